package org.vectarium.ui.shell;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vectarium.text.sample.SampleCorpora;
import org.vectarium.text.sample.SampleCorpus;
import org.vectarium.ui.AppContext;
import org.vectarium.ui.OpenPaths;
import org.vectarium.ui.i18n.Messages;

/** What the title of the window opens: the bundled corpora and a file of one's own. */
final class CorpusMenu {
  private final AppContext context;

  CorpusMenu(AppContext context) {
    this.context = context;
  }

  List<MenuItem> items() {
    Messages messages = context.messages();
    List<MenuItem> items = new ArrayList<>();
    MenuItem file = new MenuItem(messages.get("shell.corpus.open"), new FontIcon("fth-folder"));
    file.setId("open-corpus");
    file.setOnAction(_ -> chooseFile(file.getParentPopup().getOwnerWindow()));
    items.add(file);
    items.add(new SeparatorMenuItem());
    for (SampleCorpus corpus : SampleCorpora.all()) {
      MenuItem item = new MenuItem(name(corpus));
      item.setId("corpus-" + corpus.id());
      item.setOnAction(_ -> context.corpora().openSample(corpus.id()));
      items.add(item);
    }
    return items;
  }

  private String name(SampleCorpus corpus) {
    return context
        .messages()
        .format(
            "shell.corpus.item",
            CorpusTitles.of(corpus, context.messages()),
            context.messages().get("shell.corpus.language." + corpus.language()),
            corpus.tokens());
  }

  private void chooseFile(Window owner) {
    Messages messages = context.messages();
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("shell.corpus.open"));
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(
                messages.get("shell.corpus.texts"), "*.txt", "*.text", "*.gz", "*.conll"),
            new ExtensionFilter(messages.get("shell.corpus.all"), "*"));
    File file = chooser.showOpenDialog(owner);
    if (file != null) {
      context.navigation().request(new OpenPaths(List.of(file.toPath())));
    }
  }
}
