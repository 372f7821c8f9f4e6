package org.vectarium.ui.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.vectarium.ui.theme.Palette;
import org.vectarium.ui.widget.sky.Box;
import org.vectarium.ui.widget.sky.Camera;
import org.vectarium.ui.widget.sky.Extent;
import org.vectarium.ui.widget.sky.LabelPlacer;
import org.vectarium.ui.widget.sky.PointPicker;
import org.vectarium.ui.widget.sky.SkyColours;
import org.vectarium.ui.widget.sky.SkyInput;
import org.vectarium.ui.widget.sky.SkyPoints;
import org.vectarium.ui.widget.sky.SkySurface;

/**
 * A sky of words: points in the plane, labelled by importance, to pan, zoom and choose from. Takes
 * plain arrays and knows nothing of where they come from. JavaFX thread only.
 *
 * <p>Pointer: hover, click selects, drag moves, wheel zooms about the pointer, double click flies
 * to a word. Keys: + − zoom, 0 shows everything, Alt with arrows moves, Escape clears the
 * selection. With an {@link Orbit} a drag and the arrows turn, and Alt with a drag moves.
 */
public final class SkyView extends Region implements SkyInput.Target {
  /** Turns a solid by so many pixels of a drag. */
  @FunctionalInterface
  public interface Orbit {
    void turn(double dx, double dy);
  }

  /** No point. */
  public static final int NONE = PointPicker.NONE;

  private static final double MARGIN = 48;

  /** Between a point and what covers the view. */
  private static final double CLEARANCE = 16;

  /** Beyond so many points, new places count as a movement and are drawn fast. */
  private static final int MANY = 40_000;

  /** Square pixels of screen for one label. */
  private static final double AREA_PER_LABEL = 13_000;

  /** Share of outlying points a fit may leave outside on each side. */
  private static final double FIT_TRIM = 0.002;

  private final SkySurface surface = new SkySurface();
  private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", NONE);
  private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", NONE);
  private final BooleanProperty autoFit = new SimpleBooleanProperty(this, "autoFit", true);
  private final BooleanProperty labelled = new SimpleBooleanProperty(this, "labelled", true);
  private final BooleanProperty dotted = new SimpleBooleanProperty(this, "dotted", true);
  private final BooleanProperty density = new SimpleBooleanProperty(this, "density", false);
  private final BooleanProperty grid = new SimpleBooleanProperty(this, "grid", false);
  private final BooleanProperty reducedMotion =
      new SimpleBooleanProperty(this, "reducedMotion", false);
  private final ReadOnlyDoubleWrapper drawMillis = new ReadOnlyDoubleWrapper(this, "drawMillis");
  private final ReadOnlyIntegerWrapper labels = new ReadOnlyIntegerWrapper(this, "labels");
  private final CameraDrive drive = new CameraDrive(this::refresh, this::followIfWanted);
  private SkyPoints points = SkyPoints.NONE;
  private SkyColours colours = SkyColours.NIGHT;
  private SkySurface.Overlay overlay = SkySurface.Overlay.NONE;
  private List<Box> reserved = List.of();
  private double coveredTop;
  private double coveredBottom;
  private int[] pinned = new int[0];
  private int[] emphasised = new int[0];
  private @Nullable Orbit orbit;
  private IntFunction<String> description = id -> points.label().apply(id);

  public SkyView() {
    getChildren().add(surface);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(120, 90);
    selected.subscribe(this::refresh);
    selected.subscribe(this::describe);
    hovered.subscribe(this::refresh);
    labelled.subscribe(this::refresh);
    dotted.subscribe(this::refresh);
    grid.subscribe(this::refresh);
    autoFit.subscribe(this::fitIfWanted);
    surface.onDrawn((nanos, count) -> {
      drawMillis.set(nanos / 1e6);
      labels.set(count);
    });
    density.subscribe(this::refresh);
    SkyInput.install(this, this);
  }

  /** Shows these points. The camera stays, unless {@link #autoFitProperty} lets it follow. */
  public void setPoints(SkyPoints newPoints) {
    if (newPoints.label() != points.label()) {
      surface.forgetLabels();
    }
    boolean first = points.count() == 0;
    points = newPoints;
    if (first) {
      fitIfWanted();
    } else {
      followIfWanted();
    }
    describe();
    if (!first && points.count() > MANY) {
      drive.stir();
    } else {
      refresh();
    }
  }

  public SkyPoints points() {
    return points;
  }

  public void setColours(SkyColours newColours) {
    colours = newColours;
    refresh();
  }

  /** The colours of a theme: category 0 is grey (unassigned), 1…6 are the six hues. */
  public void setPalette(Palette palette) {
    setColours(SkyPalette.grouped(palette));
  }

  public SkyColours colours() {
    return colours;
  }

  /** Points that always carry a strong label. */
  public void setPinned(int... ids) {
    pinned = ids.clone();
    followIfWanted();
    refresh();
  }

  /** Points that carry a label before any other, most important first; neighbours for instance. */
  public void setEmphasised(int... ids) {
    emphasised = ids.clone();
    refresh();
  }

  /** Paints between points and labels; called at every drawing. */
  public void setOverlay(SkySurface.Overlay newOverlay) {
    overlay = newOverlay;
    refresh();
  }

  /** Parts of the view that something else covers, such as buttons: labels keep clear of them. */
  public void setReserved(List<Box> boxes) {
    reserved = List.copyOf(boxes);
    refresh();
  }

  /**
   * So many pixels at the top and at the bottom are covered all along: a picture that shows
   * everything keeps its points clear of them.
   */
  public void setCovered(double top, double bottom) {
    if (top != coveredTop || bottom != coveredBottom) {
      coveredTop = top;
      coveredBottom = bottom;
      followIfWanted();
    }
  }

  /** What a screen reader says about the selected point; by default its label. */
  public void setDescription(IntFunction<String> newDescription) {
    description = newDescription;
    describe();
  }

  /** Writes labels in this font family, {@code scale} times as large as usual. */
  public void setLabelFont(String family, double scale) {
    surface.setLabelFont(family, scale);
  }

  /** Turns drags and arrow keys into turns of a solid; null: they move the picture. */
  public void setOrbit(@Nullable Orbit newOrbit) {
    orbit = newOrbit;
  }

  public Camera camera() {
    return drive.camera();
  }

  /** Looks at the sky through this camera from now on. */
  public void setCamera(Camera newCamera) {
    drive.set(newCamera.resized(Math.max(1, getWidth()), Math.max(1, getHeight())));
  }

  /**
   * Shows everything, pinned and selected points whatever, and follows the points again as they
   * spread.
   */
  @Override
  public void fit() {
    autoFit.set(true);
    drive.fly(fitted(), animated());
  }

  /** Enlarges about a screen position; from then on the camera stays with the user. */
  @Override
  public void zoom(double screenX, double screenY, double factor) {
    autoFit.set(false);
    setCamera(camera().zoomedAt(screenX, screenY, factor));
  }

  /** Enlarges about the middle. */
  @Override
  public void zoom(double factor) {
    zoom(getWidth() / 2, getHeight() / 2, factor);
  }

  /** Moves the picture by so many pixels. */
  @Override
  public void pan(double dx, double dy) {
    autoFit.set(false);
    setCamera(camera().pannedBy(dx, dy));
  }

  /** Brings a point to the middle in 320 ms. */
  @Override
  public void flyTo(int id) {
    if (points.drawable(id)) {
      autoFit.set(false);
      drive.fly(camera().lookingAt(points.x()[id], points.y()[id]), animated());
    }
  }

  @Override
  public boolean orbit(double dx, double dy) {
    if (orbit == null) {
      return false;
    }
    orbit.turn(dx, dy);
    drive.stir();
    return true;
  }

  /** The point nearest to a screen position within reach of the pointer, or {@link #NONE}. */
  @Override
  public int pick(double screenX, double screenY) {
    return PointPicker.nearest(points, camera(), screenX, screenY, 10);
  }

  @Override
  public void hover(int id) {
    hovered.set(id);
  }

  @Override
  public void select(int id) {
    selected.set(id);
  }

  /** The selected point, or {@link #NONE}. */
  public IntegerProperty selectedProperty() {
    return selected;
  }

  /** The point under the pointer, or {@link #NONE}. */
  public IntegerProperty hoveredProperty() {
    return hovered;
  }

  /** Whether the camera follows the points as they spread, until the user moves it. */
  public BooleanProperty autoFitProperty() {
    return autoFit;
  }

  public BooleanProperty labelledProperty() {
    return labelled;
  }

  public BooleanProperty dottedProperty() {
    return dotted;
  }

  /** Whether a map of how many points lie where is drawn under the points. */
  public BooleanProperty densityProperty() {
    return density;
  }

  public BooleanProperty gridProperty() {
    return grid;
  }

  /** Camera flights take no time. */
  public BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  /** How long the last drawing took. */
  public ReadOnlyDoubleProperty drawMillisProperty() {
    return drawMillis.getReadOnlyProperty();
  }

  /** How many labels the last drawing holds. */
  public ReadOnlyIntegerProperty labelCountProperty() {
    return labels.getReadOnlyProperty();
  }

  /** The drawing surface, for what only it can answer: where labels stand. */
  public SkySurface surface() {
    return surface;
  }

  @Override
  protected void layoutChildren() {
    double width = Math.max(1, getWidth());
    double height = Math.max(1, getHeight());
    surface.resizeRelocate(0, 0, width, height);
    if (camera().width() != width || camera().height() != height) {
      drive.place(camera().resized(width, height));
      fitIfWanted();
      refresh();
    }
  }

  private Camera fitted() {
    Extent extent = Extent.of(points.x(), points.y(), points.count(), FIT_TRIM);
    for (int id : pinned) {
      if (points.drawable(id)) {
        extent = extent.including(points.x()[id], points.y()[id]);
      }
    }
    if (points.drawable(selected.get())) {
      extent = extent.including(points.x()[selected.get()], points.y()[selected.get()]);
    }
    return Camera.fit(
        extent,
        Math.max(1, getWidth()),
        Math.max(1, getHeight()),
        new Camera.Margins(
            Math.max(MARGIN, coveredTop + CLEARANCE),
            Math.max(MARGIN, coveredBottom + CLEARANCE),
            MARGIN));
  }

  private void fitIfWanted() {
    if (autoFit.get() && points.count() > 0 && !drive.flying()) {
      drive.place(fitted());
      refresh();
    }
  }

  private void followIfWanted() {
    if (autoFit.get() && points.count() > 0) {
      drive.follow(fitted(), animated());
    }
  }

  private boolean animated() {
    return !reducedMotion.get() && getScene() != null;
  }

  private void describe() {
    int id = selected.get();
    setAccessibleText(id >= 0 && id < points.count() ? description.apply(id) : null);
  }

  private void refresh() {
    int over = hovered.get();
    int[] strong = pinned;
    if (over >= 0) {
      strong = new int[pinned.length + 1];
      strong[0] = over;
      System.arraycopy(pinned, 0, strong, 1, pinned.length);
    }
    List<Box> taken = new ArrayList<>(reserved);
    taken.addAll(overlay.reserved(camera()));
    int limit = labelled.get() ? (int) Math.ceil(getWidth() * getHeight() / AREA_PER_LABEL) : 0;
    surface.show(
        new SkySurface.Picture(
            points,
            camera(),
            colours,
            new LabelPlacer.Wishes(selected.get(), strong, emphasised, limit, taken),
            overlay,
            dotted.get(),
            density.get(),
            grid.get(),
            drive.moving()));
  }
}
