package dev.assize.project;

import dev.assize.json.Fields;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads shares as people write them: {@code 5 points}, {@code 80 %} or {@code 0.05}. */
public final class Margins {

  /** What {@link #parse} reads, as a fault says it. */
  public static final String EXPECTED =
      "points above 0 and below 100, such as \"5 points\", or a share such as 0.05";

  private static final Pattern POINTS = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(?:points?|pt|%)");
  private static final Pattern SHARE = Pattern.compile("0?\\.\\d+");
  private static final Pattern PART =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*%\\s+of\\s+(?:the\\s+)?baseline");

  private Margins() {}

  /** The share between 0 and 1; anything else is told. */
  static Optional<Double> read(Fields fields, String name) {
    Optional<String> text = fields.text(name);
    Optional<Double> share = text.flatMap(Margins::parse);
    if (text.isPresent() && share.isEmpty()) {
      fields
          .problems()
          .error("config.bad-" + name, fields.place(name), name + ": " + text.get(), EXPECTED, "");
    }
    return share;
  }

  /** {@code 10 % of baseline} as 0.10; empty when the text is something else. */
  static Optional<BigDecimal> partOfBaseline(String text) {
    Matcher part = PART.matcher(text.strip());
    return part.matches()
        ? Optional.of(new BigDecimal(part.group(1)).movePointLeft(2))
            .filter(p -> p.signum() > 0 && p.compareTo(BigDecimal.ONE) < 0)
        : Optional.empty();
  }

  /** The share between 0 and 1 that the text says; empty when it says none. */
  public static Optional<Double> parse(String text) {
    Matcher points = POINTS.matcher(text.strip());
    Optional<Double> share =
        points.matches()
            ? Optional.of(new BigDecimal(points.group(1)).movePointLeft(2).doubleValue())
            : Optional.of(text.strip())
                .filter(written -> SHARE.matcher(written).matches())
                .map(Double::parseDouble);
    return share.filter(told -> told > 0 && told < 1);
  }
}
