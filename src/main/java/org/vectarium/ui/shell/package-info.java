/** The frame around every room: rail, top bar, keys. */
@NullMarked
package org.vectarium.ui.shell;

import org.jspecify.annotations.NullMarked;
