package dev.assize.economics.worth;

import dev.assize.base.Money;
import dev.assize.regression.ClusterNumbers;
import dev.assize.stats.FewClusters;
import dev.assize.stats.Interval;
import dev.assize.stats.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** The verification overhead: what is paid for verifying over what is paid for generating. */
public sealed interface Overhead {

  /**
   * So many times as much.
   *
   * @param ratio of the exact sums, to 16 digits
   * @param unbilled what is in no sum
   * @param interval by drawing whole clusters, on the scale of logarithms; empty for too few, and
   *     where all cases have the same ratio
   */
  record Known(
      Money generation,
      Money verification,
      BigDecimal ratio,
      Optional<Interval> interval,
      Unbilled unbilled)
      implements Overhead {}

  /** How many attempts told no use: with any, either sum is at least what it says. */
  record Unbilled(long generation, long verification) {
    public boolean isAny() {
      return generation + verification > 0;
    }
  }

  /** Generation cost nothing. */
  record Infinite(Money verification) implements Overhead {}

  /** Something has no price. */
  record Unpriced(String why) implements Overhead {}

  /**
   * Adds up.
   *
   * @param cases of one currency
   * @param seed decides the draws
   * @throws IllegalArgumentException if currencies differ
   */
  static Overhead of(List<Spent> cases, double level, long seed) {
    Sum generation = new Sum();
    Sum verification = new Sum();
    Sum both = new Sum();
    for (Spent spent : cases) {
      generation.add(spent.generation());
      verification.add(spent.verification());
      both.add(spent.generation());
      both.add(spent.verification());
    }
    if (!both.why().isEmpty()) {
      return new Unpriced(both.why());
    }
    if (generation.money().amount().signum() == 0 && generation.unbilled() > 0) {
      return new Unpriced("failed attempts without a bill");
    }
    if (generation.money().amount().signum() == 0) {
      return new Infinite(verification.money());
    }
    Ratio ratio =
        Ratio.of(
            cases.stream().mapToDouble(spent -> spent.generation().amount()).toArray(),
            cases.stream().mapToDouble(spent -> spent.verification().amount()).toArray(),
            ClusterNumbers.ofReplies(cases.stream().map(Spent::facts).toList()));
    return new Known(
        generation.money(),
        verification.money(),
        verification.money().amount().divide(generation.money().amount(), MathContext.DECIMAL64),
        ratio.clusters() < FewClusters.LEAST ? Optional.empty() : ratio.interval(level, seed),
        new Unbilled(generation.unbilled(), verification.unbilled()));
  }
}
