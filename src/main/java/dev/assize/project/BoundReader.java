package dev.assize.project;

import dev.assize.json.Fields;
import dev.assize.regression.Bound;
import dev.assize.regression.Measure;
import dev.assize.regression.Observed;
import dev.assize.score.Scale;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a rule allows, in the unit of what it looks at. */
final class BoundReader {

  private static final Pattern PERCENT =
      Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?)\\s*%(?:\\s+of\\s+(?:the\\s+)?baseline)?");

  private static final Pattern STEPS = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(?:steps?)?");

  private BoundReader() {}

  /** Empty when it is faulty, which is told. */
  static Optional<Bound> read(Fields rule, Measure measure) {
    boolean margin = rule.has("margin");
    if (margin == rule.has("floor")) {
      rule.text("margin");
      rule.text("floor");
      rule.problems()
          .error(
              "config.bad-rule",
              rule.place(),
              margin ? "a rule with both a margin and a floor" : "a rule without a bound",
              "a margin (against the baseline) or a floor (whatever the baseline reached)",
              margin ? "Make two rules of it." : "For instance: margin: 5 points");
      return Optional.empty();
    }
    return switch (measure) {
      case Measure.OfScore score -> margin ? margin(rule) : floor(rule);
      case Observed observed -> margin ? margin(rule, observed) : noFloor(rule, observed);
    };
  }

  private static Optional<Bound> margin(Fields rule) {
    String text = rule.text("margin").orElse("");
    Optional<BigDecimal> part = Margins.partOfBaseline(text);
    return part.isPresent()
        ? part.map(p -> new Bound.PartOfBaseline(p.doubleValue()))
        : Margins.read(rule, "margin").map(Bound.Margin::new);
  }

  private static Optional<Bound> floor(Fields rule) {
    return Margins.read(rule, "floor").map(Bound.Floor::new);
  }

  private static Optional<Bound> noFloor(Fields rule, Observed measure) {
    rule.problems()
        .error(
            "config.bad-rule",
            rule.place("floor"),
            "a floor for " + measure.words(),
            "a margin",
            "Floors are for the metrics pass and score.");
    return Optional.empty();
  }

  private static Optional<Bound> margin(Fields rule, Observed measure) {
    String text = rule.text("margin").orElse("");
    return switch (measure) {
      case Observed.Took took ->
          growth(text)
              .or(
                  () ->
                      wrong(
                          rule,
                          text,
                          "a percentage above 0, such as 20 %",
                          "Of " + measure.words() + " a rule says how much more it may be."));
      case Observed.Rated rated ->
          steps(text, rated.scale())
              .or(
                  () ->
                      wrong(
                          rule,
                          text,
                          "steps of the scale " + rated.scale().words() + ", such as 0.3 steps",
                          "Fewer than the scale has, and more than 0."));
      case Observed.Judged judged -> Margins.read(rule, "margin").map(Bound.Margin::new);
      case Observed.Preferred preferred -> Margins.read(rule, "margin").map(Bound.Margin::new);
    };
  }

  private static Optional<Bound> growth(String text) {
    Matcher percent = PERCENT.matcher(text.strip());
    return percent.matches()
        ? Optional.of(new BigDecimal(percent.group(1)).movePointLeft(2).doubleValue())
            .filter(part -> part > 0)
            .map(Bound.PartOfBaseline::new)
        : Optional.empty();
  }

  private static Optional<Bound> steps(String text, Scale scale) {
    Matcher steps = STEPS.matcher(text.strip());
    return steps.matches()
        ? Optional.of(Double.parseDouble(steps.group(1)) / scale.length())
            .filter(share -> share > 0 && share < 1)
            .map(Bound.Margin::new)
        : Optional.empty();
  }

  private static Optional<Bound> wrong(Fields rule, String text, String expected, String remedy) {
    rule.problems()
        .error("config.bad-margin", rule.place("margin"), "margin: " + text, expected, remedy);
    return Optional.empty();
  }
}
