package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.score.Evidence;
import dev.assize.score.ScoredRun;
import dev.assize.stats.Interval;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import dev.assize.store.Acceptance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whether a candidate may ship: Tango's interval of the paired difference against the
 * margin. In this order: wholly above minus the margin is SHIP; wholly below zero is HOLD; anything
 * else is INCONCLUSIVE. A critical case that broke holds whatever the interval says; evidence that
 * is missing can take a decision away, never give one.
 */
public final class Gate {

  private final Rules rules;
  private final Acceptances accepted;
  private final AtLook allCases;

  public Gate(Rules rules) {
    this(rules, Acceptances.NONE);
  }

  /**
   * A gate for one candidate.
   *
   * @param accepted what does not block it
   */
  public Gate(Rules rules, Acceptances accepted) {
    this.rules = rules;
    this.accepted = accepted;
    this.allCases = new AtLook(rules, new Sentences(rules));
  }

  /**
   * The answer where there is nothing to compare with.
   *
   * @param why there is no baseline
   * @param remedies ways to a decision, each a sentence or a command
   */
  public static Decision withoutBaseline(String why, String... remedies) {
    return new Decision(
        Answer.INCONCLUSIVE,
        "There is no baseline to compare with: " + why + ".",
        List.of("Nothing says yet what was good enough before."),
        List.of(remedies));
  }

  /** The answer where there is nothing to compare with: by the floors, if there are any. */
  public Decision decide(ScoredRun candidate, Decision without) {
    return decide(candidate, Map.of(), without);
  }

  /**
   * The same where judges were measured.
   *
   * @param calibrations how far the figures of a rule can be trusted, by its name
   */
  public Decision decide(
      ScoredRun candidate, Map<String, Calibration> calibrations, Decision without) {
    return Forbidden.of(candidate)
        .over(new FloorsAlone(rules, accepted).decide(candidate, calibrations, without));
  }

  /** The reasoned answer for one candidate. */
  public Decision decide(Comparison comparison) {
    Forbidden forbidden = Forbidden.of(comparison.candidate());
    return SetChange.decide(comparison)
        .map(forbidden::beside)
        .orElseGet(() -> forbidden.over(compared(comparison, allCases)));
  }

  /**
   * The reasoned answer for a candidate whose run had shown enough before its last case.
   *
   * @param comparison of the cases that were looked at, and no others
   */
  public Decision decide(Comparison comparison, Stop stop) {
    return Forbidden.of(comparison.candidate())
        .over(compared(comparison, new AtStop(stop, new Sentences(rules))));
  }

  private Decision compared(Comparison comparison, Primary primary) {
    Decision first = first(comparison, primary);
    MissingEvidence missing = new MissingEvidence(comparison);
    if (isReplayOfSameVersion(comparison, missing)) {
      return first;
    }
    List<RuleFinding> findings = new RuleBook(rules).of(comparison);
    RuleVote vote = new RuleVote(findings, accepted);
    Decision decided = missing.misses() > 0 ? vote.beside(first) : vote.over(first);
    return Acceptances.over(decided, used(comparison, primary, findings));
  }

  /** What would have blocked had nobody accepted it: cases, the margin, then other rules. */
  private List<Acceptance> used(
      Comparison comparison, Primary primary, List<RuleFinding> findings) {
    List<Acceptance> used = new ArrayList<>();
    CriticalCases.of(comparison).broke().forEach(pair -> used.addAll(accepted.of(pair)));
    if (comparison.values().n() > 0 && primary.answer(comparison.values()) != Answer.SHIP) {
      used.addAll(accepted.ofRule(Rules.MARGIN));
    }
    used.addAll(accepted.usedBy(findings));
    return used;
  }

  /** By the rule on the whole set and the critical cases. */
  private Decision first(Comparison comparison, Primary primary) {
    MissingEvidence missing = new MissingEvidence(comparison);
    if (isReplayOfSameVersion(comparison, missing)) {
      return new Decision(
              Answer.SHIP, "Same version, nothing was compared afresh.", List.of(), List.of())
          .on(Decision.Ground.SAME_VERSION);
    }
    PairedValues values = comparison.values();
    if (isUnknownToBaseline(comparison)) {
      return new Decision(
          Answer.INCONCLUSIVE,
          "The baseline was asked none of these cases, so nothing can be compared.",
          List.of(),
          List.of(
              "Have its version asked them, too; for a baseline file: assize baseline extend NAME"));
    }
    if (values.n() == 0) {
      return new Decision(
          Answer.INCONCLUSIVE,
          "No case was decided on both sides, so nothing can be compared.",
          missing.reasons(),
          missing.remedies());
    }
    Optional<Interval> interval = primary.interval(primary.answer(values), values);
    return interval.isEmpty()
        ? tooFew(values)
        : decide(comparison, missing, primary, interval.get());
  }

  private static boolean isUnknownToBaseline(Comparison comparison) {
    int asked = comparison.candidate().cases().size();
    return asked > 0 && comparison.changes().added().size() == asked;
  }

  private static Decision tooFew(PairedValues values) {
    String cases = Numbers.count(values.n(), "paired case");
    // Clusters are also what several trials make of cases that all stand alone.
    return values.clusters() == values.n()
        ? new Decision(
            Answer.INCONCLUSIVE,
            cases + (values.n() == 1 ? " is" : " are") + " too few to tell.",
            List.of("More trials of one case are not new evidence about others."),
            List.of("Add cases: assize plan says how many."))
        : new Decision(
            Answer.INCONCLUSIVE,
            cases
                + " in "
                + Numbers.count(values.clusters(), "cluster")
                + " that stand or fall together are too few to tell.",
            List.of("Cases of one cluster, or derived from one case, are not new evidence."),
            List.of("Add cases that stand alone: assize plan says how many."));
  }

  private Decision decide(
      Comparison comparison, MissingEvidence missing, Primary primary, Interval interval) {
    CriticalCases critical = CriticalCases.of(comparison).without(accepted);
    PairedValues values = comparison.values();
    Answer byInterval = primary.answer(values);
    Answer answer = critical.isEmpty() ? unlessAccepted(byInterval) : Answer.HOLD;
    String sentence = critical.sentence() + primary.sentence(values, interval);
    List<String> reasons = new ArrayList<>(critical.reasons());
    reasons.add(primary.reason(byInterval, interval));
    if (answer != Answer.HOLD && rules.candidates() > 1) {
      reasons.add(sharing());
    }
    reasons.addAll(critical.remarks());
    if (isSameVersion(comparison)) {
      reasons.add("Both sides are the same version: this compares it with itself.");
    }
    List<String> gaps = missing.gaps(answer, filled -> unlessAccepted(primary.answer(filled)));
    if (!gaps.isEmpty()) {
      reasons.addAll(0, missing.reasons());
      return new Decision(
          Answer.INCONCLUSIVE,
          "Evidence is missing: " + String.join(", ", gaps) + ". " + sentence,
          reasons,
          missing.remedies());
    }
    List<String> next = new ArrayList<>(toSettle(answer, values));
    next.addAll(critical.toConfirm());
    return new Decision(answer, sentence, reasons, next);
  }

  private String sharing() {
    return Numbers.count(rules.candidates())
        + " candidates share the error of a SHIP: its limit is that of a "
        + Numbers.level(rules.shipLevel())
        + " interval.";
  }

  private Answer unlessAccepted(Answer byMargin) {
    return accepted.ofRule(Rules.MARGIN).isEmpty() ? byMargin : Answer.SHIP;
  }

  private List<String> toSettle(Answer answer, PairedValues values) {
    return answer == Answer.INCONCLUSIVE
        ? new Settling(rules, this::answerOf).of(values)
        : List.of();
  }

  private Answer answerOf(PairedTable table) {
    return allCases.answer(
        Tango.interval(table, rules.shipLevel()), Tango.interval(table, rules.holdLevel()));
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
