package dev.assize.replay;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The settings that the recordings of a cassette were made under: address, version and parameters.
 * Where today's is not among them, no recording can fit whatever is asked.
 */
record MadeUnder(List<JsonObject> settings) {

  private static final String BEGINNING = "{\"setting\":";

  /** Reads only the lines of settings; of a cassette that does not exist there are none. */
  static MadeUnder read(Path cassette) throws IOException {
    if (!Files.exists(cassette)) {
      return new MadeUnder(List.of());
    }
    try (Stream<String> lines = Files.lines(cassette, StandardCharsets.UTF_8)) {
      return new MadeUnder(
          lines
              .filter(line -> line.startsWith(BEGINNING))
              .map(line -> common(CassetteBook.parsed(line)))
              .distinct()
              .toList());
    }
  }

  /** What tells the nearest setting from that of the call; empty where one is the same or none. */
  List<String> differences(CacheKey asked) {
    JsonObject now = common(asked.setting());
    return settings.stream()
        .map(setting -> KeyDifference.between(setting, now))
        .min(Comparator.comparingLong(KeyDifference::extent))
        .map(KeyDifference::lines)
        .orElse(List.of());
  }

  /** Tools belong to a case. */
  private static JsonObject common(JsonObject setting) {
    Map<String, JsonValue> members = new LinkedHashMap<>(setting.members());
    members.remove("setting");
    members.remove("tools");
    return new JsonObject(members);
  }
}
