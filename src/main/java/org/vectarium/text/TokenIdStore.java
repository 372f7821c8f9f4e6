package org.vectarium.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.vectarium.text.CorpusException.Kind;

/**
 * Growing list of provisional token ids: in memory up to a budget, then all of it in a temporary
 * file. Owned by one thread.
 */
final class TokenIdStore implements AutoCloseable {
  private static final int BLOCK = 1 << 16;

  private final long memoryBudget;

  /** Full blocks that are not in the file. */
  private final List<int[]> blocks = new ArrayList<>();

  private int[] current = new int[BLOCK];
  private int used;
  private @Nullable FileChannel file;
  private @Nullable Path path;
  private long inFile;
  private final ByteBuffer bytes =
      ByteBuffer.allocateDirect(BLOCK * Integer.BYTES).order(ByteOrder.nativeOrder());

  TokenIdStore(long memoryBudget) {
    this.memoryBudget = memoryBudget;
  }

  long size() {
    return inFile + (long) blocks.size() * BLOCK + used;
  }

  boolean isInFile() {
    return file != null;
  }

  void add(int id) throws CorpusException {
    if (used == BLOCK) {
      blocks.add(current);
      current = new int[BLOCK];
      used = 0;
      if (size() > memoryBudget) {
        spill();
      }
    }
    current[used++] = id;
  }

  private void spill() throws CorpusException {
    try {
      if (file == null) {
        path = Files.createTempFile("vectarium-tokens", ".ids");
        file =
            FileChannel.open(
                path,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
      }
      for (int[] block : blocks) {
        write(file, inFile, block, BLOCK);
        inFile += BLOCK;
      }
      blocks.clear();
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  private CorpusException noRoom(IOException cause) {
    CorpusException e =
        new CorpusException(
            Kind.NO_ROOM,
            String.valueOf(path),
            ("The temporary folder %s cannot take %,d token ids (%s): free some room there, or "
                    + "start with -Djava.io.tmpdir set to a larger folder.")
                .formatted(System.getProperty("java.io.tmpdir"), size(), cause.getMessage()),
            System.getProperty("java.io.tmpdir"),
            size(),
            String.valueOf(cause.getMessage()));
    e.initCause(cause);
    return e;
  }

  private void write(FileChannel to, long position, int[] ids, int length) throws IOException {
    bytes.clear().asIntBuffer().put(ids, 0, length);
    bytes.limit(length * Integer.BYTES);
    long at = position * Integer.BYTES;
    while (bytes.hasRemaining()) {
      at += to.write(bytes, at);
    }
  }

  private void read(FileChannel from, long position, int[] ids, int length) throws IOException {
    bytes.clear().limit(length * Integer.BYTES);
    long at = position * Integer.BYTES;
    while (bytes.hasRemaining()) {
      int n = from.read(bytes, at);
      if (n < 0) {
        throw new IOException("the temporary file " + path + " was cut short");
      }
      at += n;
    }
    bytes.flip().asIntBuffer().get(ids, 0, length);
  }

  /** Drops everything from {@code newSize} on. */
  void truncate(long newSize, IntConsumer removed) throws CorpusException {
    try {
      forEachBlock(
          newSize,
          (ids, from, to) -> {
            for (int i = from; i < to; i++) {
              removed.accept(ids[i]);
            }
          });
      int[] kept = new int[BLOCK];
      long start = newSize / BLOCK * BLOCK;
      int rest = (int) (newSize - start);
      if (start < inFile) {
        read(channel(), start, kept, rest);
        inFile = start;
        blocks.clear();
      } else {
        int block = (int) ((start - inFile) / BLOCK);
        kept = block < blocks.size() ? blocks.get(block) : current;
        blocks.subList(Math.min(block, blocks.size()), blocks.size()).clear();
      }
      current = kept;
      used = rest;
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  private interface BlockVisitor {
    void visit(int[] ids, int from, int to) throws IOException;
  }

  /** Visits the ids from {@code start} on, in order, block by block. */
  private void forEachBlock(long start, BlockVisitor visitor) throws IOException {
    int[] buffer = file == null ? current : new int[BLOCK];
    for (long at = start / BLOCK * BLOCK; at < size(); at += BLOCK) {
      int[] ids;
      int length = BLOCK;
      if (at < inFile) {
        read(channel(), at, buffer, BLOCK);
        ids = buffer;
      } else {
        int block = (int) ((at - inFile) / BLOCK);
        boolean last = block == blocks.size();
        ids = last ? current : blocks.get(block);
        length = last ? used : BLOCK;
      }
      visitor.visit(ids, (int) Math.max(0, start - at), length);
    }
  }

  private FileChannel channel() {
    if (file == null) {
      throw new IllegalStateException("nothing has been written to a file");
    }
    return file;
  }

  /**
   * Rewrites every id, drops those whose new id is {@link CorpusEncoder#DROPPED} and sentences left
   * empty, and ends the store.
   */
  TokenIds finish(int[] newIds) throws CorpusException {
    Rewriter rewriter = new Rewriter(newIds);
    try {
      if (file == null) {
        int[] all = new int[Math.toIntExact(size())];
        int[] length = {0};
        forEachBlock(
            0,
            (ids, from, to) -> {
              int[] out = rewriter.rewrite(ids, to);
              System.arraycopy(out, 0, all, length[0], rewriter.length);
              length[0] += rewriter.length;
            });
        return new ArrayTokenIds(all, length[0]);
      }
      return finishInFile(rewriter);
    } catch (IOException e) {
      throw noRoom(e);
    } finally {
      close();
    }
  }

  /** In place: what is written never overtakes what is read. */
  private TokenIds finishInFile(Rewriter rewriter) throws IOException {
    FileChannel channel = channel();
    long[] written = {0};
    forEachBlock(
        0,
        (ids, from, to) -> {
          int[] out = rewriter.rewrite(ids, to);
          write(channel, written[0], out, rewriter.length);
          written[0] += rewriter.length;
        });
    return MappedTokenIds.map(channel, written[0]);
  }

  /** Gives each id its new number, in blocks. */
  private static final class Rewriter {
    private final int[] newIds;
    private final int[] out = new int[BLOCK];
    private int last = TokenIds.SENTENCE_END;
    int length;

    Rewriter(int[] newIds) {
      this.newIds = newIds;
    }

    int[] rewrite(int[] ids, int to) {
      length = 0;
      for (int i = 0; i < to; i++) {
        int id = ids[i] == TokenIds.SENTENCE_END ? TokenIds.SENTENCE_END : newIds[ids[i]];
        boolean emptySentence = id == TokenIds.SENTENCE_END && last == TokenIds.SENTENCE_END;
        if (id != CorpusEncoder.DROPPED && !emptySentence) {
          out[length++] = id;
          last = id;
        }
      }
      return out;
    }
  }

  /** Lets go of the temporary file. A mapping of it stays usable. */
  @Override
  public void close() {
    blocks.clear();
    current = new int[0];
    if (file != null && path != null) {
      try {
        file.close();
        if (!deleted(path)) {
          path.toFile().deleteOnExit(); // Windows keeps a mapped file until the end
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        file = null;
      }
    }
  }

  private static boolean deleted(Path path) {
    return path.toFile().delete();
  }
}
