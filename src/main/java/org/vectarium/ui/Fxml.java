package org.vectarium.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.vectarium.ui.i18n.Messages;

/** Loads {@code /fxml/<name>.fxml} in the language of the moment. */
public final class Fxml {
  private Fxml() {}

  /**
   * A new view. {@code %keys} are looked up in {@code messages}.
   *
   * @param controllers the instances that {@code fx:controller} names the classes of, in this file
   *     and in those it includes
   * @throws IllegalStateException if the file is missing or names another controller
   * @throws UncheckedIOException if the file cannot be loaded
   */
  public static Parent load(String name, Messages messages, Object... controllers) {
    URL file = Fxml.class.getResource("/fxml/" + name + ".fxml");
    if (file == null) {
      throw new IllegalStateException("there is no fxml/" + name + ".fxml");
    }
    FXMLLoader loader = new FXMLLoader(file, messages.bundle());
    loader.setControllerFactory(type ->
        Arrays.stream(controllers)
            .filter(type::isInstance)
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    name + ".fxml names " + type.getName() + ", which nobody made")));
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("fxml/" + name + ".fxml cannot be loaded", e);
    }
  }
}
