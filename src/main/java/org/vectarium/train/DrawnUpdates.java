package org.vectarium.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.SplitMix64;

/**
 * The coming updates of one worker, drawn a few ahead, never past the end of a sentence.
 *
 * <p>Draws depend on no parameter. Drawn ahead, the next update can be explained and saved before
 * it is applied; several ahead, their rows can be fetched from memory all at once, in little more
 * time than one of them takes.
 *
 * <p>Mutable; owned by one thread.
 */
final class DrawnUpdates {
  /** The most that are drawn. */
  static final int AHEAD = 8;

  private final TrainingSettings settings;
  private final NoiseDistribution noise;
  private final WindowReader reader;
  private final SplitMix64 random;
  private final boolean pairs;
  private final DrawnUpdate[] drawn = new DrawnUpdate[AHEAD];
  private int size;
  private int next;
  private int partner;
  private int epoch;

  /**
   * Draws the first updates.
   *
   * @param index of the worker among {@code of}: it reads that part of the text
   */
  DrawnUpdates(PredictionModel model, int index, int of) {
    this.settings = model.settings;
    this.noise = model.noise;
    this.random = SplitMix64.of(settings.seed(), 1 + index);
    long entries = model.corpus.ids().size();
    this.reader =
        new WindowReader(
            model.corpus.ids(),
            entries * index / of,
            entries * (index + 1) / of,
            settings.window(),
            settings.dynamicWindow(),
            model.keep,
            random);
    this.pairs = settings.method() == Method.SKIP_GRAM && !settings.sharedNegatives();
    boolean sampled = settings.objective() == Objective.NEGATIVE_SAMPLING;
    for (int k = 0; k < AHEAD; k++) {
      drawn[k] = new DrawnUpdate(sampled ? settings.negatives() : 0);
    }
    draw();
  }

  /** Whether the text is read to the end, as often as the settings say. */
  boolean isEmpty() {
    return next == size;
  }

  /** How many are drawn. */
  int size() {
    return size - next;
  }

  /** The k-th of those drawn; 0 is the one to apply next. */
  DrawnUpdate get(int k) {
    return drawn[next + k];
  }

  /** The words that the places of drawn updates mean. */
  WindowReader reader() {
    return reader;
  }

  /** The pass over the text that comes next, from 0; the number of passes at the end. */
  int epoch() {
    return isEmpty() ? epoch : drawn[next].epoch;
  }

  /** Whether the next update is the first of its window. */
  boolean atWindowStart() {
    DrawnUpdate update = drawn[next];
    return update.partner < 0 || update.partner == skipCentre(update.windowStart, update.centre);
  }

  /**
   * Forgets the first.
   *
   * @return whether new ones were drawn, and places now mean another sentence
   */
  boolean remove() {
    next++;
    if (next == size) {
      draw();
      return true;
    }
    return false;
  }

  private void draw() {
    next = 0;
    size = 0;
    while (size < AHEAD && (size == 0 || moreInSentence()) && move()) {
      describe(drawn[size], size % 2 == 1 ? drawn[size - 1] : null);
      size++;
    }
  }

  private boolean moreInSentence() {
    return nextPartner() <= reader.windowEnd() || reader.hasMore();
  }

  /** Moves to the next pair or window, wherever it is. */
  private boolean move() {
    partner = nextPartner();
    if (partner <= reader.windowEnd()) {
      return true;
    }
    while (!reader.next()) {
      epoch++;
      if (epoch == settings.epochs()) {
        return false;
      }
      reader.rewind();
    }
    partner = skipCentre(reader.windowStart(), reader.centrePlace());
    return true;
  }

  /** The outside word after this one; past the window's end where updates are whole windows. */
  private int nextPartner() {
    return pairs ? skipCentre(partner + 1, reader.centrePlace()) : Integer.MAX_VALUE;
  }

  private static int skipCentre(int place, int centre) {
    return place == centre ? place + 1 : place;
  }

  /**
   * @param before the update whose noise words this one may share
   */
  private void describe(DrawnUpdate update, @Nullable DrawnUpdate before) {
    update.windowStart = reader.windowStart();
    update.windowEnd = reader.windowEnd();
    update.centre = reader.centrePlace();
    update.partner = pairs ? partner : -1;
    update.target = reader.word(pairs ? partner : update.centre);
    update.epoch = epoch;
    update.wordsRead = reader.wordsRead();
    boolean sharing = settings.method() == Method.SKIP_GRAM && settings.sharedNegatives();
    for (int k = 0; k < update.negatives.length; k++) {
      update.negatives[k] =
          before != null && sharing && allowed(before.negatives[k], update.target)
              ? before.negatives[k]
              : drawNegative(update.target);
    }
  }

  private boolean allowed(int negative, int target) {
    return !settings.redrawTarget() || negative != target;
  }

  /** A noise word; with {@code redrawTarget}, another one than the target (there are two types). */
  private int drawNegative(int target) {
    int word = noise.draw(random);
    if (settings.redrawTarget() && word == target) {
      // When the target has nearly all the noise, waiting for another word may take for ever.
      for (int tries = 0; tries < 1000 && word == target; tries++) {
        word = noise.draw(random);
      }
      if (word == target) {
        word = target == 0 ? 1 : 0;
      }
    }
    return word;
  }

  /** Draws from here on as another seed says; what is drawn already stays. */
  void reseed(SplitMix64 other) {
    random.restore(other.state());
  }

  void save(DataOutput out) throws IOException {
    reader.save(out);
    out.writeInt(partner);
    out.writeInt(epoch);
    out.writeInt(size());
    for (int k = 0; k < size(); k++) {
      get(k).save(out);
    }
  }

  void restore(DataInput in) throws IOException {
    reader.restore(in);
    partner = in.readInt();
    epoch = in.readInt();
    next = 0;
    size = in.readInt();
    if (size < 0 || size > AHEAD) {
      throw new IOException("the saved run has drawn " + size + " updates");
    }
    for (int k = 0; k < size; k++) {
      drawn[k].restore(in, reader.size(), reader.types());
    }
  }
}
