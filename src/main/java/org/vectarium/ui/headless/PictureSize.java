package org.vectarium.ui.headless;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Width and height of a picture in pixels, written {@code 1440x900}.
 *
 * @param width from 320 to 7680
 * @param height from 240 to 4320
 */
record PictureSize(int width, int height) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");

  PictureSize {
    if (width < 320 || width > 7680 || height < 240 || height > 4320) {
      throw new IllegalArgumentException(
          "a picture of " + width + "x" + height + " is out of range; 320x240 to 7680x4320 work");
    }
  }

  /** For picocli. */
  static final class Converter implements ITypeConverter<PictureSize> {
    @Override
    public PictureSize convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException("\"" + text + "\" is no size; write it as 1440x900");
      }
      try {
        return new PictureSize(
            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      } catch (IllegalArgumentException outOfRange) {
        throw new TypeConversionException(outOfRange.getMessage());
      }
    }
  }
}
