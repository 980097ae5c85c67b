package dev.assize.replay;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A cassette as a whole, for putting cassettes together. Lines are kept as they were written. */
final class CassetteBook {

  private final TreeMap<String, String> settings = new TreeMap<>();
  private final TreeMap<String, String> texts = new TreeMap<>();
  private final TreeMap<String, String> calls = new TreeMap<>();

  /** The lines of calls by key. */
  Map<String, String> calls() {
    return calls;
  }

  /** What is recorded, sorted by key. */
  List<Recording> recordings(Path file) {
    return calls.entrySet().stream()
        .map(call -> recording(file, call.getKey(), parsed(call.getValue())))
        .toList();
  }

  private static Recording recording(Path file, String key, JsonObject call) {
    int trial = call.whole("trial").map(Math::toIntExact).orElse(1);
    return new Recording(file, key, trial, call.text("about").orElse(""));
  }

  /** Takes over the calls of another book. */
  Merged add(CassetteBook news, Precedence precedence) {
    int added = 0;
    int replaced = 0;
    int kept = 0;
    for (Map.Entry<String, String> call : news.calls.entrySet()) {
      if (!calls.containsKey(call.getKey())) {
        added++;
      } else if (precedence == Precedence.NEW) {
        replaced++;
      } else {
        kept++;
        continue;
      }
      calls.put(call.getKey(), call.getValue());
    }
    settings.putAll(news.settings);
    texts.putAll(news.texts);
    return new Merged(added, replaced, kept);
  }

  /** What to do with a line that does not parse. */
  enum Tolerance {
    /** A committed file: it is an error. */
    NONE,
    /** A file that may have been cut off while it was written: the line is dropped. */
    TORN
  }

  /**
   * Reads a cassette; one that does not exist is empty.
   *
   * @throws InvalidInput when it is of a newer version, or a line cannot be read and must be
   */
  static CassetteBook read(Path file, Tolerance tolerance) throws IOException {
    CassetteBook book = new CassetteBook();
    if (!Files.exists(file)) {
      return book;
    }
    CassetteHeader.check(file);
    Problems problems = new Problems();
    List<String> lines =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      try {
        book.add(lines.get(i));
      } catch (Garbled e) {
        if (tolerance == Tolerance.NONE) {
          problems.error(
              "replay.garbled-cassette",
              new Place(file.toString(), i + 1),
              "the line cannot be read: " + e.getMessage(),
              "a setting, a text or a call as JSON",
              "Take the file from version control again, or delete the line and record anew");
        }
      }
    }
    problems.orThrow();
    return book;
  }

  private void add(String line) throws Garbled {
    if (line.isBlank()) {
      return;
    }
    JsonObject json = CassetteLine.parse(line);
    if (json.text("key").isPresent()) {
      CassetteLine.recorded(line);
      calls.putIfAbsent(json.text("key").get(), line);
    } else if (json.text("setting").isPresent()) {
      settings.put(json.text("setting").get(), line);
    } else if (json.text("text").isPresent()) {
      texts.put(json.text("text").get(), line);
    } else {
      throw new Garbled("it is neither a setting nor a text nor a call");
    }
  }

  /** The recorded key that differs least, and how. */
  Optional<KeyDifference> nearest(JsonObject asked) {
    CassetteKeys keys = new CassetteKeys(settings, texts);
    return calls.values().stream()
        .map(call -> KeyDifference.between(keys.of(parsed(call)), asked))
        .min(Comparator.comparingLong(KeyDifference::extent));
  }

  /** Puts the file together: what no call needs is left out. */
  String write(String name) {
    Set<String> needed = new HashSet<>();
    calls.values().forEach(call -> references(parsed(call), needed));
    StringBuilder out = new StringBuilder(CassetteHeader.line(name)).append('\n');
    for (Map<String, String> section : List.of(settings, texts)) {
      section.forEach(
          (reference, line) -> {
            if (needed.contains(reference)) {
              out.append(line).append('\n');
            }
          });
    }
    calls.values().forEach(line -> out.append(line).append('\n'));
    return out.toString();
  }

  /** A line that was read once and can be read again. */
  static JsonObject parsed(String call) {
    try {
      return CassetteLine.parse(call);
    } catch (Garbled e) {
      throw new IllegalStateException(e);
    }
  }

  private static void references(JsonObject call, Set<String> needed) {
    call.text("setting").ifPresent(needed::add);
    call.object("variables").members().values().stream()
        .map(JsonValue::text)
        .flatMap(Optional::stream)
        .forEach(needed::add);
    call.list("messages").stream()
        .map(message -> message.at("/text").flatMap(JsonValue::text))
        .flatMap(Optional::stream)
        .forEach(needed::add);
  }
}
