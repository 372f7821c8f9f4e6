package org.vectarium.ui.train;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.embedding.Metric;
import org.vectarium.embedding.NearestWords;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.WordVectors;
import org.vectarium.session.Frame;
import org.vectarium.session.RunState;
import org.vectarium.text.Vocabulary;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.train.WatchList.Pair;
import org.vectarium.ui.train.WatchList.Track;
import org.vectarium.ui.widget.TabularText;

/** The watched pairs with their ranks now and over the run, and a line to add one. */
final class WatchPanel {
  private final AppContext context;
  private final WatchList list;
  private final VBox rows = new VBox();
  private final Label problem = new Label();
  private final Subscription subscriptions;
  private @Nullable Frame frame;

  WatchPanel(AppContext context, WatchList list, VBox box) {
    this.context = context;
    this.list = list;
    Messages messages = context.messages();
    Label title = new Label(messages.get("train.watch"));
    title.getStyleClass().add("section-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label measure = new Label(messages.get("train.watch.measure"));
    measure.getStyleClass().add("caption");
    TextField add = new TextField();
    add.setId("watch-add");
    add.setPromptText(messages.get("train.watch.add"));
    add.setOnAction(_ -> {
      if (addPair(add.getText())) {
        add.clear();
      }
    });
    problem.getStyleClass().add("caption");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    showProblem("");
    rows.getStyleClass().add("watch-rows");
    box.getChildren().setAll(new HBox(title, gap, measure), rows, add, problem);
    subscriptions =
        Subscription.combine(
            list.versionProperty().subscribe((Number _) -> fill()),
            context.themeProperty().subscribe(_ -> fill()));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  void show(Frame newFrame) {
    boolean moved = frame == null || frame.position() != newFrame.position();
    frame = newFrame;
    list.observe(newFrame);
    if (moved && newFrame.state() != RunState.RUNNING) {
      fill();
    }
  }

  private boolean addPair(String typed) {
    String[] words = typed.strip().split("[\\s,→]+");
    Messages messages = context.messages();
    boolean one = words.length == 1 && !words[0].isEmpty();
    boolean two = words.length == 2 && !words[0].equals(words[1]);
    if (frame == null || frame.snapshot() == null || !(one || two)) {
      showProblem(messages.get("train.watch.two"));
      return false;
    }
    for (String word : words) {
      if (frame.corpus().vocabulary().id(word) == Vocabulary.UNKNOWN) {
        showProblem(messages.format("train.search.none", word));
        return false;
      }
    }
    showProblem("");
    String neighbour = two ? words[1] : nearest(frame.snapshot().centre(), words[0]);
    if (neighbour.isEmpty()) {
      showProblem(messages.get("train.watch.two"));
      return false;
    }
    list.add(new Pair(words[0], neighbour, 0));
    list.observe(frame);
    return true;
  }

  /** A single word is watched with the neighbour it has now; empty if it has none yet. */
  private static String nearest(WordVectors vectors, String word) {
    NearestWords search = new NearestWords(vectors);
    int id = vectors.id(word);
    return search.length(id) == 0
        ? ""
        : search.nearest(id, 1, Metric.COSINE).stream().map(Neighbour::word).findFirst().orElse("");
  }

  private void showProblem(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
    problem.setManaged(!sentence.isEmpty());
  }

  private void fill() {
    rows.getChildren().setAll(list.tracks().stream().map(this::row).toList());
  }

  private HBox row(Track track) {
    Pair pair = track.pair();
    Messages messages = context.messages();
    Region dot = new Region();
    dot.getStyleClass()
        .addAll("legend-dot", pair.group() == 0 ? "legend-dot-none" : "legend-dot-" + pair.group());
    Label name = new Label(pair.from() + " → " + pair.to(), dot);
    name.getStyleClass().addAll("hi", "watch-name");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Button off = new Button(null, new FontIcon("fth-x"));
    off.getStyleClass().addAll("ghost", "watch-off");
    String offText = messages.format("train.watch.off", pair.from(), pair.to());
    off.setAccessibleText(offText);
    off.setTooltip(new Tooltip(offText));
    off.setOnAction(_ -> list.remove(pair));
    Integer rank = frame == null ? null : track.rankAt(frame.position());
    TabularText number = new TabularText();
    number.setText(
        rank == null || rank == WatchList.UNKNOWN ? "—" : String.format(Locale.ROOT, "%,d", rank));
    number.getStyleClass().add("watch-rank");
    HBox row = new HBox(6, name);
    if (frame != null && frame.snapshot() != null) {
      RankLine line =
          new RankLine(
              pair.group(),
              track.ranks(),
              frame.snapshot().centre().size(),
              frame.position(),
              frame.snapshot().progress().totalUpdates());
      line.paletteProperty().set(context.palette());
      row.getChildren().add(line);
    }
    row.getChildren().addAll(number, off);
    row.getStyleClass().add("watch-row");
    return row;
  }
}
