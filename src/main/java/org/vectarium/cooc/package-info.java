/** Windowed counting, the count transforms of the lecture, truncated SVD embeddings. */
@NullMarked
package org.vectarium.cooc;

import org.jspecify.annotations.NullMarked;
