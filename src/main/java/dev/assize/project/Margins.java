package dev.assize.project;

import dev.assize.json.Fields;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads margins as people write them: {@code 5 points}, {@code 5 %} or {@code 0.05}. */
final class Margins {

  private static final Pattern POINTS = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(?:points?|pt|%)");
  private static final Pattern SHARE = Pattern.compile("0?\\.\\d+");

  private Margins() {}

  /** The margin as a share between 0 and 1. */
  static double read(Fields gate) {
    Optional<String> text = gate.text("margin");
    Optional<Double> margin = text.flatMap(Margins::parse).filter(m -> m > 0 && m < 1);
    if (text.isPresent() && margin.isEmpty()) {
      gate.problems()
          .error(
              "config.bad-margin",
              gate.place("margin"),
              "margin: " + text.get(),
              "points above 0 and below 100, such as \"5 points\", or a share such as 0.05",
              "");
    }
    return margin.orElse(GateSettings.USUAL.margin());
  }

  private static Optional<Double> parse(String text) {
    Matcher points = POINTS.matcher(text.strip());
    if (points.matches()) {
      return Optional.of(new BigDecimal(points.group(1)).movePointLeft(2).doubleValue());
    }
    return SHARE.matcher(text.strip()).matches()
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }
}
