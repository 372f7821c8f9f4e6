/** Labelled sentences and the window classifier: its graph, its training and its scores. */
@NullMarked
package org.vectarium.ner;

import org.jspecify.annotations.NullMarked;
