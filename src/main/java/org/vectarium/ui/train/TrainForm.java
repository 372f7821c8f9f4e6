package org.vectarium.ui.train;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.Initialisation;
import org.vectarium.train.Method;
import org.vectarium.train.Objective;
import org.vectarium.train.Optimiser;
import org.vectarium.train.TrainingSettings;
import org.vectarium.train.TrainingSettingsBuilder;

/**
 * The hyper-parameters as typed: texts that may be wrong, and the settings they make while all are
 * right.
 *
 * <p>Screen thread only; needs no toolkit.
 */
final class TrainForm {
  /** What is wrong with a typed number. */
  enum Fault {
    /** Not a number. */
    NOT_A_NUMBER,
    /** A fraction where only whole numbers go. */
    NOT_WHOLE,
    /** Outside its range. */
    OUT_OF_RANGE
  }

  private final ObjectProperty<Method> method = new SimpleObjectProperty<>(this, "method");
  private final ObjectProperty<Objective> objective = new SimpleObjectProperty<>(this, "objective");
  private final ObjectProperty<Optimiser> optimiser = new SimpleObjectProperty<>(this, "optimiser");
  private final ObjectProperty<Initialisation> initialisation =
      new SimpleObjectProperty<>(this, "initialisation");
  private final ObjectProperty<@Nullable CountScheme> countScheme =
      new SimpleObjectProperty<>(this, "countScheme");
  private final BooleanProperty leftOnly = new SimpleBooleanProperty(this, "leftOnly");
  private final BooleanProperty dynamicWindow = new SimpleBooleanProperty(this, "dynamicWindow");
  private final Map<HyperParameter, StringProperty> texts = new EnumMap<>(HyperParameter.class);
  private final Map<HyperParameter, ReadOnlyObjectWrapper<@Nullable Fault>> faults =
      new EnumMap<>(HyperParameter.class);
  private final ReadOnlyObjectWrapper<@Nullable TrainingSettings> settings =
      new ReadOnlyObjectWrapper<>(this, "settings");

  /** What the form does not show is kept from here. */
  private TrainingSettings base;

  /** What each model's settings were when another was chosen. */
  private final Map<Method, TrainingSettings> before = new EnumMap<>(Method.class);

  private boolean filling;

  TrainForm(TrainingSettings first) {
    base = first;
    for (HyperParameter parameter : HyperParameter.values()) {
      StringProperty text = new SimpleStringProperty("");
      texts.put(parameter, text);
      faults.put(parameter, new ReadOnlyObjectWrapper<>());
      text.subscribe((_, _) -> read());
    }
    fill(first);
    method.subscribe((_, now) -> switchTo(now));
    objective.subscribe((_, _) -> read());
    optimiser.subscribe((_, _) -> read());
    initialisation.subscribe((_, _) -> read());
    dynamicWindow.subscribe((_, _) -> read());
    countScheme.subscribe((_, _) -> read());
    leftOnly.subscribe((_, _) -> read());
  }

  ObjectProperty<Method> methodProperty() {
    return method;
  }

  ObjectProperty<Objective> objectiveProperty() {
    return objective;
  }

  /** What is done with a gradient; GloVe always takes AdaGrad, SVD has none. */
  ObjectProperty<Optimiser> optimiserProperty() {
    return optimiser;
  }

  /** Where the vectors start; SVD starts from none. */
  ObjectProperty<Initialisation> initialisationProperty() {
    return initialisation;
  }

  /** Whether each window's radius is drawn from 1…m; for skip-gram and CBOW. */
  BooleanProperty dynamicWindowProperty() {
    return dynamicWindow;
  }

  /** What SVD does to its counts; null for what only the terminal can choose. */
  ObjectProperty<@Nullable CountScheme> countSchemeProperty() {
    return countScheme;
  }

  /** Whether only the words before the centre are counted; for GloVe and SVD. */
  BooleanProperty leftOnlyProperty() {
    return leftOnly;
  }

  StringProperty text(HyperParameter parameter) {
    return Objects.requireNonNull(texts.get(parameter));
  }

  /** What is wrong with this number, or null. A number the model does not have is never wrong. */
  ReadOnlyObjectProperty<@Nullable Fault> fault(HyperParameter parameter) {
    return wrapper(parameter).getReadOnlyProperty();
  }

  /** What the form says; null while a number is wrong. */
  ReadOnlyObjectProperty<@Nullable TrainingSettings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  @Nullable TrainingSettings settings() {
    return settings.get();
  }

  /** Fills in every number. */
  void fill(TrainingSettings values) {
    filling = true;
    try {
      base = values;
      method.set(values.method());
      objective.set(values.objective());
      optimiser.set(values.optimiser());
      initialisation.set(values.initialisation());
      dynamicWindow.set(values.dynamicWindow());
      countScheme.set(CountScheme.of(values));
      leftOnly.set(values.counts().leftOnly());
      for (HyperParameter parameter : HyperParameter.values()) {
        text(parameter).set(parameter.format(parameter.read(values)));
      }
    } finally {
      filling = false;
    }
    read();
  }

  /**
   * Another model keeps what means the same there (dimension, window and how it is drawn, seed,
   * threads); rate, epochs and the rest are as they were when that model was last chosen, at first
   * its defaults.
   */
  private void switchTo(Method now) {
    if (filling) {
      return;
    }
    TrainingSettings typed = settings.get();
    TrainingSettings left = typed == null ? base : typed;
    before.put(left.method(), left);
    TrainingSettingsBuilder builder =
        before
            .getOrDefault(now, TrainingSettings.defaults(now))
            .with()
            .objective(objective())
            .dynamicWindow(dynamicWindow.get());
    for (HyperParameter parameter :
        new HyperParameter[] {
          HyperParameter.DIMENSION,
          HyperParameter.WINDOW,
          HyperParameter.SEED,
          HyperParameter.THREADS
        }) {
      Double value = parse(parameter);
      if (value != null && check(parameter, value) == null) {
        parameter.write(value, builder);
      }
    }
    fill(builder.build());
  }

  private Objective objective() {
    return objective.get();
  }

  private void read() {
    if (filling) {
      return;
    }
    TrainingSettingsBuilder builder =
        base.with()
            .objective(objective())
            .optimiser(optimiser.get())
            .initialisation(initialisation.get())
            .dynamicWindow(dynamicWindow.get());
    if (counts(method.get())) {
      builder.leftOnly(leftOnly.get());
    }
    CountScheme scheme = countScheme.get();
    if (method.get() == Method.SVD && scheme != null) {
      builder.transforms(scheme.transforms());
    }
    boolean right = true;
    for (HyperParameter parameter : HyperParameter.values()) {
      Fault fault = null;
      if (parameter.appliesTo(method.get(), objective())) {
        Double value = parse(parameter);
        fault = value == null ? Fault.NOT_A_NUMBER : check(parameter, value);
        if (value != null && fault == null) {
          parameter.write(value, builder);
        }
      }
      wrapper(parameter).set(fault);
      right &= fault == null;
    }
    settings.set(right ? builder.build() : null);
  }

  /** Whether the model learns from counts. */
  static boolean counts(Method method) {
    return method == Method.GLOVE || method == Method.SVD;
  }

  private static @Nullable Fault check(HyperParameter parameter, double value) {
    if (parameter.whole() && value != Math.rint(value)) {
      return Fault.NOT_WHOLE;
    }
    return value >= parameter.min() && value <= parameter.max() ? null : Fault.OUT_OF_RANGE;
  }

  private @Nullable Double parse(HyperParameter parameter) {
    String typed = text(parameter).get().strip().replace('−', '-');
    try {
      double value = Double.parseDouble(typed);
      // Java also reads "1f" and hexadecimal; a person who typed a letter meant something else.
      return Double.isFinite(value) && typed.matches("[-+0-9.eE]+") ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private ReadOnlyObjectWrapper<@Nullable Fault> wrapper(HyperParameter parameter) {
    return Objects.requireNonNull(faults.get(parameter));
  }
}
