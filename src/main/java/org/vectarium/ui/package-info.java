/** JavaFX: composition root, shell, theme, messages, shared widgets. */
@NullMarked
package org.vectarium.ui;

import org.jspecify.annotations.NullMarked;
