package org.vectarium.ui.corpus;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.vectarium.text.ContextWindow;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.TokenIds;

/**
 * The window of radius m on its way through a text: which word is the centre and how many of its
 * pairs have been produced. Needs no toolkit. Screen thread only.
 */
public final class WindowWalk {
  /** The largest m that the room offers. */
  public static final int MAX_RADIUS = 10;

  private static final int BLOCK = 256;

  private final TokenIds ids;
  private final IntegerProperty radius = new SimpleIntegerProperty(this, "radius", 4);
  private final BooleanProperty leftOnly = new SimpleBooleanProperty(this, "leftOnly");
  private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(this, "place");

  /**
   * Where the walk stands.
   *
   * @param window centre and outside words
   * @param pairs how many of the window's pairs have been produced, in reading order
   */
  public record Place(ContextWindow window, int pairs) {
    /** Whether all pairs of this centre have been produced. */
    public boolean complete() {
      return pairs == window.outside().size();
    }
  }

  /**
   * @param corpus with at least one word
   */
  public WindowWalk(EncodedCorpus corpus) {
    this.ids = corpus.ids();
    place.set(whole(wordFrom(0)));
    radius.subscribe((_, _) -> reopen());
    leftOnly.subscribe((_, _) -> reopen());
  }

  /** m: outside words on each side. */
  public IntegerProperty radiusProperty() {
    return radius;
  }

  /** Whether only the words before the centre count. */
  public BooleanProperty leftOnlyProperty() {
    return leftOnly;
  }

  public ReadOnlyObjectProperty<Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  public Place place() {
    return place.get();
  }

  private Place whole(long position) {
    ContextWindow window = window(position);
    return new Place(window, window.outside().size());
  }

  private ContextWindow window(long position) {
    return ContextWindow.at(ids, position, radius.get(), leftOnly.get());
  }

  private void reopen() {
    place.set(whole(place().window().position()));
  }

  /** Goes on; false at the end of the text. */
  public boolean step(Grain grain) {
    if (grain == Grain.PAIR && !place().complete()) {
      place.set(new Place(place().window(), place().pairs() + 1));
      return true;
    }
    long from = place().window().position();
    long next = grain == Grain.SENTENCE ? wordFrom(sentenceEnd(from)) : wordFrom(from + 1);
    if (next < 0) {
      return false;
    }
    ContextWindow window = window(next);
    int pairs =
        grain == Grain.PAIR ? Math.min(1, window.outside().size()) : window.outside().size();
    place.set(new Place(window, pairs));
    return true;
  }

  /** Goes back the same way; false at the beginning of the text. */
  public boolean back(Grain grain) {
    if (grain == Grain.PAIR && place().pairs() > 1) {
      place.set(new Place(place().window(), place().pairs() - 1));
      return true;
    }
    long from = place().window().position();
    long before = wordBefore(from);
    if (before < 0) {
      return false;
    }
    place.set(whole(grain == Grain.SENTENCE ? sentenceStart(before) : before));
    return true;
  }

  public void toStart() {
    place.set(whole(wordFrom(0)));
  }

  public void toEnd() {
    place.set(whole(wordBefore(ids.size())));
  }

  /** To the word at this place of the text, or the next one if a sentence ends there. */
  public void seek(long position) {
    long at = wordFrom(Math.clamp(position, 0, ids.size() - 1));
    place.set(whole(at < 0 ? wordBefore(ids.size()) : at));
  }

  /** The first word at or after a position, or −1. */
  private long wordFrom(long position) {
    int[] one = new int[1];
    long at = position;
    while (ids.read(at, one, 0, 1) == 1) {
      if (one[0] != TokenIds.SENTENCE_END) {
        return at;
      }
      at++;
    }
    return -1;
  }

  private long wordBefore(long position) {
    int[] one = new int[1];
    for (long at = position - 1; at >= 0; at--) {
      ids.read(at, one, 0, 1);
      if (one[0] != TokenIds.SENTENCE_END) {
        return at;
      }
    }
    return -1;
  }

  private long sentenceEnd(long position) {
    int[] block = new int[BLOCK];
    for (long at = position; ; at += BLOCK) {
      int n = ids.read(at, block, 0, BLOCK);
      for (int i = 0; i < n; i++) {
        if (block[i] == TokenIds.SENTENCE_END) {
          return at + i;
        }
      }
      if (n < BLOCK) {
        return at + n;
      }
    }
  }

  private long sentenceStart(long position) {
    int[] block = new int[BLOCK];
    for (long to = position; to > 0; to -= BLOCK) {
      long from = Math.max(0, to - BLOCK);
      int n = ids.read(from, block, 0, (int) (to - from));
      for (int i = n - 1; i >= 0; i--) {
        if (block[i] == TokenIds.SENTENCE_END) {
          return from + i + 1;
        }
      }
    }
    return 0;
  }
}
