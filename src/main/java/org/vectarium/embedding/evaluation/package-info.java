/** How good vectors are by themselves: analogies and agreement with people's judgement. */
@NullMarked
package org.vectarium.embedding.evaluation;

import org.jspecify.annotations.NullMarked;
