package org.vectarium.ui.explore;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.projection.Basis;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.BarList;

/** The analogy on the right: three words, the answers, and what the plane shows of it. */
final class SumSide {
  private final AppContext context;
  private final ExploreViewModel model;
  private final Parts parts;
  private final Subscription subscriptions;

  /** The controls of this part. */
  record Parts(
      TextField base,
      TextField minus,
      TextField plus,
      BarList answers,
      Label honest,
      Label planeShare) {}

  SumSide(AppContext context, ExploreViewModel model, Parts parts) {
    this.context = context;
    this.model = model;
    this.parts = parts;
    parts.answers.onChosen(model::select);
    parts.planeShare.visibleProperty().bind(parts.planeShare.textProperty().isNotEmpty());
    parts.planeShare.managedProperty().bind(parts.planeShare.visibleProperty());
    subscriptions =
        Subscription.combine(
            slot(parts.base, model.baseProperty()),
            slot(parts.minus, model.minusProperty()),
            slot(parts.plus, model.plusProperty()),
            model.sumProperty().subscribe(this::show),
            model.planeProperty().subscribe(_ -> showShare(model.sumProperty().get())));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  private static Subscription slot(TextField field, StringProperty word) {
    field.setText(word.get());
    field.setOnAction(_ -> word.set(field.getText().strip()));
    field.focusedProperty().subscribe((was, now) -> leave(field, word, was, now));
    return word.subscribe((_, now) -> field.setText(now));
  }

  private static void leave(TextField field, StringProperty word, boolean was, boolean now) {
    if (was && !now) {
      word.set(field.getText().strip());
    }
  }

  private void show(@Nullable Sum sum) {
    Messages messages = context.messages();
    Space space = model.spaceProperty().get();
    for (TextField field : List.of(parts.base, parts.minus, parts.plus)) {
      boolean unknown = space != null && space.id(field.getText().strip()) < 0;
      field.getStyleClass().remove("wrong");
      if (unknown) {
        field.getStyleClass().add("wrong");
      }
    }
    if (sum == null || space == null) {
      parts.answers.setItems(List.of());
      parts.honest.setText(messages.get("explore.sum.unknown"));
      parts.planeShare.setText("");
      return;
    }
    parts.answers.setExtent(
        Math.max(1, sum.answers().stream().mapToDouble(n -> n.score()).max().orElse(1)));
    parts.answers.setItems(
        sum.answers().stream().map(n -> new BarList.Item(n.word(), n.score())).toList());
    if (sum.honest() != null) {
      String key =
          sum.honest().id() == sum.b()
                  || sum.honest().id() == sum.c()
                  || sum.honest().id() == sum.a()
              ? "explore.sum.honest.input"
              : "explore.sum.honest";
      parts.honest.setText(messages.format(key, sum.honest().word()));
    }
    showShare(sum);
  }

  /** How much of the difference of the pair the plane shows: ‖P(c − a)‖ / ‖c − a‖. */
  private void showShare(@Nullable Sum sum) {
    Space space = model.spaceProperty().get();
    Plane plane = model.planeProperty().get();
    Basis basis = plane == null ? null : plane.basis();
    if (sum == null || space == null || basis == null) {
      parts.planeShare.setText("");
      return;
    }
    float[] a = space.vectors().matrix().row(sum.a());
    float[] c = space.vectors().matrix().row(sum.c());
    double length = 0;
    for (int i = 0; i < a.length; i++) {
      length += Math.pow((double) c[i] - a[i], 2);
    }
    double[] from = basis.project(a);
    double[] to = basis.project(c);
    double seen = Math.hypot(to[0] - from[0], to[1] - from[1]);
    double share = length > 0 ? seen / Math.sqrt(length) : 0;
    parts.planeShare.setText(
        context
            .messages()
            .format(
                "explore.plane.share",
                space.vectors().dimension(),
                String.format(Locale.ROOT, "%.0f", 100 * share),
                space.vectors().word(sum.c()),
                space.vectors().word(sum.a())));
  }
}
