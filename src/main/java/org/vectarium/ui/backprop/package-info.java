/** The Backprop room: a computation graph, forward and backward, node by node. */
@NullMarked
package org.vectarium.ui.backprop;

import org.jspecify.annotations.NullMarked;
