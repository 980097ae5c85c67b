package dev.assize.economics.routing;

import dev.assize.economics.Axis;
import dev.assize.economics.Figures;
import dev.assize.economics.Outcome;
import dev.assize.run.Cost.Price;
import dev.assize.score.State;
import dev.assize.score.Taken;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The oracle: on each case the subject that is best on one trial, measured on the other trials of
 * that subject, in turn for each trial. A case without two trials that all subjects decided takes
 * the usual subject, as nothing was foreseen there.
 */
final class Foresight {

  /** Of all cases that must have two trials, or the oracle is measured on what it chose by. */
  private static final double ENOUGH = 0.95;

  private final Field field;
  private final int usual;
  private final List<Figures> subjects;

  /**
   * Prepares.
   *
   * @param usual the position of the best single subject
   */
  Foresight(Field field, int usual) {
    this.field = field;
    this.usual = usual;
    this.subjects = field.study().subjects();
  }

  /** Whether it is measured on what it chose by. */
  boolean isInflated() {
    int repeated = 0;
    for (int at = 0; at < field.which().length; at++) {
      repeated += trials(at).length > 1 ? 1 : 0;
    }
    return repeated < ENOUGH * field.which().length;
  }

  Column column() {
    boolean inflated = isInflated();
    Column column = Column.ofSize(field.which().length);
    for (int at = 0; at < field.which().length; at++) {
      if (inflated) {
        column.add(at, 1, field.columns().get(bestOfAll(at)));
      } else {
        foresee(column, at);
      }
    }
    return field.valued(column);
  }

  private int bestOfAll(int at) {
    int best = 0;
    for (int s = 1; s < subjects.size(); s++) {
      Column one = field.columns().get(s);
      Column other = field.columns().get(best);
      boolean same = one.utility()[at] == other.utility()[at];
      if (one.utility()[at] > other.utility()[at] || same && one.cost()[at] < other.cost()[at]) {
        best = s;
      }
    }
    return best;
  }

  private void foresee(Column column, int at) {
    int[] trials = trials(at);
    if (trials.length < 2) {
      column.add(at, 1, field.columns().get(usual));
      return;
    }
    double part = 1.0 / (trials.length * (trials.length - 1));
    for (int seen : trials) {
      int best = bestOf(at, seen);
      for (int measured : trials) {
        if (measured != seen) {
          Outcome outcome = subjects.get(best).trials(field.which()[at]).get(measured);
          column.quality()[at] += part * quality(outcome);
          column.cost()[at] += part * cost(outcome);
          column.seconds()[at] += part * seconds(outcome);
        }
      }
    }
  }

  private int bestOf(int at, int trial) {
    int best = 0;
    Outcome kept = subjects.get(0).trials(field.which()[at]).get(trial);
    for (int s = 1; s < subjects.size(); s++) {
      Outcome other = subjects.get(s).trials(field.which()[at]).get(trial);
      double more = utility(other) - utility(kept);
      if (more > 0 || more == 0 && cost(other) < cost(kept)) {
        best = s;
        kept = other;
      }
    }
    return best;
  }

  /** The trials of a case that every subject decided, and timed where seconds are known. */
  private int[] trials(int at) {
    int i = field.which()[at];
    int least = subjects.stream().mapToInt(each -> each.trials(i).size()).min().orElse(0);
    return IntStream.range(0, least)
        .filter(trial -> subjects.stream().allMatch(each -> isKnown(each.trials(i).get(trial))))
        .toArray();
  }

  private boolean isKnown(Outcome outcome) {
    return outcome.state().isDecided()
        && (!field.axes().contains(Axis.LATENCY) || outcome.seconds() instanceof Taken.Known);
  }

  private double utility(Outcome outcome) {
    return field.utility(quality(outcome), cost(outcome), seconds(outcome));
  }

  private static double quality(Outcome outcome) {
    return outcome.state() == State.PASSED ? 1 : 0;
  }

  private double cost(Outcome outcome) {
    return field.axes().contains(Axis.COST) && outcome.price() instanceof Price.Known known
        ? known.money().amount().doubleValue()
        : 0;
  }

  private double seconds(Outcome outcome) {
    return field.axes().contains(Axis.LATENCY) && outcome.seconds() instanceof Taken.Known known
        ? known.amount()
        : 0;
  }
}
