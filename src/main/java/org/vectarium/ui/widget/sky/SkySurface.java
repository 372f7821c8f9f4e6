package org.vectarium.ui.widget.sky;

import java.nio.IntBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Draws the sky: a picture of the points with a canvas of labels over it. Draws in the layout pass,
 * so at most once a pulse, however often it is asked to. JavaFX thread only.
 *
 * <p>Unmanaged, so that asking for a drawing lays out nothing else.
 */
public final class SkySurface extends Region {
  private final PointRaster raster = new PointRaster();
  private final ImageView image = new ImageView();
  private final Canvas canvas = new Canvas();
  private final LabelPlacer placer = new LabelPlacer();
  private final LabelMetrics metrics = new LabelMetrics("System", 1);
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private Picture picture = Picture.EMPTY;
  private List<PlacedLabel> labels = List.of();
  private ObjIntConsumer<Long> listener = (nanos, count) -> {};
  private Consumer<Brush> caption = brush -> {};
  private boolean drawn;
  private boolean pointsDrawn;

  /** Paints between the points and the labels, in screen coordinates. */
  @FunctionalInterface
  public interface Overlay {
    /** No overlay. */
    Overlay NONE = (brush, camera) -> {};

    void paint(Brush brush, Camera camera);

    /** Where the overlay writes, so that labels keep clear of it. */
    default List<Box> reserved(Camera camera) {
      return List.of();
    }
  }

  /**
   * Everything one picture shows.
   *
   * @param points the points
   * @param camera in logical pixels
   * @param colours of the theme
   * @param wishes which labels matter
   * @param overlay of the room
   * @param showPoints draw the points
   * @param showDensity draw how many points lie where, under them
   * @param showGrid draw quiet lines at round coordinates
   * @param moving draw faster where there are very many points
   */
  public record Picture(
      SkyPoints points,
      Camera camera,
      SkyColours colours,
      LabelPlacer.Wishes wishes,
      Overlay overlay,
      boolean showPoints,
      boolean showDensity,
      boolean showGrid,
      boolean moving) {
    static final Picture EMPTY =
        new Picture(
            SkyPoints.NONE,
            new Camera(0, 0, 1, 1, 1),
            SkyColours.NIGHT,
            new LabelPlacer.Wishes(-1, new int[0], new int[0], 0, List.of()),
            Overlay.NONE,
            true,
            false,
            false,
            false);

    /** Whether the same pixels lie under the labels. */
    boolean samePoints(Picture other) {
      return points == other.points
          && camera.equals(other.camera)
          && colours == other.colours
          && showPoints == other.showPoints
          && showDensity == other.showDensity
          && showGrid == other.showGrid
          && moving == other.moving;
    }
  }

  public SkySurface() {
    setManaged(false);
    setMouseTransparent(true);
    image.setSmooth(false);
    getChildren().addAll(image, canvas);
  }

  /** Shows this from the next pulse on. */
  public void show(Picture newPicture) {
    if (newPicture.points.label() != picture.points.label()) {
      metrics.setLabel(newPicture.points.label());
    }
    pointsDrawn &= newPicture.samePoints(picture);
    picture = newPicture;
    drawn = false;
    requestLayout();
  }

  /** Called after each drawing with its nanoseconds and the number of labels. */
  public void onDrawn(ObjIntConsumer<Long> newListener) {
    listener = newListener;
  }

  /** Writes labels in this family, {@code scale} times as large as usual. */
  public void setLabelFont(String family, double scale) {
    metrics.setFont(family, scale);
    placer.forget();
    drawn = false;
    requestLayout();
  }

  /** Forgets which labels stood in the last picture: for a new set of words. */
  public void forgetLabels() {
    placer.forget();
  }

  /** The labels of the last drawing, most important first. */
  public List<PlacedLabel> labels() {
    return labels;
  }

  @Override
  protected void layoutChildren() {
    if (!drawn && getWidth() >= 1 && getHeight() >= 1) {
      drawn = true;
      long start = System.nanoTime();
      drawPoints();
      drawLabels();
      listener.accept(System.nanoTime() - start, labels.size());
    }
  }

  private void drawPoints() {
    double scale = outputScale();
    int width = (int) Math.ceil(getWidth() * scale);
    int height = (int) Math.ceil(getHeight() * scale);
    PixelBuffer<IntBuffer> target = buffer;
    boolean fits = target != null && target.getWidth() == width && target.getHeight() == height;
    if (fits && pointsDrawn) {
      return;
    }
    pointsDrawn = true;
    if (target == null || !fits) {
      raster.resize(width, height);
      target =
          new PixelBuffer<>(
              width, height, IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
      buffer = target;
      image.setImage(new WritableImage(target));
      image.setFitWidth(width / scale);
      image.setFitHeight(height / scale);
    }
    painter().points(raster, scale, picture.moving);
    target.updateBuffer(changed -> null);
  }

  /** The picture of the moment for a page, with the caption. */
  public SkyPrint print() {
    if (!drawn) {
      // The labels are still those of the picture before, which may have had other points.
      placeLabels();
    }
    return new SkyPrint(painter(), getWidth(), getHeight(), caption);
  }

  /** What a printed picture shows besides, as the room lays it over the sky: a title, a legend. */
  public void setCaption(Consumer<Brush> newCaption) {
    caption = newCaption;
  }

  private SkyPainter painter() {
    return new SkyPainter(picture, labels, metrics);
  }

  private void drawLabels() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    placeLabels();
    painter().over(new CanvasBrush(g));
  }

  /** Chooses the labels of the moment without waiting for the next pulse. */
  public void placeLabels() {
    labels = placer.place(picture.points, picture.camera, picture.wishes, metrics);
  }

  private double outputScale() {
    var window = getScene() == null ? null : getScene().getWindow();
    double scale = window == null ? 1 : window.getOutputScaleX();
    return Math.clamp(scale, 1, 4);
  }
}
