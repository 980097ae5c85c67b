package dev.assize.stats;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a paired comparison has to work with, before its outcome is known.
 *
 * @param cases how many cases are paired, at least 1
 * @param discordantShare the share of cases expected to differ between the sides, in (0, 1]
 */
public record PairedDesign(int cases, double discordantShare) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one of them is not kept
   */
  public PairedDesign {
    Require.within("cases", cases, 1, Integer.MAX_VALUE);
    Require.within("discordant share", discordantShare, Double.MIN_VALUE, 1);
  }

  /** The design that a table shows; empty when no case is discordant, as nothing is known then. */
  public static Optional<PairedDesign> seenIn(PairedTable table) {
    return table.discordant() == 0
        ? Optional.empty()
        : table.discordantShare().stream()
            .mapToObj(share -> new PairedDesign(table.total(), share))
            .findFirst();
  }

  /**
   * What cases in clusters are worth: {@code cases / designEffect} independent ones, rounded down,
   * at least 1. Every power, margin and detectable effect of the result allows for the clusters.
   *
   * @param designEffect how much larger the clusters make the variance, finite and above 0; one
   *     below 1 counts as 1, as a plan should not lean on a lucky estimate
   * @throws IllegalArgumentException if the design effect is outside that range
   */
  public PairedDesign clustered(double designEffect) {
    Require.within("design effect", designEffect, Double.MIN_VALUE, Double.MAX_VALUE);
    double worth = Math.floor(cases / Math.max(1, designEffect));
    return new PairedDesign((int) Math.max(1, worth), discordantShare);
  }

  /**
   * The exact probability that a comparison ends in {@code event}: a sum over all tables of {@code
   * P[Bin(cases, share) = m] P[Bin(m, (1 + difference/share)/2) = n10]}, less terms below 1e-17.
   *
   * <p>The tables handed to {@code event} count every concordant case as passing on both sides;
   * Tango and McNemar do not look at that split. At 500 cases there are 4,000 to 30,000 tables: ask
   * for {@link Tango#statistic} or {@link NonInferiority} there rather than for an interval.
   *
   * @param difference the true difference of pass rates, at most the discordant share in size
   * @throws IllegalArgumentException if {@code difference} is larger than that, or NaN
   */
  public double probability(double difference, Predicate<PairedTable> event) {
    return sum(difference, (m, n10) -> event.test(new PairedTable(cases - m, n10, m - n10, 0)));
  }

  /** {@link #probability} without the tables: of {@code n10} out of {@code m} discordant cases. */
  double sum(double difference, DiscordantEvent event) {
    Require.within("difference", difference, -discordantShare, discordantShare);
    double better = (1 + difference / discordantShare) / 2;
    double sum =
        Binomial.mean(
            cases,
            discordantShare,
            m -> Binomial.mean(m, better, n10 -> event.happens(m, n10) ? 1 : 0));
    return Math.min(1, sum);
  }

  /** Something that a table's discordant cells alone decide. */
  interface DiscordantEvent {
    boolean happens(int m, int n10);
  }
}
