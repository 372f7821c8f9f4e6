/** Where the app starts. */
@NullMarked
package org.vectarium;

import org.jspecify.annotations.NullMarked;
