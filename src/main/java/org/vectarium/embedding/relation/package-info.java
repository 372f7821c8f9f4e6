/** Relations between words: pairs that should differ in the same way, and how far they do. */
@NullMarked
package org.vectarium.embedding.relation;

import org.jspecify.annotations.NullMarked;
