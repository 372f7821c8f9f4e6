/** Kernels and decompositions. The only package that knows EJML and the Vector API. */
@NullMarked
package org.vectarium.linalg;

import org.jspecify.annotations.NullMarked;
