package dev.assize.store;

import dev.assize.base.Digest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * By what a run's journal is recognized without reading it.
 *
 * @param birth of the end of its first segment, which nobody writes to any more: two runs of two
 *     machines may bear one id, and tell themselves apart by the times in it
 * @param extent of all segments together, in bytes: a run that was gone on with has grown
 * @param ended when its last segment ended; the epoch where it does not say
 */
public record Trace(Digest birth, long extent, Instant ended) {

  private static final int TAIL = 1 << 16;

  static Trace of(List<Path> segments) {
    long extent = 0;
    for (Path segment : segments) {
      try {
        extent += Files.size(segment);
      } catch (IOException e) {
        throw StoreException.reading(segment, e);
      }
    }
    return segments.isEmpty()
        ? new Trace(Digest.of(""), 0, Instant.EPOCH)
        : new Trace(tail(segments.getFirst()), extent, ended(segments.getLast()));
  }

  private static Digest tail(Path segment) {
    try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "r")) {
      long start = Math.max(0, file.length() - TAIL);
      byte[] tail = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(tail);
      return Digest.of(tail);
    } catch (IOException e) {
      throw StoreException.reading(segment, e);
    }
  }

  private static Instant ended(Path segment) {
    try {
      return EndLine.of(segment)
          .flatMap(end -> end.text("at"))
          .map(Instant::parse)
          .orElse(Instant.EPOCH);
    } catch (DateTimeException damaged) {
      return Instant.EPOCH;
    }
  }
}
