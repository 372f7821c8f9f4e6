/** The window without a display: pictures, the tour of the main job, measurements of the screen. */
@NullMarked
package org.vectarium.ui.headless;

import org.jspecify.annotations.NullMarked;
