package dev.assize.regression;

import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Goes along a course with one candidate, unit by unit, and stops where the gate has seen enough.
 *
 * <p>A unit counts by the sum of its cases' differences over the size of the largest unit, and the
 * margin is scaled alike, so that the mean over units is that over cases whatever their sizes. A
 * SHIP stops a run only where nothing else could still stand in its way: there is no other blocking
 * rule, and no critical case is left.
 */
public final class Walk {

  private final Rules rules;
  private final Course course;
  private final Ends ends;
  private final EarlyLook look;
  private final double scale;
  private final List<double[]> differences = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private long criticalLeft;
  private Optional<Stop> stop = Optional.empty();

  /** For which answers a run may end early. */
  public enum Ends {
    BOTH,
    /** Where a judge decides: how much of the margin it can see is only known at the end. */
    HOLD
  }

  /** At the start of a course. */
  public Walk(Rules rules, Course course, Ends ends) {
    this.ends = ends;
    this.rules = rules;
    this.course = course;
    this.scale = course.units().isEmpty() ? 1 : (double) course.largest();
    this.look = new EarlyLook(rules, rules.margin() * toUnits());
    this.criticalLeft = course.critical();
  }

  /** What a mean over cases is over units. */
  private double toUnits() {
    return course.units().isEmpty() ? 1 : course.cases() / (scale * course.units().size());
  }

  /** What became of a case on both sides. */
  public record Pair(CaseScore baseline, CaseScore candidate) {}

  /**
   * Takes the next unit in.
   *
   * @param pairs of the unit's cases by id; a case without a pair was decided on no side
   */
  public void next(Function<String, Optional<Pair>> pairs) {
    if (stop.isPresent() || isOver()) {
      return;
    }
    double worst = 0;
    double best = 0;
    for (CaseFacts facts : course.units().get(differences.size()).cases()) {
      Optional<Pair> pair = pairs.apply(facts.id());
      worst += pair.map(p -> value(p.candidate(), 0) - value(p.baseline(), 1)).orElse(-1.0);
      best += pair.map(p -> value(p.candidate(), 1) - value(p.baseline(), 0)).orElse(1.0);
    }
    look(worst, best);
  }

  /** Takes the next unit in, of which the sum of its cases' differences is known. */
  void next(int sum) {
    look(sum, sum);
  }

  private void look(double worst, double best) {
    for (CaseFacts facts : course.units().get(differences.size()).cases()) {
      criticalLeft -= facts.isCritical() ? 1 : 0;
      ids.add(facts.id());
    }
    differences.add(new double[] {worst / scale, best / scale});
    look.observe(worst / scale, best / scale);
    decide();
  }

  private static double value(CaseScore score, double open) {
    return Measure.PASS.isKnown(score) ? Measure.PASS.of(score) : open;
  }

  private void decide() {
    if (look.isWorse()) {
      stop = Optional.of(stopped(Answer.HOLD, 1));
    } else if (look.isWithinMargin() && isAloneToDecide()) {
      stop = Optional.of(stopped(Answer.SHIP, 0));
    }
  }

  private boolean isAloneToDecide() {
    return ends == Ends.BOTH
        && criticalLeft == 0
        && rules.more().stream().noneMatch(GateRule::isBlocking);
  }

  private Stop stopped(Answer answer, int side) {
    List<Double> values = differences.stream().map(each -> each[side]).toList();
    double share =
        answer == Answer.SHIP ? rules.earlyAlpha() / rules.candidates() : rules.earlyAlpha();
    return new Stop(
        answer,
        ids,
        course.cases(),
        look.evidence(),
        1 / rules.earlyAlpha(),
        new Stop.Bet(values, 1 - 2 * share, toUnits()));
  }

  /** Whether every unit was looked at. */
  public boolean isOver() {
    return differences.size() == course.units().size();
  }

  /** How many units were looked at. */
  public int units() {
    return differences.size();
  }

  /** How many cases were looked at. */
  int cases() {
    return ids.size();
  }

  /** Where it stopped; empty while it goes on. */
  public Optional<Stop> stop() {
    return stop;
  }
}
