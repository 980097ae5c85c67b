package dev.assize.simulation;

import dev.assize.regression.Answer;
import dev.assize.regression.Comparison;
import dev.assize.regression.Decision;
import dev.assize.score.CaseScore;
import dev.assize.score.ScoredRun;
import java.util.List;

/**
 * What the gate answered over many runs; each answer is that on the first candidate unless it says
 * otherwise. Beside it the naive gate, which fails a candidate whose pass rate is lower by a point
 * or more.
 */
final class Tally {

  /** Room for the rounding of a rate in binary. */
  private static final double NAIVE_DROP = 0.01 - 1e-9;

  private int runs;
  private int shipped;
  private int held;
  private int byCritical;
  private int byRule;
  private int anyShipped;
  private int anyHeld;
  private int naiveHeld;
  private int anyNaiveHeld;
  private int anyNaiveShipped;

  /** One run: the decisions on its candidates. */
  void add(List<Decision> decisions, List<Comparison> comparisons) {
    Decision first = decisions.getFirst();
    runs++;
    shipped += first.answer() == Answer.SHIP ? 1 : 0;
    held += first.answer() == Answer.HOLD ? 1 : 0;
    byCritical += namesCritical(first) ? 1 : 0;
    byRule += breaksRule(first) && !namesCritical(first) ? 1 : 0;
    anyShipped += decisions.stream().anyMatch(d -> d.answer() == Answer.SHIP) ? 1 : 0;
    anyHeld += decisions.stream().anyMatch(d -> d.answer() == Answer.HOLD) ? 1 : 0;
    naiveHeld += drops(comparisons.getFirst()) ? 1 : 0;
    anyNaiveHeld += comparisons.stream().anyMatch(Tally::drops) ? 1 : 0;
    anyNaiveShipped += comparisons.stream().allMatch(Tally::drops) ? 0 : 1;
  }

  private static boolean namesCritical(Decision decision) {
    return decision.reasons().stream()
        .anyMatch(reason -> reason.startsWith("Critical case") && reason.contains(" broke ("));
  }

  private static boolean breaksRule(Decision decision) {
    return decision.rules().stream()
        .anyMatch(f -> f.rule().isBlocking() && f.answer() == Answer.HOLD);
  }

  private static boolean drops(Comparison comparison) {
    return passRate(comparison.baseline()) - passRate(comparison.candidate()) >= NAIVE_DROP;
  }

  private static double passRate(ScoredRun side) {
    double passed = 0;
    double all = 0;
    for (CaseScore score : side.cases()) {
      passed += score.trials().passed();
      all += score.trials().decided();
    }
    return passed / all;
  }

  Rate ships() {
    return new Rate(shipped, runs);
  }

  Rate holds() {
    return new Rate(held, runs);
  }

  Rate inconclusive() {
    return new Rate(runs - held - shipped, runs);
  }

  Rate holdsByCritical() {
    return new Rate(byCritical, runs);
  }

  /** Held by a further rule, and by no critical case. */
  Rate holdsByRule() {
    return new Rate(byRule, runs);
  }

  /** Held by the interval on the whole set alone. */
  Rate holdsByInterval() {
    return new Rate(held - byCritical - byRule, runs);
  }

  /** At least one of the candidates. */
  Rate shipsAny() {
    return new Rate(anyShipped, runs);
  }

  /** At least one of the candidates. */
  Rate holdsAny() {
    return new Rate(anyHeld, runs);
  }

  Rate naiveHolds() {
    return new Rate(naiveHeld, runs);
  }

  Rate naiveShips() {
    return new Rate(runs - naiveHeld, runs);
  }

  Rate naiveHoldsAny() {
    return new Rate(anyNaiveHeld, runs);
  }

  Rate naiveShipsAny() {
    return new Rate(anyNaiveShipped, runs);
  }
}
