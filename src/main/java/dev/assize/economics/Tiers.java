package dev.assize.economics;

import dev.assize.base.Seed;
import dev.assize.regression.PairedValues;
import dev.assize.stats.AdjustedPValues;
import dev.assize.stats.DetectableEffect;
import dev.assize.stats.MarginGoal;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedDesign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Chooses for each kind of task the cheapest subject that is good enough.
 *
 * <p>Whichever subject looks best on some cases owes part of its lead to these cases. So no best
 * one is picked: a subject counts as within the margin of the best where it is shown to be within
 * the margin of every other subject, each by itself at the level (an intersection-union test, R. L.
 * Berger, Technometrics 24 (1982) 295-300). These p-values, one for each kind and subject, are
 * raised by Holm, so that even one wrong claim among them has the chance alpha. The cheapest is
 * picked among what is claimed, and a pick among true claims is true. What an attempt cost that
 * told no use nobody knows; it counts as the dearest reply, so that nobody is picked for a missing
 * bill.
 */
public final class Tiers {

  static final double POWER = 0.80;

  private static final double LEVEL = 0.95;

  private final Study study;
  private final TierRule rule;
  private final Triads triads;

  /**
   * Prepares.
   *
   * @param seed decides the draws of intervals of cost; no decision rests on it
   */
  public Tiers(Study study, TierRule rule, Seed seed) {
    this.study = study;
    this.rule = rule;
    this.triads = new Triads(study, LEVEL, seed);
  }

  /** A subject on a kind against its hardest rival. */
  private record Stand(
      String kind, Figures subject, Figures rival, PairedValues paired, PValue p) {}

  /** One for each kind, by name. */
  public List<Tier> all() {
    List<Stand> deciding = new ArrayList<>();
    List<Stand> describing = new ArrayList<>();
    for (String kind : study.kinds()) {
      (study.ofKind(kind).length >= rule.least() ? deciding : describing).addAll(stands(kind));
    }
    List<PValue> adjusted = AdjustedPValues.holm(deciding.stream().map(Stand::p).toList());
    List<Tier> tiers = new ArrayList<>();
    for (String kind : study.kinds()) {
      List<Tier.Candidate> candidates = new ArrayList<>();
      for (int i = 0; i < deciding.size(); i++) {
        if (deciding.get(i).kind().equals(kind)) {
          candidates.add(candidate(deciding.get(i), adjusted.get(i), deciding.size(), true));
        }
      }
      boolean decides = !candidates.isEmpty();
      describing.stream()
          .filter(stand -> stand.kind().equals(kind))
          .forEach(stand -> candidates.add(candidate(stand, stand.p(), 1, false)));
      tiers.add(
          decides
              ? decided(kind, candidates)
              : new Tier.Described(
                  kind, study.ofKind(kind).length, rule.least(), List.copyOf(candidates)));
    }
    return tiers;
  }

  private List<Stand> stands(String kind) {
    int[] which = study.ofKind(kind);
    return study.subjects().stream()
        .map(
            subject ->
                study.subjects().stream()
                    .filter(rival -> rival != subject)
                    .map(rival -> stand(kind, subject, rival, which))
                    .reduce((one, other) -> one.p().ln() >= other.p().ln() ? one : other)
                    .orElseThrow())
        .toList();
  }

  private Stand stand(String kind, Figures subject, Figures rival, int[] which) {
    Pairing pairing = new Pairing(study, rival, subject, which);
    return new Stand(kind, subject, rival, pairing.decided(), pairing.notWorse(rule.margin()));
  }

  private Tier.Candidate candidate(Stand stand, PValue adjusted, int tests, boolean decides) {
    double level = 1 - 2 * rule.alpha() / tests;
    Optional<PairedDesign> design = stand.paired().design();
    return new Tier.Candidate(
        stand.subject().subject(),
        triads.spending(stand.kind(), stand.subject(), study.ofKind(stand.kind())),
        stand.rival().subject(),
        stand.paired().difference(),
        stand.p(),
        adjusted,
        decides && adjusted.isAtMost(rule.alpha()),
        number(
            design.map(
                each -> new MarginGoal(rule.margin(), level, POWER).approximateChance(each))),
        number(design.map(each -> DetectableEffect.approximate(each, level, POWER).difference())));
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  private static Tier decided(String kind, List<Tier.Candidate> candidates) {
    List<Tier.Candidate> all = List.copyOf(candidates);
    List<Tier.Candidate> proven = all.stream().filter(Tier.Candidate::isProven).toList();
    if (proven.isEmpty()) {
      return new Tier.NoEvidence(
          kind, "of no subject is it shown to be within the margin of every other", all);
    }
    return proven.stream()
        .filter(each -> each.spending() instanceof Spending.Known)
        .reduce((one, other) -> cautious(other).compareTo(cautious(one)) < 0 ? other : one)
        .<Tier>map(
            cheapest ->
                new Tier.Chosen(kind, cheapest.subject(), all, perhapsCheaper(cheapest, proven)))
        .orElseGet(
            () -> new Tier.NoEvidence(kind, "none of those that are good enough has a price", all));
  }

  private static List<Tier.Candidate> perhapsCheaper(
      Tier.Candidate cheapest, List<Tier.Candidate> proven) {
    return proven.stream()
        .filter(each -> !each.equals(cheapest))
        .filter(
            each ->
                each.spending() instanceof Spending.Known known
                    && known.perTrial().amount().compareTo(cautious(cheapest)) < 0)
        .toList();
  }

  private static BigDecimal cautious(Tier.Candidate candidate) {
    return candidate.spending() instanceof Spending.Known known
        ? known.cautious().amount()
        : BigDecimal.ZERO;
  }
}
