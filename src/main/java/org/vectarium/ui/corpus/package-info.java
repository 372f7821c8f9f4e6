/** The Corpus room: from text to counts to vectors. */
@NullMarked
package org.vectarium.ui.corpus;

import org.jspecify.annotations.NullMarked;
