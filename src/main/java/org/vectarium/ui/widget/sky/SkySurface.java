package org.vectarium.ui.widget.sky;

import java.nio.IntBuffer;
import java.util.List;
import java.util.function.ObjIntConsumer;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.FontSmoothingType;
import org.jspecify.annotations.Nullable;

/**
 * Draws the sky: a picture of the points with a canvas of labels over it. Draws in the layout pass,
 * so at most once a pulse, however often it is asked to. JavaFX thread only.
 *
 * <p>Unmanaged, so that asking for a drawing lays out nothing else.
 */
public final class SkySurface extends Region {
  private static final double MOST_PIXELS = 1e8;
  private static final int TILE = 2048;

  private final PointRaster raster = new PointRaster();
  private final ImageView image = new ImageView();
  private final Canvas canvas = new Canvas();
  private final LabelPlacer placer = new LabelPlacer();
  private final LabelMetrics metrics = new LabelMetrics("System", 1);
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private Picture picture = Picture.EMPTY;
  private List<PlacedLabel> labels = List.of();
  private ObjIntConsumer<Long> listener = (nanos, count) -> {};
  private boolean drawn;
  private boolean pointsDrawn;

  /** Paints between the points and the labels, in screen coordinates. */
  @FunctionalInterface
  public interface Overlay {
    /** No overlay. */
    Overlay NONE = (g, camera) -> {};

    void paint(GraphicsContext g, Camera camera);

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
    paintPoints(raster, scale, picture.moving);
    target.updateBuffer(changed -> null);
  }

  private void paintPoints(PointRaster onto, double scale, boolean moving) {
    Camera c = picture.camera;
    Camera inPixels =
        new Camera(
            c.centreX(), c.centreY(), c.scale() * scale, c.width() * scale, c.height() * scale);
    PointRaster.Grid grid = picture.showGrid ? GridLines.of(inPixels) : PointRaster.Grid.NONE;
    SkyPoints points = picture.points;
    onto.draw(
        points,
        inPixels,
        picture.colours,
        grid,
        picture.showPoints ? PointStyles.of(points, inPixels, scale, moving) : null,
        picture.showDensity);
  }

  /**
   * The picture of the moment at any scale: discs and text are drawn anew, not enlarged.
   *
   * @param scale pixels for a logical pixel
   * @throws IllegalArgumentException if it would have more than 100 million pixels
   */
  public WritableImage picture(double scale) {
    double pixels = getWidth() * getHeight() * scale * scale;
    if (!(scale > 0) || !(pixels >= 1) || pixels > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "a picture of %.0f × %.0f at scale %s; choose another scale"
              .formatted(getWidth(), getHeight(), Double.toString(scale)));
    }
    int width = (int) Math.round(getWidth() * scale);
    int height = (int) Math.round(getHeight() * scale);
    PointRaster own = new PointRaster();
    own.resize(width, height);
    paintPoints(own, scale, false);
    WritableImage result = new WritableImage(width, height);
    result
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), own.pixels(), 0, width);
    // In tiles: a canvas can be no larger than a texture.
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    Canvas tile = new Canvas();
    for (int top = 0; top < height; top += TILE) {
      for (int left = 0; left < width; left += TILE) {
        tile.setWidth(Math.min(TILE, width - left));
        tile.setHeight(Math.min(TILE, height - top));
        GraphicsContext g = tile.getGraphicsContext2D();
        g.clearRect(0, 0, TILE, TILE);
        g.save();
        g.translate(-left, -top);
        g.scale(scale, scale);
        paintOver(g);
        g.restore();
        blend(tile.snapshot(clear, null), result, left, top);
      }
    }
    return result;
  }

  /** Lays a picture with transparent parts over an opaque one. */
  private static void blend(WritableImage over, WritableImage onto, int left, int top) {
    int width = (int) over.getWidth();
    int height = (int) over.getHeight();
    int[] above = new int[width * height];
    int[] below = new int[width * height];
    var format = PixelFormat.getIntArgbPreInstance();
    over.getPixelReader().getPixels(0, 0, width, height, format, above, 0, width);
    onto.getPixelReader().getPixels(left, top, width, height, format, below, 0, width);
    for (int i = 0; i < above.length; i++) {
      int rest = 255 - (above[i] >>> 24);
      int result = 0xFF;
      for (int shift = 16; shift >= 0; shift -= 8) {
        int channel = (above[i] >> shift & 0xFF) + ((below[i] >> shift & 0xFF) * rest + 127) / 255;
        result = result << 8 | Math.min(255, channel);
      }
      below[i] = result;
    }
    onto.getPixelWriter().setPixels(left, top, width, height, format, below, 0, width);
  }

  private void drawLabels() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    placeLabels();
    paintOver(g);
  }

  /** Chooses the labels of the moment without waiting for the next pulse. */
  public void placeLabels() {
    labels = placer.place(picture.points, picture.camera, picture.wishes, metrics);
  }

  /** Everything over the points, in logical pixels. */
  private void paintOver(GraphicsContext g) {
    g.save();
    picture.overlay.paint(g, picture.camera);
    g.restore();
    drawDots(g);
    g.setTextBaseline(VPos.BASELINE);
    g.setFontSmoothingType(FontSmoothingType.GRAY);
    for (LabelStyle style : LabelStyle.values()) {
      drawTexts(g, style);
    }
  }

  /** The points that carry a label, large enough to see which is whose. */
  private void drawDots(GraphicsContext g) {
    if (!picture.showPoints) {
      return;
    }
    byte[] category = picture.points.category();
    for (PlacedLabel label : labels) {
      double x = picture.camera.screenX(picture.points.x()[label.id()]);
      double y = picture.camera.screenY(picture.points.y()[label.id()]);
      boolean selected = label.style() == LabelStyle.SELECTED;
      double r = selected ? 5 : label.style() == LabelStyle.PLAIN ? 2.8 : 3.4;
      g.setFill(color(picture.colours.background()));
      g.fillOval(x - r - 1, y - r - 1, 2 * r + 2, 2 * r + 2);
      int own = picture.colours.point(category == null ? 0 : category[label.id()]);
      g.setFill(color(selected ? picture.colours.nowFill() : own));
      g.fillOval(x - r, y - r, 2 * r, 2 * r);
      if (selected) {
        g.setStroke(color(picture.colours.now()));
        g.setLineWidth(1.6);
        g.strokeOval(x - 11, y - 11, 22, 22);
      }
    }
  }

  private void drawTexts(GraphicsContext g, LabelStyle style) {
    g.setFont(metrics.font(style));
    double ascent = metrics.ascent(style);
    // Four shifted copies make the halo: strokeText is some ten times slower.
    g.setFill(color(picture.colours.background()));
    for (PlacedLabel label : labels) {
      if (label.style() == style) {
        String text = metrics.text(label.id());
        double x = label.left();
        double y = label.top() + ascent;
        g.fillText(text, x - 1.2, y);
        g.fillText(text, x + 1.2, y);
        g.fillText(text, x, y - 1.2);
        g.fillText(text, x, y + 1.2);
      }
    }
    g.setFill(
        color(
            switch (style) {
              case SELECTED -> picture.colours.now();
              case STRONG, EMPHASISED -> picture.colours.label();
              case PLAIN -> picture.colours.quietLabel();
            }));
    for (PlacedLabel label : labels) {
      if (label.style() == style) {
        g.fillText(metrics.text(label.id()), label.left(), label.top() + ascent);
      }
    }
  }

  private double outputScale() {
    var window = getScene() == null ? null : getScene().getWindow();
    double scale = window == null ? 1 : window.getOutputScaleX();
    return Math.clamp(scale, 1, 4);
  }

  private static Color color(int argb) {
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
  }
}
