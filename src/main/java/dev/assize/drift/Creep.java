package dev.assize.drift;

import dev.assize.base.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What many small steps came to: each accepted baseline beside the one before it, and the last one
 * beside the oldest. A step inside the margin is no step inside the margin ten times over.
 */
public sealed interface Creep {

  /** In one sentence. */
  String words();

  /** What it says of drift. */
  DriftAnswer answer();

  /**
   * Adds some steps up.
   *
   * @param margin the smallest change that matters, of a share as a share, of an amount as a share
   *     of what it was; above 0
   * @param accepted from the oldest on; the last one may be the run at hand
   * @param cluster the cluster of a case
   * @param seed decides the draws where sign patterns are too many to count
   */
  static Creep of(
      Quantity quantity,
      double margin,
      List<RunReading> accepted,
      UnaryOperator<String> cluster,
      long seed) {
    if (accepted.size() < 2) {
      return new NoSteps(quantity, accepted.size());
    }
    List<Step> steps = new ArrayList<>();
    Map<String, Double> oldest = accepted.getFirst().values().toMap();
    for (int i = 1; i < accepted.size(); i++) {
      Map<String, Double> values = accepted.get(i).values().toMap();
      Map<String, Double> last = accepted.get(i - 1).values().toMap();
      steps.add(
          new Step(
              accepted.get(i),
              estimate(quantity, Pair.shared(last, values, cluster), seed),
              estimate(quantity, Pair.shared(oldest, values, cluster), seed)));
    }
    return steps
        .getLast()
        .sinceOldest()
        .<Creep>map(all -> new Cumulated(quantity, margin, accepted.getFirst(), steps, all))
        .orElseGet(() -> new NothingShared(quantity, accepted.getFirst().run()));
  }

  private static Optional<Estimate> estimate(Quantity quantity, List<Pair> pairs, long seed) {
    return Estimate.of(quantity, pairs, LEVEL, seed);
  }

  /** Of the intervals. */
  double LEVEL = 0.95;

  /**
   * One accepted baseline.
   *
   * @param sinceLast its change from the baseline before, on the cases of both
   * @param sinceOldest its change from the oldest, on the cases of both
   */
  record Step(RunReading run, Optional<Estimate> sinceLast, Optional<Estimate> sinceOldest) {}

  /**
   * The steps and their sum.
   *
   * @param total the last baseline's change from the oldest
   */
  record Cumulated(
      Quantity quantity, double margin, RunReading oldest, List<Step> steps, Estimate total)
      implements Creep {

    public Cumulated {
      steps = List.copyOf(steps);
    }

    /** How many steps by themselves showed nothing. */
    public int quietSteps() {
      return (int)
          steps.stream()
              .flatMap(step -> step.sinceLast().stream())
              .filter(step -> step.interval().map(i -> i.contains(0)).orElse(true))
              .count();
    }

    @Override
    public String words() {
      return "Since the oldest accepted baseline ("
          + oldest.run()
          + ") the "
          + quantity.words()
          + " changed by "
          + total.words()
          + " on "
          + total.cases()
          + " shared cases, in "
          + Numbers.count(steps.size(), "step")
          + quiet()
          + ".";
    }

    private String quiet() {
      return switch (quietSteps()) {
        case 0 -> "";
        case 1 -> (steps.size() == 1 ? ", which" : ", of which 1") + " showed nothing by itself";
        default -> ", of which " + quietSteps() + " showed nothing by themselves";
      };
    }

    /** Drift where the interval of the sum leaves 0 out, none where it lies within the margin. */
    @Override
    public DriftAnswer answer() {
      return total
          .interval()
          .map(
              i ->
                  !i.contains(0)
                      ? DriftAnswer.DRIFT
                      : i.isAbove(-margin) && i.isBelow(margin)
                          ? DriftAnswer.NO_DRIFT
                          : DriftAnswer.CANNOT_TELL)
          .orElse(DriftAnswer.CANNOT_TELL);
    }
  }

  /** Fewer than two baselines. */
  record NoSteps(Quantity quantity, int has) implements Creep {

    @Override
    public String words() {
      return "Creep of the " + quantity.words() + " needs 2 accepted baselines, has " + has + ".";
    }

    @Override
    public DriftAnswer answer() {
      return DriftAnswer.CANNOT_TELL;
    }
  }

  /** The last baseline has no case that the oldest one had. */
  record NothingShared(Quantity quantity, String oldest) implements Creep {

    @Override
    public String words() {
      return "The last baseline shares no case with the oldest one (" + oldest + ").";
    }

    @Override
    public DriftAnswer answer() {
      return DriftAnswer.CANNOT_TELL;
    }
  }
}
