package dev.assize.adversarial;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the links of a perturbation back. What is missing or malformed is read as nothing, and then
 * the id does not follow from it.
 */
final class ChainReader {

  private ChainReader() {}

  static List<Link> of(JsonObject origin) {
    List<Link> chain = new ArrayList<>();
    for (JsonValue each : origin.list("chain")) {
      if (each instanceof JsonObject link) {
        chain.add(
            new Link(
                link.text("mutator").orElse(""),
                link.whole("version").orElse(0L).intValue(),
                link.whole("variant").orElse(0L).intValue(),
                stream(link.text("stream").orElse("")),
                part(link),
                drawn(link.object("drawn"))));
      }
    }
    return chain;
  }

  private static long stream(String hex) {
    try {
      return Long.parseUnsignedLong(hex, 16);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Part part(JsonObject link) {
    if (!(link.members().get("left") instanceof JsonObject left)) {
      return Part.WHOLE;
    }
    List<Integer> kept = new ArrayList<>();
    for (JsonValue each : left.list("kept")) {
      if (each instanceof JsonNumber number) {
        kept.add(number.value().intValue());
      }
    }
    return new Part(left.whole("of").orElse(0L).intValue(), kept);
  }

  private static SortedMap<String, String> drawn(JsonObject choices) {
    SortedMap<String, String> drawn = new TreeMap<>();
    choices
        .members()
        .forEach((name, value) -> value.text().ifPresent(choice -> drawn.put(name, choice)));
    return drawn;
  }
}
