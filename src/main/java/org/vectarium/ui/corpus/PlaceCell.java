package org.vectarium.ui.corpus;

import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.vectarium.cooc.PairWindows;
import org.vectarium.text.EncodedCorpus;
import org.vectarium.text.TokenIds;

/** One window behind a cell: the words around, the centre and the context word marked. */
final class PlaceCell extends ListCell<PairWindows.Place> {
  /** Words shown on each side of the centre. */
  private static final int AROUND = 7;

  private final MatrixViewModel model;
  private final TextFlow line = new TextFlow();

  PlaceCell(MatrixViewModel model) {
    this.model = model;
    line.setPrefWidth(0);
  }

  @Override
  protected void updateItem(PairWindows.@Nullable Place place, boolean nothing) {
    super.updateItem(place, nothing);
    CountedMatrix matrix = model.matrixProperty().get();
    setText(null);
    if (nothing || place == null || matrix == null) {
      setGraphic(null);
      return;
    }
    show(matrix.corpus(), place);
    setGraphic(line);
  }

  private void show(EncodedCorpus corpus, PairWindows.Place place) {
    int[] ids = new int[2 * AROUND + 1];
    long from = Math.max(0, place.centre() - AROUND);
    int read = corpus.ids().read(from, ids, 0, ids.length);
    line.getChildren().clear();
    StringBuilder spoken = new StringBuilder();
    for (int k = 0; k < read; k++) {
      long position = from + k;
      String word = ids[k] == TokenIds.SENTENCE_END ? "·" : corpus.vocabulary().word(ids[k]);
      Text text = new Text(word + " ");
      text.getStyleClass()
          .add(
              position == place.centre()
                  ? "place-centre"
                  : position == place.context() ? "place-context" : "place-word");
      line.getChildren().add(text);
      spoken.append(word).append(' ');
    }
    Text weight = new Text("+" + HeatMapPainter.number(place.weight()));
    weight.getStyleClass().add("place-weight");
    line.getChildren().add(0, new Text("  "));
    line.getChildren().add(0, weight);
    setAccessibleText(spoken.toString());
  }
}
