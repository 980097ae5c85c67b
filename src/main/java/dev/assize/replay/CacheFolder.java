package dev.assize.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** The segments of a cache, in the order in which they were begun. */
final class CacheFolder {

  static final String HEADER = "{\"schema\":\"assize/cache/1\"}";
  private static final String SUFFIX = ".jsonl";

  private final Path folder;
  private final SaidOnce notes;

  CacheFolder(Path folder, SaidOnce notes) {
    this.folder = folder;
    this.notes = notes;
  }

  /** A name that no other process takes, later in order than all before it. */
  static Path newSegment(Path folder) {
    String moment = String.format(Locale.ROOT, "%012x", System.currentTimeMillis());
    return folder.resolve(moment + "-" + UUID.randomUUID().toString().substring(0, 8) + SUFFIX);
  }

  /** Those that this version can read. */
  List<Path> segments() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .filter(this::isReadable)
          .sorted()
          .toList();
    } catch (IOException e) {
      notes.say("the cache in " + folder + " cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  /** Puts small segments together where that helps; failing to is no harm. */
  void tidy() {
    try {
      CacheTidying.tidy(folder, segments());
    } catch (IOException e) {
      notes.say("the cache in " + folder + " cannot be tidied: " + e.getMessage());
    }
  }

  private boolean isReadable(Path segment) {
    try (BufferedReader lines = Files.newBufferedReader(segment)) {
      String first = lines.readLine();
      if (first == null || first.equals(HEADER)) {
        return first != null;
      }
      notes.say("the cache segment " + segment + " is of another version and is not used");
    } catch (IOException e) {
      notes.say("the cache segment " + segment + " cannot be read: " + e.getMessage());
    }
    return false;
  }
}
