package org.vectarium.ui.train;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.vectarium.embedding.Neighbour;
import org.vectarium.embedding.WordVectors;
import org.vectarium.session.Frame;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.WordSearch;
import org.vectarium.ui.i18n.Messages;
import org.vectarium.ui.widget.BarList;
import org.vectarium.ui.widget.SkyView;

/**
 * The selected word, the search for one, and its nearest words as they change. The selection is the
 * app's, so it follows from room to room.
 */
final class WordPanel {
  private final AppContext context;
  private final SkyView sky;
  private final WordSearch wordSearch;
  private final Label selected;
  private final Label rank;
  private final HBox head;
  private final BarList list;
  private final Neighbourhood neighbourhood;
  private final Subscription subscriptions;
  private @Nullable WordVectors vectors;
  private @Nullable WordVectors searched;

  WordPanel(
      AppContext context,
      SkyView sky,
      TextField search,
      Label searchProblem,
      Label selected,
      Label rank,
      HBox head,
      BarList list) {
    this.context = context;
    this.sky = sky;
    this.selected = selected;
    this.rank = rank;
    this.head = head;
    this.list = list;
    this.neighbourhood = new Neighbourhood(context.background(), this::showNeighbours);
    this.wordSearch =
        new WordSearch(
            search,
            searchProblem,
            () -> vectors == null ? null : vectors::id,
            word -> context.messages().format("train.search.none", word),
            this::found);
    list.onChosen(word -> context.selectedWordProperty().set(word));
    sky.setDescription(this::describe);
    subscriptions =
        Subscription.combine(
            context.selectedWordProperty().subscribe(this::select),
            sky.selectedProperty().subscribe((_, id) -> chosenInSky(id.intValue())));
  }

  void dispose() {
    subscriptions.unsubscribe();
  }

  /** Takes the vectors of a new frame. */
  void show(Frame frame) {
    if (frame.snapshot() == null) {
      return;
    }
    WordVectors before = vectors;
    vectors = frame.snapshot().centre();
    if (before == null || before.words() != vectors.words()) {
      select(context.selectedWordProperty().get());
    } else if (vectors != searched) {
      searchNeighbours(context.selectedWordProperty().get());
    }
  }

  private void found(int id) {
    if (vectors != null) {
      context.selectedWordProperty().set(vectors.word(id));
      sky.flyTo(id);
      sky.requestFocus();
    }
  }

  private void chosenInSky(int id) {
    if (vectors != null && id < vectors.size()) {
      context.selectedWordProperty().set(id < 0 ? "" : vectors.word(id));
    }
  }

  private void select(String word) {
    Messages messages = context.messages();
    int id = vectors == null || word.isEmpty() ? SkyView.NONE : vectors.id(word);
    if (id < 0) {
      id = SkyView.NONE;
    }
    if (vectors != null) {
      sky.select(id);
    }
    selected.setText(id >= 0 ? word : messages.get("train.selected.none"));
    selected.getStyleClass().setAll("label", id >= 0 ? "selected-word" : "low");
    rank.setText(id >= 0 ? messages.format("train.selected.rank", id + 1) : "");
    head.setVisible(id >= 0);
    head.setManaged(id >= 0);
    searchNeighbours(id >= 0 ? word : "");
  }

  private void searchNeighbours(String word) {
    if (vectors != null) {
      searched = vectors;
      neighbourhood.search(vectors, word);
    }
  }

  private void showNeighbours(List<Neighbour> neighbours) {
    list.setItems(neighbours.stream().map(n -> new BarList.Item(n.word(), n.score())).toList());
    sky.setEmphasised(neighbours.stream().mapToInt(Neighbour::id).toArray());
  }

  private String describe(int id) {
    return context.messages().format("train.selected.sky", sky.points().label().apply(id), id + 1);
  }
}
