/** Labelled sentences and the window classifier. */
@NullMarked
package org.vectarium.ner;

import org.jspecify.annotations.NullMarked;
