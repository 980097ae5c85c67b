package dev.assize.judge.jury;

import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.judge.JudgeSource;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How a jury votes.
 *
 * @param quorum how many must say something
 * @param veto how many fails are enough, where the rule is that
 * @param weights by juror; empty where all count alike
 */
record Voting(Rule rule, int quorum, int veto, Map<String, Double> weights) {

  Voting {
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
  }

  static Voting read(JudgeSource source, List<String> jurors) {
    Fields fields = source.fields();
    List<String> known =
        Stream.of(Rule.values()).map(rule -> rule.name().toLowerCase(Locale.ROOT)).toList();
    Rule rule =
        (fields.has("rule") ? fields.choice("rule", known) : Optional.<String>empty())
            .map(word -> Rule.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(Rule.MAJORITY);
    int most = Math.max(1, jurors.size());
    int quorum = fields.whole("quorum", 1, most).orElse(jurors.size() / 2 + 1);
    int veto = rule == Rule.VETO ? fields.whole("veto", 1, most).orElse(1) : 1;
    return new Voting(
        rule,
        quorum,
        veto,
        rule == Rule.WEIGHTED ? weights(source, fields.object("weights"), jurors) : Map.of());
  }

  /** Numbers, or admissions of {@code assize calibrate}: then J counts. */
  private static Map<String, Double> weights(
      JudgeSource source, Fields section, List<String> jurors) {
    Map<String, Double> weights = new TreeMap<>();
    for (String juror : jurors) {
      Optional<Double> weight =
          section.value(juror).filter(JsonNumber.class::isInstance).isPresent()
              ? section.number(juror).map(Number::doubleValue)
              : section
                  .required(juror)
                  .flatMap(file -> source.shelf().text(file, section))
                  .flatMap(Voting::youden);
      weights.put(juror, weight.orElse(0.0));
      if (section.has(juror) && weight.filter(w -> w > 0).isEmpty()) {
        section
            .problems()
            .error(
                "judge.bad-weight",
                section.place(juror),
                juror + " has no weight above 0",
                "a number, or the file of an admission whose J is above 0",
                "For instance " + juror + ": 0.8");
      }
    }
    section.close();
    return weights;
  }

  private static Optional<Double> youden(String admission) {
    try {
      return Json.parseObject(admission).object("verdicts").get("j").stream()
          .filter(JsonNumber.class::isInstance)
          .map(j -> ((JsonNumber) j).value().doubleValue())
          .findFirst();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }
}
