/** Computation graphs: sealed node types, forward pass, backward pass, trace, gradient check. */
@NullMarked
package org.vectarium.graph;

import org.jspecify.annotations.NullMarked;
