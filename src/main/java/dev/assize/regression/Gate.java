package dev.assize.regression;

import dev.assize.score.Evidence;
import dev.assize.stats.Interval;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a candidate may ship: Tango's interval of the paired difference against the
 * margin. In this order: wholly above minus the margin is SHIP; wholly below zero is HOLD; anything
 * else is INCONCLUSIVE. A critical case that broke holds whatever the interval says; evidence that
 * is missing can take a decision away, never give one.
 */
public final class Gate {

  private final Rules rules;
  private final Sentences sentences;

  public Gate(Rules rules) {
    this.rules = rules;
    this.sentences = new Sentences(rules);
  }

  /** The answer where there is nothing to compare with. */
  public static Decision withoutBaseline(String why) {
    return withoutBaseline(
        why,
        "Name a baseline in assize.yaml: a subject of the matrix, RUN:SUBJECT, or a committed"
            + " baseline file.");
  }

  /** The same where more is known of the way to a baseline. */
  public static Decision withoutBaseline(String why, String remedy) {
    return new Decision(
        Answer.INCONCLUSIVE,
        "There is no baseline to compare with: " + why + ".",
        List.of("Nothing says yet what was good enough before."),
        List.of(remedy));
  }

  /** The reasoned answer for one candidate. */
  public Decision decide(Comparison comparison) {
    return SetChange.decide(comparison).orElseGet(() -> compared(comparison));
  }

  private Decision compared(Comparison comparison) {
    MissingEvidence missing = new MissingEvidence(comparison);
    if (isReplayOfSameVersion(comparison, missing)) {
      return new Decision(
          Answer.SHIP, "Same version, nothing was compared afresh.", List.of(), List.of());
    }
    PairedTable table = comparison.table();
    Optional<Interval> interval = Tango.interval(table, rules.level());
    if (interval.isEmpty()) {
      return new Decision(
          Answer.INCONCLUSIVE,
          "No case was decided on both sides, so nothing can be compared.",
          missing.reasons(),
          missing.remedies());
    }
    return decide(comparison, missing, interval.get());
  }

  private Decision decide(Comparison comparison, MissingEvidence missing, Interval interval) {
    List<PairedCase> critical =
        comparison.with(Transition.BROKE).stream().filter(p -> p.facts().isCritical()).toList();
    Answer byInterval = primary(interval);
    Answer answer = critical.isEmpty() ? byInterval : Answer.HOLD;
    String sentence = sentences.difference(comparison.table(), interval);
    if (!critical.isEmpty()) {
      sentence = Sentences.critical(critical) + " " + sentence;
    }
    List<String> reasons =
        new ArrayList<>(critical.stream().map(Sentences::criticalReason).toList());
    reasons.add(sentences.reason(byInterval, interval));
    if (isSameVersion(comparison)) {
      reasons.add("Both sides are the same version: this compares it with itself.");
    }
    List<String> gaps = missing.gaps(answer, this::answerOf);
    if (!gaps.isEmpty()) {
      reasons.addAll(0, missing.reasons());
      return new Decision(
          Answer.INCONCLUSIVE,
          "Evidence is missing: " + String.join(", ", gaps) + ". " + sentence,
          reasons,
          missing.remedies());
    }
    return new Decision(answer, sentence, reasons, toSettle(answer, comparison.table()));
  }

  private List<String> toSettle(Answer answer, PairedTable table) {
    return answer == Answer.INCONCLUSIVE
        ? new Settling(rules, this::answerOf).of(table)
        : List.of();
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

  /**
   * The same replies of one version on both sides say nothing new. Where what became of a case
   * changed, they are not the same replies after all: that leads to an ordinary comparison.
   */
  private static boolean isReplayOfSameVersion(Comparison comparison, MissingEvidence missing) {
    Evidence evidence = comparison.candidate().evidence();
    return isSameVersion(comparison)
        && evidence.isReplayed()
        && missing.misses() == 0
        && !comparison.pairs().isEmpty()
        && comparison.pairs().stream().allMatch(PairedCase::standsAsBefore);
  }

  private static boolean isSameVersion(Comparison comparison) {
    return comparison.baseline().version().equals(comparison.candidate().version());
  }
}
