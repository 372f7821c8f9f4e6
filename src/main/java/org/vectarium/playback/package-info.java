/** Timelines and playheads. No clock inside, so all of it is testable. */
@NullMarked
package org.vectarium.playback;

import org.jspecify.annotations.NullMarked;
