package org.vectarium.ui.backprop;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * What a person set for the gradient check and the wiggle test; outlives the view, which is built
 * anew for another language. Screen thread only.
 */
final class CheckSettings {
  private final DoubleProperty exponent = new SimpleDoubleProperty(this, "exponent", -5);
  private final DoubleProperty wiggle = new SimpleDoubleProperty(this, "wiggle", 0.1);

  /** log₁₀ h of (f(x + h) − f(x − h)) / 2h. */
  DoubleProperty exponentProperty() {
    return exponent;
  }

  /** ε, by which an input is moved. */
  DoubleProperty wiggleProperty() {
    return wiggle;
  }
}
