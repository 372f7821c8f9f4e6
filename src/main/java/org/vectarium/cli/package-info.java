/** The same jobs from a terminal. */
@NullMarked
package org.vectarium.cli;

import org.jspecify.annotations.NullMarked;
