/**
 * One class per model: its loss and its gradient side by side; schedules; exact save and restore.
 */
@NullMarked
package org.vectarium.train;

import org.jspecify.annotations.NullMarked;
