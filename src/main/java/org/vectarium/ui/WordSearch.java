package org.vectarium.ui;

import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/**
 * A field in which a word is typed and found on Enter, as written or in small letters, and a line
 * that says so when there is none.
 *
 * <p>Screen thread only.
 */
public final class WordSearch {
  private final TextField field;
  private final Label problem;
  private final Supplier<@Nullable ToIntFunction<String>> words;
  private final UnaryOperator<String> complaint;
  private final IntConsumer found;

  /**
   * @param problem where the complaint stands; takes no place while there is none
   * @param words of the moment: the place of a word, negative if unknown; null while there are none
   * @param complaint the sentence about a word that is unknown
   * @param found told the place of a word
   */
  public WordSearch(
      TextField field,
      Label problem,
      Supplier<@Nullable ToIntFunction<String>> words,
      UnaryOperator<String> complaint,
      IntConsumer found) {
    this.field = field;
    this.problem = problem;
    this.words = words;
    this.complaint = complaint;
    this.found = found;
    field.setOnAction(_ -> find(field.getText().strip()));
    field.textProperty().subscribe(_ -> complain(""));
  }

  /** Puts the cursor into the field. */
  public void focus() {
    field.requestFocus();
    field.selectAll();
  }

  private void find(String word) {
    ToIntFunction<String> known = words.get();
    if (known == null || word.isEmpty()) {
      return;
    }
    int id = known.applyAsInt(word);
    id = id < 0 ? known.applyAsInt(word.toLowerCase(Locale.ROOT)) : id;
    if (id < 0) {
      complain(complaint.apply(word));
    } else {
      found.accept(id);
    }
  }

  private void complain(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
    problem.setManaged(!sentence.isEmpty());
  }
}
