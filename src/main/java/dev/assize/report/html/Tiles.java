package dev.assize.report.html;

import dev.assize.base.Numbers;
import dev.assize.stats.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The five figures of the first screen: quality, cases, cost, latency, and trust in the judges. */
final class Tiles {

  private final Entry candidate;
  private final Entry own;
  private final Optional<Entry> baseline;
  private final Entry against;

  private Tiles(Entry candidate) {
    this.candidate = candidate;
    this.own = candidate.in("candidate");
    this.against = candidate.in("against");
    this.baseline =
        against.has("baseline") ? Optional.of(against.in("baseline")) : Optional.empty();
  }

  static List<Page.Tile> of(Entry candidate) {
    Tiles tiles = new Tiles(candidate);
    List<Page.Tile> all = new ArrayList<>();
    all.add(tiles.quality());
    all.add(tiles.cases());
    all.add(tiles.cost());
    all.add(tiles.latency());
    all.add(JudgeTile.of(candidate));
    return all;
  }

  private Page.Tile quality() {
    Entry difference = against.in("difference");
    Optional<Interval> interval = difference.interval("interval");
    String rates =
        baseline
            .map(before -> Words.share(before.in("passRate")) + " before, " + passed() + " now")
            .orElse("");
    if (interval.isEmpty()) {
      return baseline.isPresent()
          ? new Page.Tile("Quality", "not measured", difference.text("unmeasured"), List.of())
          : passing();
    }
    Interval limits = interval.get();
    double margin = candidate.in("gate").share("margin");
    return new Page.Tile(
        "Quality",
        Numbers.signedPoints(difference.share("value")) + " points",
        Numbers.level(limits.level())
            + " interval "
            + Words.points(limits)
            + ", margin -"
            + Numbers.points(margin)
            + "; "
            + rates,
        List.of(Markup.trusted(Figures.line(difference.share("value"), limits, margin))));
  }

  private String passed() {
    return Words.share(own.in("passRate"));
  }

  private Page.Tile passing() {
    Entry rate = own.in("passRate");
    String level = Numbers.level(candidate.in("gate").share("level"));
    return new Page.Tile(
        "Passed",
        Words.value(rate),
        notes(
            Words.range(rate).map(limits -> level + " interval " + limits).orElse(""),
            Words.counts(rate.in("counts"))),
        List.of());
  }

  private Page.Tile cases() {
    if (baseline.isEmpty()) {
      return failing();
    }
    Entry ways = against.in("transitions");
    long apart = ways.whole("not-comparable");
    return new Page.Tile(
        "Cases that changed",
        Numbers.count(ways.whole("broke"))
            + " broke, "
            + Numbers.count(ways.whole("fixed"))
            + " fixed",
        Numbers.count(ways.whole("steady-pass"))
            + " pass and "
            + Numbers.count(ways.whole("steady-fail"))
            + " fail on both sides"
            + (apart == 0 ? "" : ", " + Numbers.count(apart) + " not comparable"),
        List.of());
  }

  /** What does not pass, where nothing says what passed before. */
  private Page.Tile failing() {
    Entry counts = own.in("passRate").in("counts");
    long critical =
        candidate
            .entries("cases")
            .filter(row -> row.is("critical") && row.text("candidate").equals("failed"))
            .count();
    String kind = candidate.has("split") ? "open critical case" : "critical case";
    return new Page.Tile(
        "Cases that fail",
        Numbers.count(counts.whole("failed")),
        Numbers.count(critical, kind)
            + " among them; "
            + Words.undecided(counts).map(words -> words + "; ").orElse("")
            + "nothing says which passed before",
        List.of());
  }

  /** Money where it is priced, else tokens, which cost the same everywhere. */
  private Page.Tile cost() {
    Optional<BigDecimal> money = perReply(own);
    if (money.isPresent()) {
      String currency = own.in("subjectCost").text("currency");
      Optional<BigDecimal> before = baseline.flatMap(Tiles::perReply);
      return new Page.Tile(
          "Cost per reply",
          Words.least(own.in("subjectCost")) + Words.money(money.get(), currency),
          notes(
              compared(before.map(b -> money(b, currency)), doubles(before), doubles(money)),
              "judges " + Words.cost(own.in("judgeCost")) + " in all"),
          List.of());
    }
    OptionalDouble tokens = tokensPerReply(own);
    String why = own.in("subjectCost").text("unknown");
    if (tokens.isEmpty()) {
      return new Page.Tile("Cost per reply", "unknown", why, List.of());
    }
    OptionalDouble before = baseline.map(Tiles::tokensPerReply).orElse(OptionalDouble.empty());
    return new Page.Tile(
        "Cost per reply",
        tokens(tokens.getAsDouble()),
        notes(
            compared(
                before.isPresent() ? Optional.of(tokens(before.getAsDouble())) : Optional.empty(),
                before,
                tokens),
            "no money: " + why),
        List.of());
  }

  private String money(BigDecimal before, String currency) {
    return Words.least(baseline.orElseThrow().in("subjectCost")) + Words.money(before, currency);
  }

  private static String tokens(double each) {
    return Numbers.count(Math.round(each)) + " tokens";
  }

  private static OptionalDouble doubles(Optional<BigDecimal> amount) {
    return amount.map(a -> OptionalDouble.of(a.doubleValue())).orElse(OptionalDouble.empty());
  }

  private static Optional<BigDecimal> perReply(Entry side) {
    long replies = Words.replies(side);
    return side.in("subjectCost")
        .exact("amount")
        .filter(amount -> replies > 0)
        .map(amount -> amount.divide(BigDecimal.valueOf(replies), MathContext.DECIMAL64));
  }

  private static OptionalDouble tokensPerReply(Entry side) {
    long billed = Words.billed(side.in("subjectUsage"));
    long replies = Words.replies(side);
    return billed == 0 || replies == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(billed / (double) replies);
  }

  private static String compared(
      Optional<String> told, OptionalDouble before, OptionalDouble after) {
    return told.map(
            t ->
                Words.change(before.orElse(0), after.orElse(0))
                        .map(c -> c + " from ")
                        .orElse("was ")
                    + t)
        .orElse("");
  }

  /** What is known, one after the other. */
  private static String notes(String... notes) {
    return Stream.of(notes).filter(note -> !note.isEmpty()).collect(Collectors.joining("; "));
  }

  private Page.Tile latency() {
    Entry now = own.in("latency");
    if (!now.has("p95Ms")) {
      return new Page.Tile("Latency, p95", "unknown", "no reply tells how long it took", List.of());
    }
    String recorded =
        own.in("replies").whole("live") == Words.replies(own)
            ? ""
            : "of old replies as they were timed then";
    Optional<Entry> before = baseline.map(b -> b.in("latency")).filter(b -> b.has("p95Ms"));
    return new Page.Tile(
        "Latency, p95",
        Words.seconds(now.whole("p95Ms")),
        notes(
            compared(
                before.map(b -> Words.seconds(b.whole("p95Ms"))),
                before.map(b -> OptionalDouble.of(b.whole("p95Ms"))).orElse(OptionalDouble.empty()),
                OptionalDouble.of(now.whole("p95Ms"))),
            "median " + Words.seconds(now.whole("medianMs")),
            "over " + Numbers.count(now.whole("cases"), "case"),
            recorded),
        List.of());
  }
}
