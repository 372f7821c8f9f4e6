/** Where everything in the drawing of a graph stands; the screen and the files share it. */
@NullMarked
package org.vectarium.playback.drawing;

import org.jspecify.annotations.NullMarked;
