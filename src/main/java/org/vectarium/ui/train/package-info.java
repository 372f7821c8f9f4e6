/** The Train room: watch vectors being made. */
@NullMarked
package org.vectarium.ui.train;

import org.jspecify.annotations.NullMarked;
