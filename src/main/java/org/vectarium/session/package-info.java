/** The worker thread: commands in, snapshots out. No JavaFX. */
@NullMarked
package org.vectarium.session;

import org.jspecify.annotations.NullMarked;
