package dev.assize.economics;

import dev.assize.economics.Dominance.Lead;
import dev.assize.regression.PairedValues;
import dev.assize.stats.PValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * Finds the frontier of a study by paired tests: of quality as the gate's, of the mean cost, and of
 * the mean logarithm of the seconds.
 */
public final class Frontiers {

  /** Of the cases that must be timed on every side. */
  private static final double ENOUGH = 0.95;

  private final Study study;
  private final double level;

  /**
   * Prepares.
   *
   * @param level at which a difference counts as shown, such as 0.95
   */
  public Frontiers(Study study, double level) {
    this.study = study;
    this.level = level;
  }

  /** Of all cases, then kind by kind. */
  public List<Frontier> all() {
    List<Frontier> all = new ArrayList<>();
    all.add(of(Triad.ALL, study.all()));
    study.kinds().forEach(kind -> all.add(of(kind, study.ofKind(kind))));
    return all;
  }

  private Frontier of(String kind, int[] which) {
    List<Figures> subjects = study.subjects();
    List<String> names = subjects.stream().map(Figures::subject).toList();
    int[] timed = timed(which);
    Set<Axis> axes = axes(which, timed);
    List<Frontier.Position> positions =
        new Dominance(
                names,
                axes,
                (axis, one, other) ->
                    lead(axis, subjects.get(one), subjects.get(other), which, timed))
            .positions(level);
    List<Frontier.Point> points = new ArrayList<>();
    for (int s = 0; s < names.size(); s++) {
      points.add(new Frontier.Point(names.get(s), positions.get(s)));
    }
    return new Frontier(kind, axes, level, points);
  }

  private Set<Axis> axes(int[] which, int[] timed) {
    Set<Axis> axes = EnumSet.of(Axis.QUALITY);
    if (study.subjects().stream().allMatch(each -> Arrays.stream(which).allMatch(each::isPriced))) {
      axes.add(Axis.COST);
    }
    if (timed.length >= ENOUGH * which.length) {
      axes.add(Axis.LATENCY);
    }
    return axes;
  }

  /** The cases that were timed on every side. */
  private int[] timed(int[] which) {
    return Arrays.stream(which)
        .filter(i -> study.subjects().stream().allMatch(each -> each.isTimed(i)))
        .toArray();
  }

  private Lead lead(Axis axis, Figures one, Figures other, int[] which, int[] timed) {
    return switch (axis) {
      case QUALITY -> {
        PairedValues paired = new Pairing(study, other, one, which).decided();
        yield new Lead(paired.difference(), paired.differs());
      }
      case COST -> cheaper(one, other, which);
      case LATENCY -> lead(timed, i -> other.logSeconds(i) - one.logSeconds(i));
    };
  }

  /** Shown only if it holds whatever attempts without a bill may have cost the cheaper one. */
  private Lead cheaper(Figures one, Figures other, int[] which) {
    Lead billed = lead(which, i -> other.cost(i) - one.cost(i));
    Lead cautious =
        lead(
            which,
            i ->
                billed.by() > 0
                    ? other.cost(i) - one.cautiousCost(i)
                    : other.cautiousCost(i) - one.cost(i));
    boolean isSame = Math.signum(cautious.by()) == Math.signum(billed.by());
    return new Lead(billed.by(), isSame ? cautious.p() : PValue.ONE);
  }

  private Lead lead(int[] which, IntToDoubleFunction better) {
    MeanShift shift =
        MeanShift.of(Arrays.stream(which).mapToDouble(better).toArray(), study.clusters(which));
    return new Lead(shift.mean(), shift.differs());
  }
}
