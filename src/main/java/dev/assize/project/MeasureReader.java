package dev.assize.project;

import dev.assize.json.Fields;
import dev.assize.regression.Measure;
import dev.assize.regression.Observed;
import dev.assize.score.Amount;
import dev.assize.score.Opinionated;
import dev.assize.score.Scale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a rule looks at, with what the measure needs to know. */
final class MeasureReader {

  private static final Pattern SCALE =
      Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,9})?)\\s+to\\s+(-?\\d{1,9}(?:\\.\\d{1,9})?)");

  private static final Map<String, Function<Fields, Optional<Measure>>> KINDS = kinds();

  private MeasureReader() {}

  private static Map<String, Function<Fields, Optional<Measure>>> kinds() {
    Map<String, Function<Fields, Optional<Measure>>> kinds = new LinkedHashMap<>();
    kinds.put("pass", rule -> Optional.of(Measure.PASS));
    kinds.put("score", rule -> Optional.of(Measure.SCORE));
    for (Amount amount : Amount.values()) {
      took(kinds, new Observed.Took(amount));
    }
    took(kinds, new Observed.Took(Amount.LATENCY, Observed.Part.P95));
    kinds.put("rating", MeasureReader::rating);
    kinds.put("judged", rule -> who(rule).map(Observed.Judged::new));
    kinds.put("preference", rule -> who(rule).map(Observed.Preferred::new));
    return kinds;
  }

  private static void took(
      Map<String, Function<Fields, Optional<Measure>>> kinds, Observed.Took took) {
    kinds.put(took.words(), rule -> Optional.of(took));
  }

  /** Empty when it is faulty, which is told. */
  static Optional<Measure> read(Fields rule) {
    if (rule.names().contains("direction") && rule.has("direction")) {
      rule.problems()
          .error(
              "config.direction",
              rule.place("direction"),
              "direction: " + rule.text("direction").orElse(""),
              "no direction: it belongs to the metric",
              "Of latency, cost and tokens less is better, of all others more; a scale is written"
                  + " from worst to best, such as \"5 to 1\".");
    }
    Optional<String> word = rule.choice("metric", List.copyOf(KINDS.keySet()));
    if (word.isEmpty() && rule.has("metric")) {
      // What belongs to a metric that is misspelt is not unknown.
      List.of("by", "criterion", "scale").forEach(rule::has);
      return Optional.empty();
    }
    return KINDS.getOrDefault(word.orElse("pass"), none -> Optional.empty()).apply(rule);
  }

  private static Optional<Opinionated> who(Fields rule) {
    String criterion = rule.text("criterion").orElse("");
    return rule.required("by").map(by -> new Opinionated(by, criterion));
  }

  private static Optional<Measure> rating(Fields rule) {
    Optional<Opinionated> who = who(rule);
    Optional<Scale> scale = rule.required("scale").flatMap(text -> scale(rule, text));
    return who.isEmpty() || scale.isEmpty()
        ? Optional.empty()
        : Optional.of(new Observed.Rated(who.get(), scale.get()));
  }

  private static Optional<Scale> scale(Fields rule, String text) {
    Matcher ends = SCALE.matcher(text.strip());
    if (ends.matches() && Double.parseDouble(ends.group(1)) != Double.parseDouble(ends.group(2))) {
      return Optional.of(
          new Scale(Double.parseDouble(ends.group(1)), Double.parseDouble(ends.group(2))));
    }
    rule.problems()
        .error(
            "config.bad-scale",
            rule.place("scale"),
            "scale: " + text,
            "the worst and the best mark, such as \"1 to 5\"",
            "");
    return Optional.empty();
  }
}
