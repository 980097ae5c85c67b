package dev.assize.replay;

import dev.assize.base.Digest;
import dev.assize.replay.Archive.Recorded;
import dev.assize.replay.KeyedLines.Fingerprint;
import dev.assize.replay.KeyedLines.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The local cache: replies of earlier runs by key. Each process appends to a segment of its own and
 * reads those it found when it opened, so that any number of processes share a folder without
 * waiting for one another. Whatever is torn or garbled is a miss, and a cache that cannot be used
 * at all is said once and left out: it only ever saves money.
 */
public final class ReplyCache implements AutoCloseable {

  /** Whether old replies may answer. */
  public enum Reading {
    ALLOWED,
    FRESH
  }

  private final Map<Fingerprint, Place> index = new HashMap<>();
  private final Map<Path, KeyedLines> open = new HashMap<>();
  private final SaidOnce notes;
  private final CacheWriter writer;

  private ReplyCache(Path folder, Consumer<String> notes) {
    this.notes = new SaidOnce(notes);
    this.writer = new CacheWriter(folder, this.notes);
  }

  private record Place(Path segment, long offset, int length) {
    Span span() {
      return new Span(offset, length);
    }
  }

  /**
   * Opens the cache in a folder, which need not exist.
   *
   * @param notes is told, once each, what cannot be read or written
   */
  public static ReplyCache open(Path folder, Reading reading, Consumer<String> notes) {
    ReplyCache cache = new ReplyCache(folder, notes);
    switch (reading) {
      case FRESH -> {}
      case ALLOWED -> {
        CacheFolder segments = new CacheFolder(folder, cache.notes);
        segments.tidy();
        cache.load(segments.segments());
      }
    }
    return cache;
  }

  Optional<Recorded> find(Digest key) {
    Place place = index.get(Fingerprint.of(key));
    if (place == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(CacheLine.read(lines(place.segment()).line(place.span())));
    } catch (IOException e) {
      notes.say("the cache segment " + place.segment() + " cannot be read: " + e.getMessage());
    } catch (Garbled e) {
      notes.say("the cache segment " + place.segment() + " is garbled: " + e.getMessage());
    }
    return Optional.empty();
  }

  void put(Digest key, Recorded reply) {
    writer.append(CacheLine.write(key, reply));
  }

  private void load(List<Path> segments) {
    for (Path segment : segments) {
      try {
        KeyedLines.scan(segment, (print, span) -> index.put(print, place(segment, span)));
      } catch (IOException e) {
        notes.say("the cache segment " + segment + " cannot be read: " + e.getMessage());
      }
    }
  }

  private static Place place(Path segment, Span span) {
    return new Place(segment, span.offset(), span.length());
  }

  private synchronized KeyedLines lines(Path segment) throws IOException {
    KeyedLines lines = open.get(segment);
    if (lines == null) {
      lines = new KeyedLines(segment);
      open.put(segment, lines);
    }
    return lines;
  }

  @Override
  public synchronized void close() {
    writer.close();
    open.values().forEach(lines -> Closing.quietly(lines, notes));
    open.clear();
  }
}
