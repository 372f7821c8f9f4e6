package org.vectarium.ui.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.train.Export;
import org.vectarium.train.Initialisation;
import org.vectarium.train.Method;
import org.vectarium.train.Optimiser;
import org.vectarium.train.TrainingSettings;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;

/**
 * The numbers of the form as rows of a name, a micro-picture of what the number means, a field, and
 * under a wrong one the sentence that says so.
 */
final class ParameterRows {
  private final AppContext context;
  private final TrainForm form;
  private final VBox box;
  private final VBox last;
  private final List<MicroPicture> pictures = new ArrayList<>();
  private final Map<HyperParameter, TextField> fields = new EnumMap<>(HyperParameter.class);
  private final List<ComboBox<?>> choices = new ArrayList<>();
  private Subscription subscriptions = Subscription.EMPTY;

  /**
   * @param last where the choice stands that is open after the run too
   */
  ParameterRows(AppContext context, TrainForm form, VBox box, VBox last) {
    this.context = context;
    this.form = form;
    this.box = box;
    this.last = last;
    for (HyperParameter parameter : HyperParameter.values()) {
      box.getChildren().add(row(parameter));
    }
    choices.add(
        choice(
            "optimiser",
            Optimiser.values(),
            form.optimiserProperty(),
            method -> method == Method.SKIP_GRAM || method == Method.CBOW,
            box));
    choices.add(
        choice(
            "initialisation",
            Initialisation.values(),
            form.initialisationProperty(),
            method -> method != Method.SVD,
            box));
    choices.add(
        choice(
            "counts",
            CountScheme.values(),
            form.countSchemeProperty(),
            method -> method == Method.SVD,
            box));
    choice(
        "export",
        Export.values(),
        context.exportProperty(),
        method -> method == Method.GLOVE,
        last);
    keep(form.settingsProperty().subscribe(this::draw));
    keep(
        context
            .themeProperty()
            .subscribe(t -> pictures.forEach(p -> p.paletteProperty().set(t.palette()))));
  }

  private void keep(Subscription subscription) {
    subscriptions = subscriptions.and(subscription);
  }

  /**
   * Locks what a run that has begun cannot change; unless it moves, a branch may change the rest.
   */
  void lock(boolean begun, boolean moving) {
    fields.forEach(
        (parameter, field) -> field.setDisable(begun && (moving || !parameter.branches())));
    choices.forEach(box -> box.setDisable(begun));
  }

  /** How far the run is, for the pictures that show it. */
  void showFraction(double fraction) {
    pictures.forEach(picture -> picture.showFraction(fraction));
  }

  void dispose() {
    subscriptions.unsubscribe();
    box.getChildren().clear();
    last.getChildren().clear();
  }

  /** A row of a name and a list to choose from, for the models that have the choice. */
  private <E extends @Nullable Object> ComboBox<E> choice(
      String code, E[] values, ObjectProperty<E> chosen, Predicate<Method> applies, VBox place) {
    Messages messages = context.messages();
    String title = messages.get("train.parameter." + code);
    Label name = new Label(title);
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Tooltip tip = new Tooltip(messages.get("train.tip." + code));
    name.setTooltip(tip);
    ComboBox<E> list = new ComboBox<>();
    list.setId("parameter-" + code);
    list.getItems().setAll(values);
    list.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable E value) {
            return value == null ? "" : messages.get("train." + code + "." + value);
          }

          @Override
          public E fromString(String text) {
            throw new UnsupportedOperationException("the list is not editable");
          }
        });
    list.setAccessibleText(title);
    list.setTooltip(tip);
    list.valueProperty().bindBidirectional(chosen);
    keep(() -> list.valueProperty().unbindBidirectional(chosen));
    HBox row = new HBox(name, list);
    row.getStyleClass().add("parameter-line");
    place.getChildren().add(row);
    keep(
        form.methodProperty()
            .subscribe(method -> {
              row.setVisible(applies.test(method));
              row.setManaged(applies.test(method));
            }));
    return list;
  }

  private VBox row(HyperParameter parameter) {
    Messages messages = context.messages();
    String title = messages.get("train.parameter." + parameter.code());
    Label name = new Label(title);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Tooltip tip = new Tooltip(messages.get("train.tip." + parameter.code()));
    name.setTooltip(tip);
    MicroPicture picture = new MicroPicture(parameter);
    pictures.add(picture);
    TextField field = new TextField();
    field.setId("parameter-" + parameter.code());
    field.getStyleClass().addAll("mono", "number-field");
    field.setAccessibleText(title);
    field.setTooltip(tip);
    field.textProperty().bindBidirectional(form.text(parameter));
    keep(() -> field.textProperty().unbindBidirectional(form.text(parameter)));
    fields.put(parameter, field);
    HBox line = new HBox(name, picture, field);
    line.getStyleClass().add("parameter-line");
    Label fault = new Label();
    fault.getStyleClass().addAll("caption", "danger");
    fault.setWrapText(true);
    fault.setMinHeight(Region.USE_PREF_SIZE);
    VBox row = new VBox(line, fault);
    keep(form.fault(parameter).subscribe(f -> showFault(parameter, f, field, fault)));
    Runnable show =
        () -> {
          boolean applies =
              parameter.appliesTo(form.methodProperty().get(), form.objectiveProperty().get());
          row.setVisible(applies);
          row.setManaged(applies);
        };
    keep(form.methodProperty().subscribe(_ -> show.run()));
    keep(form.objectiveProperty().subscribe(_ -> show.run()));
    return row;
  }

  private void showFault(
      HyperParameter parameter, TrainForm.@Nullable Fault fault, TextField field, Label label) {
    field.getStyleClass().remove("wrong");
    label.setManaged(fault != null);
    label.setVisible(fault != null);
    if (fault != null) {
      field.getStyleClass().add("wrong");
      Messages messages = context.messages();
      label.setText(
          messages.format(
              "train.fault." + fault,
              messages.get("train.parameter." + parameter.code()),
              parameter.format(parameter.min()),
              parameter.format(parameter.max())));
    }
  }

  private void draw(@Nullable TrainingSettings settings) {
    if (settings != null) {
      pictures.forEach(picture -> picture.show(settings));
    }
  }
}
