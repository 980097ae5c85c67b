package dev.assize.economics.worth;

import dev.assize.base.Money;
import dev.assize.economics.MoneyRange;
import dev.assize.regression.ClusterNumbers;
import dev.assize.regression.Sample;
import dev.assize.score.CaseFacts;
import dev.assize.stats.Interval;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entropy penalty: how many replies had to be mended, and what that cost.
 *
 * @param replies all of them
 * @param mended those with any trouble
 * @param interval of their share; empty without replies
 * @param byTrouble how many had each; a reply may have several
 */
public record Entropy(
    int replies,
    int mended,
    Optional<Interval> interval,
    Map<Mended.Trouble, Integer> byTrouble,
    Cost cost) {

  public Entropy {
    byTrouble = Collections.unmodifiableMap(new EnumMap<>(byTrouble));
  }

  /** What mending cost. */
  public sealed interface Cost {

    /**
     * So much.
     *
     * @param extra of all replies, exact
     * @param perReply over all replies, mended or not
     * @param share of everything that was paid, 0 to 1; 0 where nothing was
     * @param unbilled how many attempts in vain told no use: with any, all of it is at least so
     *     much
     */
    record Known(Money extra, Money perReply, double share, long unbilled) implements Cost {}

    /** Something has no price. */
    record Unpriced(String why) implements Cost {}
  }

  /**
   * Counts. Several replies to one case are not new cases, and cases of one cluster stand together.
   *
   * @param replies at least one, of one currency
   * @throws IllegalArgumentException if there is none, or if currencies differ
   */
  public static Entropy of(List<Mended> replies, double level) {
    double[] any = replies.stream().mapToDouble(r -> r.troubles().isEmpty() ? 0 : 1).toArray();
    List<CaseFacts> facts = replies.stream().map(Mended::facts).toList();
    boolean alone = new HashSet<>(facts).size() == facts.size();
    EnumMap<Mended.Trouble, Integer> counts = new EnumMap<>(Mended.Trouble.class);
    replies.forEach(r -> r.troubles().forEach(t -> counts.merge(t, 1, Integer::sum)));
    Optional<Interval> interval =
        alone
            ? new Sample(facts, any, true).interval(level)
            : Sample.ofClusters(any, ClusterNumbers.ofReplies(facts)).interval(level);
    return new Entropy(
        replies.size(), (int) Arrays.stream(any).sum(), interval, counts, cost(replies));
  }

  private static Cost cost(List<Mended> replies) {
    Sum all = new Sum();
    Sum extra = new Sum();
    replies.forEach(
        reply -> {
          all.add(reply.price());
          extra.add(reply.extra());
        });
    if (!all.why().isEmpty() || !extra.why().isEmpty()) {
      return new Cost.Unpriced(all.why().isEmpty() ? extra.why() : all.why());
    }
    Money spent = extra.money();
    return new Cost.Known(
        spent,
        MoneyRange.mean(
            spent.amount(), BigDecimal.valueOf(Math.max(1, replies.size())), spent.currency()),
        all.money().amount().signum() == 0
            ? 0
            : spent.amount().doubleValue() / all.money().amount().doubleValue(),
        extra.unbilled());
  }
}
