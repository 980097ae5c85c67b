package dev.assize.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings the further rules into a decision: a blocking rule that is broken holds, one that cannot
 * be answered takes a SHIP away, and nothing makes a decision better.
 */
final class RuleVote {

  static final String MORE_CASES =
      "Give the unanswered rules more cases (assize plan says how many), a wider bound, or tier:"
          + " alert.";

  private final List<RuleFinding> findings;
  private final Acceptances accepted;

  RuleVote(List<RuleFinding> findings, Acceptances accepted) {
    this.findings = findings;
    this.accepted = accepted;
  }

  /** The decision as it is, with what the rules found. */
  Decision beside(Decision first) {
    return new Decision(
        first.answer(), first.sentence(), first.reasons(), first.toSettle(), findings);
  }

  Decision over(Decision first) {
    Answer answer =
        blocking().stream().map(RuleFinding::answer).reduce(first.answer(), Answer::worse);
    List<String> reasons = new ArrayList<>();
    told(Answer.HOLD).forEach(reasons::add);
    if (answer == first.answer()) {
      reasons.addAll(0, first.reasons());
    } else {
      reasons.addAll(first.reasons());
    }
    if (answer == Answer.INCONCLUSIVE) {
      reasons.addAll(told(Answer.INCONCLUSIVE));
    }
    return new Decision(
        answer,
        answer == first.answer() ? first.sentence() : lead(answer) + " " + first.sentence(),
        reasons,
        answer == first.answer() ? first.toSettle() : toSettle(answer),
        findings);
  }

  private List<RuleFinding> blocking() {
    return findings.stream()
        .filter(finding -> finding.rule().isBlocking())
        .filter(finding -> accepted.ofRule(finding.rule().name()).isEmpty())
        .toList();
  }

  private List<String> told(Answer answer) {
    return blocking().stream()
        .filter(finding -> finding.answer() == answer)
        .map(RuleFinding::sentence)
        .toList();
  }

  /** {@code The rule "refunds" is broken.} */
  private String lead(Answer answer) {
    List<String> names =
        blocking().stream()
            .filter(finding -> finding.answer() == answer)
            .map(finding -> "\"" + finding.rule().name() + "\"")
            .toList();
    String verb = answer == Answer.HOLD ? "broken" : "not answered";
    return names.size() == 1
        ? "The rule " + names.getFirst() + " is " + verb + "."
        : "The rules " + String.join(", ", names) + " are " + verb + ".";
  }

  private List<String> toSettle(Answer answer) {
    return answer == Answer.INCONCLUSIVE
        ? blocking().stream()
            .filter(finding -> finding.answer() == answer)
            .map(RuleFinding::remedy)
            .distinct()
            .toList()
        : List.of();
  }
}
