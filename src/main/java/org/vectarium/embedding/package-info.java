/** The immutable result of training and questions about it: neighbours, analogies, file formats. */
@NullMarked
package org.vectarium.embedding;

import org.jspecify.annotations.NullMarked;
