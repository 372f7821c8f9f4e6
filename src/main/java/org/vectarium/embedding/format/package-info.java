/** Files of word vectors: recognised by content, read with suspicion, written in one move. */
@NullMarked
package org.vectarium.embedding.format;

import org.jspecify.annotations.NullMarked;
