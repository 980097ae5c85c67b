package dev.assize.judge.calibration;

import dev.assize.stats.ClusteredTango;
import dev.assize.stats.Differences;
import dev.assize.stats.Interval;
import dev.assize.stats.McNemar;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Two sources of verdicts on the same labelled replies: which of them agrees with people more
 * often. Replies for which either has no verdict are left out and counted; replies to one case
 * stand together.
 *
 * @param passes replies that people pass, as "both right, only the first, only the second, neither"
 * @param fails replies that people fail
 * @param silent replies for which one of them has no verdict
 */
public record Duel(PairedTable passes, PairedTable fails, Differences differences, int silent) {

  /** Of the first against the second. */
  public static Duel of(LabelSet labels, List<Ruling> first, List<Ruling> second) {
    Map<LabelledReply.Key, Ruling> ones = byReply(first);
    Map<LabelledReply.Key, Ruling> others = byReply(second);
    Map<String, Integer> clusters = new TreeMap<>();
    List<double[]> differences = new ArrayList<>();
    int[][] counts = new int[2][4];
    int silent = 0;
    for (LabelledReply reply : labels.replies()) {
      Optional<Boolean> one = right(reply, ones);
      Optional<Boolean> other = right(reply, others);
      if (reply.passes().isPresent() && (one.isEmpty() || other.isEmpty())) {
        silent++;
      } else if (reply.passes().isPresent()) {
        int cell = (one.get() ? 0 : 2) + (one.equals(other) ? 0 : 1);
        counts[reply.passes().get() ? 0 : 1][cell]++;
        int cluster = clusters.computeIfAbsent(reply.key().caseId(), id -> clusters.size());
        differences.add(new double[] {(one.get() ? 1 : 0) - (other.get() ? 1 : 0), cluster});
      }
    }
    return new Duel(
        table(counts[0]),
        table(counts[1]),
        Differences.of(
            differences.stream().mapToDouble(each -> each[0]).toArray(),
            differences.stream().mapToInt(each -> (int) each[1]).toArray()),
        silent);
  }

  /** All replies that both had a verdict on. */
  public PairedTable all() {
    return new PairedTable(
        passes.n11() + fails.n11(),
        passes.n10() + fails.n10(),
        passes.n01() + fails.n01(),
        passes.n00() + fails.n00());
  }

  /**
   * The first's agreement less the second's, with replies to one case as one; empty without any.
   */
  public Optional<Interval> interval(double level) {
    return ClusteredTango.of(differences).map(found -> found.interval(level));
  }

  /** How often luck alone would part two equal ones as far. */
  public PValue p() {
    return McNemar.midP(all());
  }

  private static Map<LabelledReply.Key, Ruling> byReply(List<Ruling> rulings) {
    Map<LabelledReply.Key, Ruling> known = new TreeMap<>();
    rulings.stream()
        .filter(ruling -> !ruling.trained())
        .forEach(ruling -> known.put(ruling.reply(), ruling));
    return known;
  }

  private static Optional<Boolean> right(
      LabelledReply reply, Map<LabelledReply.Key, Ruling> rulings) {
    return Optional.ofNullable(rulings.get(reply.key()))
        .flatMap(Ruling::passes)
        .flatMap(verdict -> reply.passes().map(label -> label.equals(verdict)));
  }

  /** Cells in the order right-right, right-wrong, wrong-wrong, wrong-right. */
  private static PairedTable table(int[] cells) {
    return new PairedTable(cells[0], cells[1], cells[3], cells[2]);
  }
}
