package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.score.Counts;
import dev.assize.score.ScoredRun;
import dev.assize.stats.PairedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Whether cases that could not be decided on both sides could change the answer. */
final class MissingEvidence {

  private MissingEvidence() {}

  /**
   * Whether the answer holds however the undecided pairs had turned out. A cassette that lacks
   * replies always leaves the question open: the remedy is one command away.
   */
  static boolean leaves(
      Answer answer, Comparison comparison, Function<PairedTable, Answer> primary) {
    if (cassetteMisses(comparison) > 0) {
      return false;
    }
    int open =
        comparison.with(Transition.NOT_COMPARABLE).size() + comparison.changes().unjudged().size();
    if (open == 0 || answer == Answer.INCONCLUSIVE) {
      return true;
    }
    PairedTable table = comparison.table();
    return switch (answer) {
      case SHIP ->
          primary.apply(new PairedTable(table.n11(), table.n10(), table.n01() + open, table.n00()))
              == Answer.SHIP;
      case HOLD -> holdsAtBest(comparison, table, open, primary);
      case INCONCLUSIVE -> true;
    };
  }

  private static boolean holdsAtBest(
      Comparison comparison, PairedTable table, int open, Function<PairedTable, Answer> primary) {
    boolean criticalBroke =
        comparison.with(Transition.BROKE).stream().anyMatch(pair -> pair.facts().isCritical());
    PairedTable best = new PairedTable(table.n11(), table.n10() + open, table.n01(), table.n00());
    return criticalBroke || primary.apply(best) == Answer.HOLD;
  }

  static String summary(Comparison comparison) {
    int misses = cassetteMisses(comparison);
    if (misses > 0) {
      return Numbers.count(misses, "trial") + " without a recording";
    }
    int open =
        comparison.with(Transition.NOT_COMPARABLE).size() + comparison.changes().unjudged().size();
    return Numbers.count(open, "case") + " not decided on both sides, enough to change the answer";
  }

  static List<String> reasons(Comparison comparison) {
    List<String> reasons = new ArrayList<>();
    side(comparison.baseline(), "Baseline", reasons);
    side(comparison.candidate(), "Candidate", reasons);
    if (!comparison.changes().unjudged().isEmpty()) {
      reasons.add(
          Numbers.count(comparison.changes().unjudged().size(), "case")
              + " changed what is expected and must be judged again.");
    }
    return reasons;
  }

  static List<String> remedies(Comparison comparison) {
    return cassetteMisses(comparison) > 0
        ? List.of("Record the missing replies: assize run --mode record")
        : List.of("Run again what is missing: assize run --resume");
  }

  private static void side(ScoredRun side, String name, List<String> reasons) {
    Counts counts = side.counts();
    if (counts.errored() > 0 || counts.unscored() > 0) {
      reasons.add(
          name
              + " "
              + side.subject()
              + ": "
              + Numbers.count(counts.errored(), "case")
              + " errored, "
              + Numbers.count(counts.unscored())
              + " unscored, of "
              + Numbers.count(counts.total())
              + ".");
    }
  }

  private static int cassetteMisses(Comparison comparison) {
    return comparison.baseline().evidence().cassetteMisses()
        + comparison.candidate().evidence().cassetteMisses();
  }
}
