/** A frame as a file: SVG, Graphviz, CSV, LaTeX. */
@NullMarked
package org.vectarium.playback.export;

import org.jspecify.annotations.NullMarked;
