/** The languages of the screen. */
@NullMarked
package org.vectarium.ui.i18n;

import org.jspecify.annotations.NullMarked;
