package dev.assize.report.html;

import dev.assize.base.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The figure of the first screen that says how far the judges can be trusted. */
final class JudgeTile {

  private JudgeTile() {}

  /** What labels say of the judges whose verdicts stand in a rule; the worst comes first. */
  static Page.Tile of(Entry candidate) {
    List<Entry> measured =
        candidate
            .entries("rules")
            .map(rule -> rule.in("human"))
            .filter(human -> human.has("j"))
            .toList();
    if (!measured.isEmpty()) {
      Entry worst = measured.getFirst();
      for (Entry each : measured) {
        worst = each.share("j") < worst.share("j") ? each : worst;
      }
      return judged(worst, measured.size());
    }
    return Stream.of(candidate.in("agreement"))
        .flatMap(agreement -> agreement.entries("people"))
        .filter(people -> people.has("kappa"))
        .min(Comparator.comparingDouble(people -> people.share("kappa")))
        .map(JudgeTile::agreeing)
        .orElseGet(() -> unmeasured(candidate));
  }

  private static Page.Tile agreeing(Entry people) {
    return new Page.Tile(
        "Judge trust",
        "kappa " + Numbers.decimal(people.share("kappa"), 2),
        people.text("criterion")
            + " by "
            + people.text("by")
            + " agrees with people"
            + limits(people, "interval")
            + " on "
            + Numbers.count(people.whole("n"), "label")
            + "; it decides nothing here",
        List.of());
  }

  private static Page.Tile unmeasured(Entry candidate) {
    boolean isAsked = candidate.has("judges");
    return new Page.Tile(
        "Judge trust",
        isAsked ? "not measured" : "no judge",
        isAsked
            ? "no labels say how its judges err, and none of them decides"
            : "every verdict is a check's, which needs no trust",
        List.of());
  }

  private static Page.Tile judged(Entry human, int all) {
    String told =
        human.has("sensitivity")
            ? ": tells "
                + Numbers.percent(human.in("sensitivity").share("share"))
                + " of good replies and "
                + Numbers.percent(human.in("specificity").share("share"))
                + " of bad ones, by "
                + Numbers.count(human.whole("labels"), "label")
            : "";
    return new Page.Tile(
        "Judge trust",
        "J " + Numbers.decimal(human.share("j"), 2),
        human.text("judged")
            + limits(human, "jInterval")
            + told
            + (all == 1 ? "" : "; the weakest of " + Numbers.count(all, "judge")),
        List.of());
  }

  /** {@code (0.77 to 0.87)}, with the space before it. */
  private static String limits(Entry holder, String name) {
    return holder
        .interval(name)
        .map(i -> " (" + Numbers.decimal(i.lo(), 2) + " to " + Numbers.decimal(i.hi(), 2) + ")")
        .orElse("");
  }
}
