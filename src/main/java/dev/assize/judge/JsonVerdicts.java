package dev.assize.judge;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds the verdicts that a judge gives as JSON: objects that stand alone in their lines. */
final class JsonVerdicts {

  private static final int LONGEST_LEAD = 80;
  private static final List<String> REASONS =
      List.of("rationale", "reason", "reasons", "reasoning", "explanation", "why");

  private final String own;
  private final List<Stretch> stretches;

  /**
   * @param own the judge's own words
   */
  JsonVerdicts(String own) {
    this.own = own;
    this.stretches = JsonStretches.in(own);
  }

  /** What is JSON and so no text, read or not. */
  BitSet taken() {
    BitSet taken = new BitSet();
    stretches.forEach(stretch -> taken.set(stretch.from(), stretch.to()));
    return taken;
  }

  /** The verdicts of all objects; one that names two gives both. */
  List<Sighting> find(Offer offer) {
    List<Sighting> found = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (standsAlone(stretch) && parsed(stretch).orElse(null) instanceof JsonObject object) {
        choices(object, offer)
            .forEach(
                choice ->
                    found.add(
                        new Sighting(
                            choice,
                            stretch.from(),
                            stretch.to(),
                            reasons(object),
                            object.text("quote").orElse(""))));
      }
    }
    return found;
  }

  /** The values that stand alone in their lines, are JSON, and are no copies. */
  List<JsonValue> values(Copies copies) {
    return stretches.stream()
        .filter(this::standsAlone)
        .filter(stretch -> !copies.hold(stretch.of(own)))
        .flatMap(stretch -> parsed(stretch).stream())
        .toList();
  }

  /** The different verdicts that an object names. */
  static List<String> choices(JsonObject object, Offer offer) {
    return object.members().entrySet().stream()
        .filter(member -> Cues.announce(Folding.of(member.getKey())))
        .flatMap(member -> choice(member.getValue(), offer).stream())
        .distinct()
        .toList();
  }

  static Optional<String> choice(JsonValue value, Offer offer) {
    return switch (value) {
      case JsonText text -> offer.find(Dress.offPairs(Folding.of(text.value())));
      case JsonNumber number ->
          offer instanceof Offer.Scale scale
              ? scale.onScale(number.value())
              : offer.find(Json.canonical(number));
      case JsonBoolean yes -> offer.find(Boolean.toString(yes.value()));
      case JsonValue other -> Optional.empty();
    };
  }

  static String reasons(JsonObject object) {
    return REASONS.stream().flatMap(name -> object.text(name).stream()).findFirst().orElse("");
  }

  private Optional<JsonValue> parsed(Stretch stretch) {
    try {
      return Optional.of(Json.parse(stretch.of(own)));
    } catch (JsonException notJson) {
      return Optional.empty();
    }
  }

  /** An object in a sentence is something the judge talks about. */
  private boolean standsAlone(Stretch stretch) {
    return isAnnounced(stretch.from()) && isLast(stretch.to());
  }

  /** Looks back no further than an announcement may be long: many objects may share a line. */
  private boolean isAnnounced(int from) {
    int begin = from;
    while (begin > 0 && begin > from - LONGEST_LEAD && own.charAt(begin - 1) != '\n') {
      begin--;
    }
    String before = Dress.offLine(Folding.of(own.substring(begin, from)));
    return from - begin < LONGEST_LEAD
        && (before.isEmpty()
            || before.equals("json")
            || before.endsWith(":") && Cues.announce(before.substring(0, before.length() - 1)));
  }

  private boolean isLast(int to) {
    int end = to;
    while (end < own.length() && " \t\r`.,;".indexOf(own.charAt(end)) >= 0) {
      end++;
    }
    return end == own.length() || own.charAt(end) == '\n';
  }
}
