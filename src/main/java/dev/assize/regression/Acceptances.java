package dev.assize.regression;

import dev.assize.base.Digest;
import dev.assize.base.Numbers;
import dev.assize.cases.Expectation.Importance;
import dev.assize.store.Acceptance;
import dev.assize.store.Acceptance.Matter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a team accepted of one candidate for a while. What is accepted stays in every number and
 * blocks nothing.
 *
 * @param inForce those that hold for the candidate today
 */
public record Acceptances(List<Acceptance> inForce) {

  /** Where nothing is accepted. */
  public static final Acceptances NONE = new Acceptances(List.of());

  public Acceptances {
    inForce = List.copyOf(inForce);
  }

  /** Those of a file that hold for a version on a day. */
  public static Acceptances holding(List<Acceptance> all, Digest version, LocalDate day) {
    return new Acceptances(all.stream().filter(each -> each.holds(version, day)).toList());
  }

  /** Whether a team may accept that such a case breaks. */
  public static boolean mayCover(Importance importance) {
    return switch (importance) {
      case NORMAL, CRITICAL, QUARANTINED -> true;
      case ZERO -> false;
    };
  }

  /** Those about a case. */
  List<Acceptance> of(PairedCase pair) {
    return mayCover(pair.facts().importance()) ? about(new Matter.Case(pair.id())) : List.of();
  }

  /** Those about a rule. */
  List<Acceptance> ofRule(String name) {
    return about(new Matter.Rule(name));
  }

  private List<Acceptance> about(Matter matter) {
    return inForce.stream().filter(each -> each.matter().equals(matter)).limit(1).toList();
  }

  /** What of rules would have blocked had nobody accepted it. */
  List<Acceptance> usedBy(List<RuleFinding> findings) {
    return findings.stream()
        .filter(finding -> finding.rule().isBlocking() && finding.answer() != Answer.SHIP)
        .flatMap(finding -> ofRule(finding.rule().name()).stream())
        .toList();
  }

  /**
   * The decision with what was accepted in front.
   *
   * @param used what would have blocked
   */
  static Decision over(Decision decision, List<Acceptance> used) {
    if (used.isEmpty()) {
      return decision;
    }
    List<String> reasons = new ArrayList<>(used.stream().map(Acceptances::reason).toList());
    reasons.addAll(decision.reasons());
    return new Decision(
        decision.answer(),
        decision.answer() == Answer.SHIP
            ? "SHIP by acceptance (" + who(used) + "). " + decision.sentence()
            : decision.sentence(),
        reasons,
        decision.toSettle(),
        decision.rules(),
        used);
  }

  /** What was accepted of cases that broke and block nothing by themselves, a sentence each. */
  public List<String> asides(Comparison comparison) {
    return comparison.pairs().stream()
        .filter(pair -> pair.transition() == Transition.BROKE && !pair.facts().isCritical())
        .flatMap(pair -> of(pair).stream())
        .map(each -> reason(each) + "; by itself it blocks nothing.")
        .toList();
  }

  /** How a decision's reasons name it. */
  static String reason(Acceptance acceptance) {
    String what =
        switch (acceptance.matter()) {
          case Matter.Case broken -> "case " + broken.name() + " broke";
          case Matter.Rule rule -> "rule \"" + rule.name() + "\" is not kept";
        };
    return "Accepted by "
        + acceptance.by()
        + " until "
        + acceptance.until()
        + ": "
        + what
        + ", "
        + acceptance.reason();
  }

  /** {@code Ann, 2 cases, 1 rule}. */
  private static String who(List<Acceptance> used) {
    List<String> parts = new ArrayList<>();
    parts.add(used.stream().map(Acceptance::by).distinct().collect(Collectors.joining(", ")));
    long cases = used.stream().filter(each -> each.matter() instanceof Matter.Case).count();
    if (cases > 0) {
      parts.add(Numbers.count(cases, "case"));
    }
    if (used.size() > cases) {
      parts.add(Numbers.count(used.size() - cases, "rule"));
    }
    return String.join(", ", parts);
  }
}
