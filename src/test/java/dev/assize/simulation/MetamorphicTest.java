package dev.assize.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Digest;
import dev.assize.base.Seed;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.regression.Bound;
import dev.assize.regression.Comparison;
import dev.assize.regression.Gate;
import dev.assize.regression.GateRule;
import dev.assize.regression.PairedValues;
import dev.assize.regression.Rules;
import dev.assize.regression.Scope;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.ScoredRun;
import dev.assize.stats.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must not change a comparison, and what must turn it round, on seeded random ones. */
class MetamorphicTest {

  private static final long SEED = Long.getLong("assize.test.seed", 20_261_121L);
  private static final int DRAWS = 40;
  private static final double LEVEL = 0.90;
  private static final Truth TRUTH = Truth.withFlips(0.2).losing(0.08);
  private static final Truth ALIKE = TRUTH.alikeInGroupsOf(5, 0.3);

  /** One for each way to an interval. */
  enum Kind {
    TABLE("Tango", new Lottery(GoldenSet.of(80).inCategories(5), TRUTH, 1, 1)),
    TRIALS("CR1", new Lottery(GoldenSet.of(80).inCategories(5), TRUTH, 3, 1)),
    CLUSTERS("CR1", new Lottery(GoldenSet.of(200).declaringClustersOf(5), ALIKE, 1, 1)),
    FEW_CLUSTERS("sign flips", new Lottery(GoldenSet.of(50).declaringClustersOf(5), ALIKE, 1, 1)),
    DRAWN_FLIPS("sign flips", new Lottery(GoldenSet.of(120).declaringClustersOf(5), ALIKE, 1, 1));

    private final String method;
    private final Lottery lottery;

    Kind(String method, Lottery lottery) {
      this.method = method;
      this.lottery = lottery;
    }

    List<Comparison> drawn() {
      RandomGenerator random = new Seed(SEED).derive(name()).generator();
      return IntStream.range(0, DRAWS).mapToObj(i -> lottery.draw(random).getFirst()).toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_takes_its_own_way(Kind kind) {
    assertThat(kind.drawn())
        .allSatisfy(c -> assertThat(c.values().method()).startsWith(kind.method));
  }

  @ParameterizedTest
  @EnumSource
  void swapping_the_sides_negates_the_difference_and_mirrors_the_interval(Kind kind) {
    for (Comparison comparison : kind.drawn()) {
      PairedValues forth = comparison.values();
      PairedValues back = compare(comparison.candidate(), comparison.baseline()).values();
      Interval there = forth.interval(LEVEL).orElseThrow();

      assertThat(back.difference()).isEqualTo(0.0 - forth.difference());
      assertThat(back.interval(LEVEL)).hasValue(new Interval(-there.hi(), -there.lo(), LEVEL));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_order_and_the_names_of_the_cases_change_no_byte_of_the_decision(Kind kind) {
    List<GateRule> rules = new ArrayList<>(ErrorRates.categories());
    rules.add(ErrorRates.rule(new Scope.All(), new Bound.Floor(0.5)));
    Gate gate = new Gate(new Rules(0.05, LEVEL, 1, rules));
    Random random = new Random(SEED);
    for (Comparison comparison : kind.drawn()) {
      List<Integer> order =
          new ArrayList<>(IntStream.range(0, comparison.pairs().size()).boxed().toList());
      Collections.shuffle(order, random);
      Comparison permuted =
          compare(permuted(comparison.baseline(), order), permuted(comparison.candidate(), order));

      assertThat(gate.decide(permuted).toString()).isEqualTo(gate.decide(comparison).toString());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CLUSTERS", "FEW_CLUSTERS"})
  void cases_taken_twice_within_their_clusters_change_no_interval(Kind kind) {
    for (Comparison comparison : kind.drawn()) {
      Interval once = comparison.values().interval(LEVEL).orElseThrow();
      PairedValues twice =
          compare(twice(comparison.baseline()), twice(comparison.candidate())).values();
      Interval again = twice.interval(LEVEL).orElseThrow();

      assertThat(twice.n()).isEqualTo(2 * comparison.values().n());
      assertThat(again.lo()).isCloseTo(once.lo(), within(1e-12));
      assertThat(again.hi()).isCloseTo(once.hi(), within(1e-12));
    }
  }

  private static Comparison compare(ScoredRun baseline, ScoredRun candidate) {
    return Comparison.of(baseline, candidate, Set.of(), Set.of());
  }

  /** The same cases under each other's names, so that every order by name is another one. */
  private static ScoredRun permuted(ScoredRun side, List<Integer> order) {
    List<CaseScore> cases = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      cases.add(renamed(side.cases().get(order.get(i)), side.cases().get(i).id()));
    }
    return with(side, cases);
  }

  private static ScoredRun twice(ScoredRun side) {
    List<CaseScore> cases = new ArrayList<>(side.cases());
    side.cases().forEach(score -> cases.add(renamed(score, score.id() + "-again")));
    return with(side, cases);
  }

  private static CaseScore renamed(CaseScore score, String id) {
    Standing standing = score.facts().standing();
    CaseFacts facts =
        new CaseFacts(id, Digest.of(id), Digest.of("expect " + id), standing, Importance.NORMAL, 1);
    return CaseScore.of(facts, score.trials(), score.graded());
  }

  private static ScoredRun with(ScoredRun side, List<CaseScore> cases) {
    return new ScoredRun(
        side.run(), side.subject(), side.version(), side.trials(), cases, side.evidence());
  }
}
