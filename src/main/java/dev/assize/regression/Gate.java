package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.stats.Interval;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a candidate may ship: Tango's interval of the paired difference against the
 * margin. A critical case that broke holds whatever the interval says; evidence that is missing can
 * take a decision away, never give one.
 */
public final class Gate {

  private final Rules rules;

  public Gate(Rules rules) {
    this.rules = rules;
  }

  /** The answer where there is nothing to compare with. */
  public static Decision withoutBaseline(String why) {
    return new Decision(
        Answer.INCONCLUSIVE,
        "There is no baseline to compare with: " + why + ".",
        List.of(why),
        List.of(
            "Name a baseline in assize.yaml: a subject of the matrix, RUN:SUBJECT, or a committed baseline file."));
  }

  /** The reasoned answer for one candidate. */
  public Decision decide(Comparison comparison) {
    PairedTable table = comparison.table();
    if (isSameVersion(comparison) && comparison.candidate().evidence().live() == 0) {
      return new Decision(
          Answer.SHIP, "Same version, nothing was compared afresh.", List.of(), List.of());
    }
    Optional<Interval> interval = Tango.interval(table, rules.level());
    if (interval.isEmpty()) {
      return new Decision(
          Answer.INCONCLUSIVE,
          "No case was decided on both sides, so nothing can be compared.",
          MissingEvidence.reasons(comparison),
          MissingEvidence.remedies(comparison));
    }
    return decide(comparison, table, interval.get());
  }

  private Decision decide(Comparison comparison, PairedTable table, Interval interval) {
    String sentence = Sentences.difference(table, interval, rules.margin());
    List<String> reasons = new ArrayList<>(criticalReasons(comparison));
    Answer answer = reasons.isEmpty() ? primary(interval) : Answer.HOLD;
    if (answer == Answer.HOLD && interval.isBelow(0)) {
      reasons.add(
          "The whole "
              + Numbers.level(rules.level())
              + " interval lies below zero: measurably worse, and not shown to be within the margin.");
    }
    List<String> toSettle = new ArrayList<>();
    if (answer == Answer.INCONCLUSIVE) {
      reasons.add("The interval reaches below the margin and does not lie below zero.");
      toSettle.addAll(Settling.byMoreCases(table, rules));
    }
    if (!MissingEvidence.leaves(answer, comparison, this::answerOf)) {
      reasons.addAll(0, MissingEvidence.reasons(comparison));
      return new Decision(
          Answer.INCONCLUSIVE,
          "Evidence is missing: " + MissingEvidence.summary(comparison) + ". " + sentence,
          reasons,
          MissingEvidence.remedies(comparison));
    }
    return new Decision(answer, sentence, reasons, toSettle);
  }

  private Answer answerOf(PairedTable table) {
    return Tango.interval(table, rules.level()).map(this::primary).orElse(Answer.INCONCLUSIVE);
  }

  private Answer primary(Interval interval) {
    if (interval.isAbove(-rules.margin())) {
      return Answer.SHIP;
    }
    return interval.isBelow(0) ? Answer.HOLD : Answer.INCONCLUSIVE;
  }

  private static List<String> criticalReasons(Comparison comparison) {
    return comparison.with(Transition.BROKE).stream()
        .filter(pair -> pair.facts().isCritical())
        .map(
            pair ->
                "Critical case "
                    + pair.id()
                    + " broke ("
                    + pair.candidate().trials().failed()
                    + " of "
                    + Numbers.count(pair.candidate().trials().total(), "trial")
                    + " failed).")
        .toList();
  }

  private static boolean isSameVersion(Comparison comparison) {
    return comparison.baseline().version().equals(comparison.candidate().version());
  }
}
