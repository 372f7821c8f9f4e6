/** Controls that several rooms share; none of them knows a room. */
@NullMarked
package org.vectarium.ui.widget;

import org.jspecify.annotations.NullMarked;
