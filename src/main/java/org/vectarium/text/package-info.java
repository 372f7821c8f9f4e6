/** Files to tokens to ids: readers, tokenisers, vocabulary, encoded corpora. */
@NullMarked
package org.vectarium.text;

import org.jspecify.annotations.NullMarked;
