/** The lecture's graphs, with its numbers. */
@NullMarked
package org.vectarium.graph.preset;

import org.jspecify.annotations.NullMarked;
