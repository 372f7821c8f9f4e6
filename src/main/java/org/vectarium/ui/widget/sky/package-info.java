/** The toolkit-free core of the sky: camera, drawing of points, placing of labels, picking. */
@NullMarked
package org.vectarium.ui.widget.sky;

import org.jspecify.annotations.NullMarked;
