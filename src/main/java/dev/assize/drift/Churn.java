package dev.assize.drift;

import dev.assize.base.Numbers;
import dev.assize.stats.Interval;
import dev.assize.stats.McNemar;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.List;
import java.util.Optional;

/**
 * What happened case by case: thirty broken and thirty fixed cases are no drift of the mean, and
 * yet a drift where the runs before hardly differed. The last run is held against all runs before:
 * it is further from them than they are from each other, or it is not. By lot any of a case's
 * values could have been the last.
 */
public sealed interface Churn {

  /** In one sentence. */
  String words();

  /** What it says of drift. */
  DriftAnswer answer();

  /** How many deals are drawn. */
  int DRAWS = 1_999;

  /** At this p-value or below there was a churn. */
  double ALPHA = 0.05;

  /**
   * Compares the last run with those before it, on the cases that all of them have.
   *
   * @param runs in their order
   * @param seed decides the draws
   */
  static Churn of(List<RunReading> runs, long seed) {
    if (runs.size() < 3) {
      return new TooFewRuns(runs.size());
    }
    List<CaseValues> values = runs.stream().map(RunReading::values).toList();
    List<String> ids = CaseValues.shared(values);
    return ids.isEmpty()
        ? new TooFewRuns(0)
        : new ChurnDraw(List.of(CaseValues.table(ids, values))).compared(ids, seed);
  }

  /**
   * What became of the cases.
   *
   * @param before how many runs there were before the last one
   * @param broke cases that passed in the run before and fail in the last one
   * @param fixed the reverse
   * @param table of the run before and the last one
   * @param usual how many cases differ on average between two of the runs before
   * @param p how often chance makes the last run as far from those before as it is
   */
  record Compared(
      int before, List<String> broke, List<String> fixed, PairedTable table, double usual, PValue p)
      implements Churn {

    public Compared {
      broke = List.copyOf(broke);
      fixed = List.copyOf(fixed);
    }

    /** Whether the mean moved: McNemar's test of the run before and the last one. */
    public PValue ofMean() {
      return McNemar.midP(table);
    }

    /** Of the change of the mean, at 95 %. */
    public Optional<Interval> interval() {
      return Tango.interval(table, 0.95);
    }

    @Override
    public String words() {
      return broke.size()
          + " cases broke and "
          + fixed.size()
          + " were fixed on "
          + table.total()
          + " since the last run but one; between two runs before "
          + Numbers.decimal(usual, 1)
          + " differ on average (p "
          + p.text()
          + " that so much is luck, p "
          + ofMean().text()
          + " that the mean stayed).";
    }

    @Override
    public DriftAnswer answer() {
      return p.isAtMost(ALPHA) ? DriftAnswer.DRIFT : DriftAnswer.CANNOT_TELL;
    }
  }

  /** Without two runs before it nobody knows how much two runs differ by luck. */
  record TooFewRuns(int has) implements Churn {

    @Override
    public String words() {
      return "Transitions beyond luck need 3 runs of the same cases, have " + has + ".";
    }

    @Override
    public DriftAnswer answer() {
      return DriftAnswer.CANNOT_TELL;
    }
  }
}
