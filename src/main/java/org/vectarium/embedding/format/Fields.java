package org.vectarium.embedding.format;

import java.util.Arrays;

/**
 * The fields of one line, as places in its bytes. Runs of spaces and tabs part the fields of
 * space-separated files; tabs and commas each part two fields. One thread.
 */
final class Fields {
  private final char separator;
  private int[] starts = new int[128];
  private int[] ends = new int[128];
  private int count;

  Fields(char separator) {
    this.separator = separator;
  }

  int count() {
    return count;
  }

  int start(int field) {
    return starts[field];
  }

  int end(int field) {
    return ends[field];
  }

  char separator() {
    return separator;
  }

  void split(byte[] bytes, int from, int to) {
    count = 0;
    if (separator == ' ') {
      splitByBlanks(bytes, from, to);
    } else {
      splitBy(bytes, from, to);
    }
  }

  private void splitByBlanks(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      while (i < to && blank(bytes[i])) {
        i++;
      }
      int start = i;
      while (i < to && !blank(bytes[i])) {
        i++;
      }
      if (i > start) {
        add(start, i);
      }
    }
  }

  private void splitBy(byte[] bytes, int from, int to) {
    int start = from;
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '"' && separator == ',') {
        quoted = !quoted;
      } else if (bytes[i] == separator && !quoted) {
        addTrimmed(bytes, start, i);
        start = i + 1;
      }
    }
    // A separator at the very end closes the line, it opens no empty field.
    if (start < to) {
      addTrimmed(bytes, start, to);
    }
  }

  private void addTrimmed(byte[] bytes, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && bytes[start] == ' ') {
      start++;
    }
    while (end > start && bytes[end - 1] == ' ') {
      end--;
    }
    add(start, end);
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  private static boolean blank(byte b) {
    return b == ' ' || b == '\t';
  }
}
