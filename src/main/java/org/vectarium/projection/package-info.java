/** From n dimensions to the plane: PCA, aligned bases, custom axes. */
@NullMarked
package org.vectarium.projection;

import org.jspecify.annotations.NullMarked;
