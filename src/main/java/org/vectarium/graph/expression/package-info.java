/** Typed formulas to graphs, with errors that point at a column. */
@NullMarked
package org.vectarium.graph.expression;

import org.jspecify.annotations.NullMarked;
