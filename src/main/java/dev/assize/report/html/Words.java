package dev.assize.report.html;

import dev.assize.base.Numbers;
import dev.assize.stats.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the figures of a report into words, the same everywhere on the page. */
final class Words {

  private static final int MONEY_DIGITS = 3;
  private static final List<String> KINDS =
      List.of("input", "cached-input", "cache-write", "output", "reasoning");

  private Words() {}

  /** {@code -6.5 to -1.6}, in points. */
  static String points(Interval interval) {
    return Numbers.signedPoints(interval.lo()) + " to " + Numbers.signedPoints(interval.hi());
  }

  /** {@code 38.2 % (34.4 to 42.1)}, where the number of cases stands beside it. */
  static String share(Entry metric) {
    return value(metric) + range(metric).map(limits -> " (" + limits + ")").orElse("");
  }

  /** {@code 38.2 %}, or {@code 38.2 % of trials}. */
  static String value(Entry metric) {
    return metric.whole("n") == 0
        ? "none decided"
        : Numbers.percent(told(metric).share("value"))
            + (metric.in("design").whole("trials") > 1 ? " of trials" : "");
  }

  /** {@code 34.4 to 42.1}; empty where nothing was decided. */
  static Optional<String> range(Entry metric) {
    return told(metric).interval("interval").filter(i -> metric.whole("n") > 0).map(Words::limits);
  }

  private static Entry told(Entry metric) {
    Entry shared = metric.in("design");
    return shared.has("value") ? shared : metric;
  }

  private static String limits(Interval interval) {
    return Numbers.points(interval.lo()) + " to " + Numbers.points(interval.hi());
  }

  /**
   * {@code 38.2 % (34.4 to 42.1), n 500}; over clusters {@code n 500 in 431 clusters}, of several
   * trials {@code n 500; by majority 38.0 %}.
   */
  static String rate(Entry metric) {
    long n = metric.whole("n");
    Entry shared = metric.in("design");
    boolean isRepeated = shared.whole("trials") > 1;
    long clusters = shared.has("clusters") ? shared.whole("clusters") : n;
    String alone =
        shared.has("value") && !isRepeated
            ? metric.interval("interval").map(i -> "; if independent " + limits(i)).orElse("")
            : "";
    return share(metric)
        + alone
        + ", n "
        + Numbers.count(n)
        + (clusters < n ? " in " + Numbers.count(clusters, "cluster") : "")
        + (isRepeated ? "; by majority " + Numbers.percent(metric.share("value")) : "");
  }

  /** {@code 79.2 % (56.6 to 91.7), effective n 13.1 of 20}. */
  static String weighted(Entry metric) {
    return Numbers.percent(metric.share("value"))
        + metric.interval("interval").map(i -> " (" + limits(i) + ")").orElse("")
        + ", effective n "
        + Numbers.decimal(metric.share("effectiveN"), 1)
        + " of "
        + Numbers.count(metric.whole("n"));
  }

  /** {@code -4.0 (-6.5 to -1.6)}, or why it could not be measured. */
  static String difference(Entry difference) {
    return difference
        .interval("interval")
        .map(i -> Numbers.signedPoints(difference.share("value")) + " (" + points(i) + ")")
        .orElseGet(() -> difference.text("unmeasured"));
  }

  /** {@code 191 passed, 309 failed, 2 errored}; what did not occur is left out. */
  static String counts(Entry counts) {
    return counts(counts, List.of("passed", "failed", "errored", "unscored", "notAsked"));
  }

  /** {@code 2 errored, 1 unscored}; empty where every case was decided. */
  static Optional<String> undecided(Entry counts) {
    return Optional.of(counts(counts, List.of("errored", "unscored", "notAsked")))
        .filter(words -> !words.isEmpty());
  }

  private static String counts(Entry counts, List<String> names) {
    return names.stream()
        .filter(name -> counts.whole(name) > 0)
        .map(
            name -> Numbers.count(counts.whole(name)) + " " + name.replace("notAsked", "not asked"))
        .collect(Collectors.joining(", "));
  }

  /** {@code 12,300 input, 480 output tokens}. */
  static String tokens(Entry usage) {
    String kinds =
        KINDS.stream()
            .filter(usage::has)
            .map(kind -> Numbers.count(usage.whole(kind)) + " " + kind.replace('-', ' '))
            .collect(Collectors.joining(", "));
    return kinds.isEmpty() ? "no tokens reported" : kinds + " tokens";
  }

  /** How many replies a side has. */
  static long replies(Entry side) {
    Entry sources = side.in("replies");
    return sources.json().members().keySet().stream().mapToLong(sources::whole).sum();
  }

  /** Input and output, of which all other kinds are part; 0 where neither was reported. */
  static long billed(Entry usage) {
    return usage.whole("input") + usage.whole("output");
  }

  /** {@code 0.0041 EUR}, or why nobody knows. */
  static String cost(Entry cost) {
    return cost.exact("amount")
        .map(amount -> least(cost) + amount.toPlainString() + " " + cost.text("currency"))
        .orElseGet(() -> "cost unknown: " + cost.text("unknown"));
  }

  /** {@code at least }, where some attempt told no use; or nothing. */
  static String least(Entry cost) {
    return isUnbilled(cost) ? "at least " : "";
  }

  static boolean isUnbilled(Entry cost) {
    return cost.whole("unbilled") > 0;
  }

  /** The same with a word on replies that were not paid for afresh. */
  static String cost(Entry cost, Entry side) {
    boolean isOld = cost.share("amount") > 0 && side.in("replies").whole("live") < replies(side);
    return cost(cost) + (isOld ? ", of old replies what they cost when they were new" : "");
  }

  /** Whether every part of what a side took is priced; a part that is not there costs nothing. */
  static boolean isPriced(Entry side) {
    return Stream.of("subjectCost", "judgeCost", "sentinelCost")
        .filter(side::has)
        .allMatch(part -> side.in(part).has("amount"));
  }

  /** With so many digits that a cent of a cent is seen. */
  static String money(BigDecimal amount, String currency) {
    BigDecimal brief =
        amount.signum() == 0
            ? BigDecimal.ZERO
            : amount.round(new MathContext(MONEY_DIGITS, RoundingMode.HALF_EVEN));
    return brief.toPlainString() + " " + currency;
  }

  /** {@code 1.24 s} from a second on, {@code 812 ms} below. */
  static String seconds(long millis) {
    return millis < 1_000
        ? millis + " ms"
        : BigDecimal.valueOf(millis, 3).setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " s";
  }

  /** {@code +4.0 %}; empty when there is nothing to compare with. */
  static Optional<String> change(double before, double after) {
    return before <= 0
        ? Optional.empty()
        : Optional.of(Numbers.signedPoints(after / before - 1) + " %");
  }

  /** {@code live 0, cassette 500}; what did not occur is left out. */
  static String sources(Entry replies) {
    return Stream.of("live", "cache", "cassette", "import")
        .filter(source -> replies.whole(source) > 0)
        .map(source -> Numbers.count(replies.whole(source)) + " " + source)
        .collect(Collectors.joining(", "));
  }

  /** {@code ■ HOLD} is told by shape and word before colour. */
  static String shape(String answer) {
    return switch (answer) {
      case "SHIP" -> "\u25b2";
      case "HOLD" -> "\u25a0";
      default -> "\u25c6";
    };
  }
}
