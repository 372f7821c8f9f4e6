/** Colours and fonts, by day and by night. */
@NullMarked
package org.vectarium.ui.theme;

import org.jspecify.annotations.NullMarked;
