package dev.assize.replay;

import dev.assize.replay.KeyedLines.Fingerprint;
import dev.assize.replay.KeyedLines.Span;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts many small segments together into one, so that a cache of a thousand runs opens as fast as
 * one of ten. Segments whose writer lives are left alone; a process that still reads a removed
 * segment has it open, or misses.
 */
final class CacheTidying {

  static final int MANY = 16;

  private CacheTidying() {}

  /** Does nothing when there are few segments or another process is at it. */
  static void tidy(Path folder, List<Path> segments) throws IOException {
    if (segments.size() <= MANY) {
      return;
    }
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("tidying.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        merge(folder, segments.stream().filter(CacheTidying::isAtRest).toList());
      }
    } catch (OverlappingFileLockException anotherThreadIsAtIt) {
      return;
    }
  }

  private static boolean isAtRest(Path segment) {
    try (FileOutputStream out = new FileOutputStream(segment.toFile(), true);
        FileLock lock = out.getChannel().tryLock()) {
      return lock != null;
    } catch (IOException | OverlappingFileLockException inUse) {
      return false;
    }
  }

  private static void merge(Path folder, List<Path> segments) throws IOException {
    Path draft = folder.resolve("tidying.draft");
    try (BufferedWriter out = Files.newBufferedWriter(draft)) {
      out.write(CacheFolder.HEADER + "\n");
      for (Map.Entry<Path, List<Span>> entries : latest(segments).entrySet()) {
        copy(entries.getKey(), entries.getValue(), out);
      }
    }
    Files.move(draft, CacheFolder.newSegment(folder), StandardCopyOption.ATOMIC_MOVE);
    for (Path segment : segments) {
      Files.deleteIfExists(segment);
    }
  }

  /** For each key the entry that was written last, by segment. */
  private static Map<Path, List<Span>> latest(List<Path> segments) throws IOException {
    Map<Fingerprint, Path> owner = new LinkedHashMap<>();
    Map<Fingerprint, Span> place = new LinkedHashMap<>();
    for (Path segment : segments) {
      KeyedLines.scan(
          segment,
          (print, span) -> {
            owner.put(print, segment);
            place.put(print, span);
          });
    }
    Map<Path, List<Span>> bySegment = new LinkedHashMap<>();
    owner.forEach(
        (print, segment) ->
            bySegment.computeIfAbsent(segment, s -> new ArrayList<>()).add(place.get(print)));
    return bySegment;
  }

  private static void copy(Path segment, List<Span> spans, BufferedWriter out) throws IOException {
    try (KeyedLines lines = new KeyedLines(segment)) {
      for (Span span : spans) {
        out.write(lines.line(span) + "\n");
      }
    }
  }
}
