package org.vectarium.ui.backprop;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vectarium.graph.Shape;
import org.vectarium.graph.Tensor;
import org.vectarium.graph.expression.Expression;
import org.vectarium.graph.expression.ExpressionException;
import org.vectarium.graph.expression.FormulaFault;

/**
 * A formula of one's own: what has been typed, what was last read without fault, and the values
 * that were given to its inputs. Screen thread only, but for {@link #read}.
 */
final class FormulaLab {
  /** What the screen draws of a formula; twice as many nobody can follow. */
  static final int MOST_NODES = 500;

  /** Numbers in all tensors of a formula together. */
  static final int MOST_ENTRIES = 200_000;

  private static final String FIRST = "sigmoid(dot(u, tanh(W*x + b)))";

  /**
   * A formula without fault.
   *
   * @param formula as it was typed
   * @param shapes as they were typed
   * @param specimen with the values that nobody has chosen
   */
  record Reading(String formula, String shapes, Specimen specimen) {}

  private final StringProperty formula = new SimpleStringProperty(this, "formula", FIRST);
  private final StringProperty shapes = new SimpleStringProperty(this, "shapes", "");
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal");

  /** Values that a person has given, by name; they outlive the formula in which they were given. */
  private final Map<String, Tensor> given = new HashMap<>();

  private Reading reading = new Reading(FIRST, "", Specimen.of(Expression.parse(FIRST)));
  private Specimen specimen = reading.specimen();

  /** What stands in the field, read or not. */
  StringProperty formulaProperty() {
    return formula;
  }

  /** What stands in the field for shapes, read or not. */
  StringProperty shapesProperty() {
    return shapes;
  }

  /** What is wrong with what was read last; null for nothing. */
  ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /** What was last read without fault. */
  Reading reading() {
    return reading;
  }

  /** The graph of the formula with the values of this moment. */
  Specimen specimen() {
    return specimen;
  }

  /**
   * Reads a formula and its stated shapes; any thread.
   *
   * @param everyName whether a shape for a name that the formula lacks is a mistake; else it waits
   *     for another formula
   * @throws Refusal saying what is wrong and where
   */
  static Reading read(String formula, String shapes, boolean everyName) throws Refusal {
    Map<String, Shape> stated = StatedShapes.parse(shapes);
    Expression read;
    try {
      read = Expression.parse(formula, Map.of(), stated);
      requireDrawable(read);
    } catch (ExpressionException e) {
      throw new Refusal(e);
    }
    for (String name : stated.keySet()) {
      if (everyName && !read.defaults().containsKey(name)) {
        throw new Refusal(shapes.indexOf(name) + 1, "backprop.own.noname", name);
      }
    }
    long entries = read.graph().nodes().stream().mapToLong(node -> node.shape().size()).sum();
    if (entries > MOST_ENTRIES) {
      throw new Refusal(1, "backprop.own.entries", entries, MOST_ENTRIES);
    }
    return new Reading(formula, shapes, Specimen.of(read));
  }

  private static void requireDrawable(Expression read) {
    int nodes = read.graph().size();
    if (nodes > MOST_NODES) {
      throw new ExpressionException(1, FormulaFault.TOO_MANY_NODES, nodes, MOST_NODES);
    }
  }

  /** Takes a formula; inputs that were given values before, in the same shape, keep them. */
  void accept(Reading next) {
    reading = next;
    Map<String, Tensor> values = new HashMap<>(next.specimen().sources());
    values.replaceAll((name, value) -> {
      Tensor before = given.get(name);
      return before != null && before.shape().equals(value.shape()) ? before : value;
    });
    specimen = next.specimen().with(values);
    refusal.set(null);
  }

  /** Leaves the last formula in place and says what is wrong with the new one. */
  void refuse(Refusal why) {
    refusal.set(why);
  }

  /** Remembers the values that a person has given to an input of this formula. */
  void give(String source, Specimen edited) {
    given.put(source, edited.value(source));
    specimen = edited;
  }

  /** Forgets all values that were given. */
  void forget() {
    given.clear();
    specimen = reading.specimen();
  }
}
