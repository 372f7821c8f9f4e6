/** The Explore room: neighbours, arithmetic, axes and groups of a space of words. */
@NullMarked
package org.vectarium.ui.explore;

import org.jspecify.annotations.NullMarked;
