/** Sample corpora made by grammars of this project: text, questions and labelled sentences. */
@NullMarked
package org.vectarium.text.sample;

import org.jspecify.annotations.NullMarked;
