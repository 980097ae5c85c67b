package dev.assize.project;

import dev.assize.json.Fields;
import dev.assize.regression.Traffic;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the section {@code traffic}: the share of real questions that each category has. */
final class TrafficReader {

  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,9})?)\\s*%");
  private static final Pattern SHARE = Pattern.compile("(?:0?\\.\\d{1,9}|1(?:\\.0{1,9})?)");

  private TrafficReader() {}

  static Traffic read(Fields section) {
    Map<String, Double> shares = new LinkedHashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    boolean isWhole = true;
    for (String category : section.names()) {
      Optional<BigDecimal> share = section.text(category).flatMap(TrafficReader::share);
      if (share.isEmpty()) {
        isWhole = false;
        section
            .problems()
            .error(
                "config.bad-traffic",
                section.place(category),
                category + ": " + section.text(category).orElse("no share"),
                "a share of all traffic above 0, such as \"40 %\" or 0.4",
                "Leave out a category without traffic.");
      } else {
        sum = sum.add(share.get());
        shares.put(category, share.get().doubleValue());
      }
    }
    if (isWhole && !shares.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
      section
          .problems()
          .error(
              "config.bad-traffic",
              section.place(),
              "shares that add up to "
                  + sum.movePointRight(2).stripTrailingZeros().toPlainString()
                  + " %",
              "100 %",
              "Correct one of them, or name the category that is missing.");
    }
    return new Traffic(shares);
  }

  private static Optional<BigDecimal> share(String text) {
    Matcher percent = PERCENT.matcher(text.strip());
    Optional<BigDecimal> share =
        percent.matches()
            ? Optional.of(new BigDecimal(percent.group(1)).movePointLeft(2))
            : Optional.of(text.strip())
                .filter(t -> SHARE.matcher(t).matches())
                .map(BigDecimal::new);
    return share.filter(s -> s.signum() > 0 && s.compareTo(BigDecimal.ONE) <= 0);
  }
}
