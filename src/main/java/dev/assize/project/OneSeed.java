package dev.assize.project;

import dev.assize.json.Fields;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.util.Optional;

/**
 * A seed that every call of a model brings along. Two cases whose prompts begin alike then draw the
 * same words, and all trials of a case are one: intervals, which count cases as independent, come
 * out too narrow.
 */
final class OneSeed {

  private static final String SEED = "seed";
  private static final String TEMPERATURE = "temperature";

  private OneSeed() {}

  /** Tells it of a model that draws its words by chance. */
  static void tell(Fields place, JsonObject parameters, boolean drawsUnlessTold) {
    Optional<String> seed = number(parameters, SEED).map(OneSeed::text);
    chance(parameters, drawsUnlessTold)
        .filter(why -> seed.isPresent())
        .ifPresent(
            why ->
                place
                    .problems()
                    .warning(
                        "config.one-seed",
                        place.place(SEED),
                        "seed: "
                            + seed.get()
                            + " for every case, and words are drawn by chance ("
                            + why
                            + ")",
                        "draws of its own for each call, or temperature: 0",
                        "Leave seed out: with one for all, cases that begin alike draw alike and"
                            + " trials of a case are all the same, so that intervals come out too"
                            + " narrow. Cassettes keep what was replied."));
  }

  /** Why words are drawn by chance; empty where they are not, or nobody here knows. */
  private static Optional<String> chance(JsonObject parameters, boolean drawsUnlessTold) {
    if (parameters.get(TEMPERATURE).isEmpty()) {
      return drawsUnlessTold ? Optional.of("no temperature is given") : Optional.empty();
    }
    return number(parameters, TEMPERATURE)
        .filter(each -> each.value().signum() > 0)
        .map(each -> "temperature " + text(each));
  }

  private static Optional<JsonNumber> number(JsonObject parameters, String name) {
    Optional<JsonValue> value = parameters.get(name);
    return value.filter(JsonNumber.class::isInstance).map(JsonNumber.class::cast);
  }

  private static String text(JsonNumber number) {
    return number.value().toPlainString();
  }
}
