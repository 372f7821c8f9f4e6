package org.vectarium.ui;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The one sentence that stands under the top bar when something did not work or is worth knowing,
 * until the next success or until somebody closes it.
 *
 * <p>Screen thread only.
 */
public final class Notices {
  /** How grave it is. */
  public enum Level {
    /** What was asked for happened; this is worth knowing about it. */
    REMARK,
    /** What was asked for did not happen. */
    PROBLEM
  }

  /**
   * A way out that one press takes.
   *
   * @param labelKey the key of the button's text
   */
  public record Offer(String labelKey, Runnable action) {}

  /**
   * @param words the sentence, in the language the screen has when it is asked
   * @param offer null where there is nothing to press
   */
  public record Notice(Level level, Supplier<String> words, @Nullable Offer offer) {}

  private final ReadOnlyObjectWrapper<@Nullable Notice> current =
      new ReadOnlyObjectWrapper<>(this, "current");

  /** What stands there now, or null. */
  public ReadOnlyObjectProperty<@Nullable Notice> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The sentence that stands there now, or null. */
  public @Nullable String sentence() {
    Notice notice = current.get();
    return notice == null ? null : notice.words().get();
  }

  /**
   * @param sentence what happened, where, and what to do, in the one language it exists in
   */
  public void problem(String sentence) {
    problem(() -> sentence);
  }

  /**
   * @param words gives what happened, where, and what to do, in the language of the screen
   * @return what stands there now, for {@link #withdraw}
   */
  public Notice problem(Supplier<String> words) {
    return show(new Notice(Level.PROBLEM, words, null));
  }

  /** A problem with a way out. */
  public Notice problem(Supplier<String> words, Offer offer) {
    return show(new Notice(Level.PROBLEM, words, offer));
  }

  /** Something worth knowing about what was done. */
  public Notice remark(Supplier<String> words) {
    return show(new Notice(Level.REMARK, words, null));
  }

  private Notice show(Notice notice) {
    current.set(notice);
    return notice;
  }

  /** Takes a notice away that no longer holds, unless another has taken its place. */
  public void withdraw(@Nullable Notice notice) {
    if (current.get() == notice) {
      clear();
    }
  }

  public void clear() {
    current.set(null);
  }
}
