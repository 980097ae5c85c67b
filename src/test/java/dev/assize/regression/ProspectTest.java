package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.regression.GateRule.Missing;
import dev.assize.regression.Prospect.Ability;
import dev.assize.regression.Prospect.Assumptions;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.stats.MarginGoal;
import dev.assize.stats.PairedDesign;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import dev.assize.stats.Wilson;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a set can show, before anything is asked. */
class ProspectTest {

  private static final Assumptions ASSUMED = new Assumptions(0.1, 0.2, 0.8);

  @Test
  void the_whole_set_comes_first_and_each_rule_has_its_own_cases() {
    List<Prospect> all =
        Prospect.of(
            rules(
                rule("odd", new Scope.Category("odd"), new Bound.Margin(0.08)),
                rule("part", new Scope.Category("none"), new Bound.PartOfBaseline(0.1)),
                rule("least", new Scope.All(), new Bound.Floor(0.9))),
            cases(200, i -> ""),
            ASSUMED);

    assertThat(all).extracting(Prospect::rule).containsExactly("margin", "odd", "part", "least");
    assertThat(all).extracting(Prospect::cases).containsExactly(200, 100, 0, 200);
    assertThat(all).extracting(Prospect::bound).containsExactly(0.05, 0.08, 0.1, 0.9);
    Ability.OfMargin whole = (Ability.OfMargin) all.getFirst().ability();
    assertThat(whole.smallest())
        .isEqualTo(MarginGoal.smallestMargin(new PairedDesign(200, 0.1), 0.9, 0.8))
        .isPresent();
    assertThat(whole.needed()).isEqualTo(new MarginGoal(0.05, 0.9, 0.8).cases(0.1, 1)).isPresent();
    assertThat(((Ability.OfMargin) all.get(2).ability()).smallest()).isEmpty();
  }

  @Test
  void scores_are_not_planned_as_if_they_were_passes() {
    GateRule score =
        new GateRule(
            "score",
            Measure.SCORE,
            new Scope.Category("odd"),
            new Bound.PartOfBaseline(0.1),
            Tier.BLOCK,
            1,
            Missing.INCONCLUSIVE,
            Place.of("assize.yaml"));

    Prospect prospect = Prospect.of(rules(score), cases(200, i -> ""), ASSUMED).getLast();

    assertThat(prospect.ability()).isEqualTo(new Ability.Unplanned(""));
    assertThat(prospect.cases()).isEqualTo(100);
    assertThat(prospect.bound()).isEqualTo(0.1);
  }

  @Test
  void a_measure_of_unknown_spread_shows_its_bound_whatever_its_kind() {
    for (Bound bound : List.of(new Bound.Margin(0.07), new Bound.Floor(0.6))) {
      GateRule score =
          new GateRule(
              "score",
              Measure.SCORE,
              new Scope.All(),
              bound,
              Tier.BLOCK,
              1,
              Missing.INCONCLUSIVE,
              Place.of("assize.yaml"));
      Prospect prospect =
          Prospect.of(rules(score), cases(200, i -> "p" + i / 2), ASSUMED).getLast();

      assertThat(prospect.ability()).isEqualTo(new Ability.Unplanned(""));
      assertThat(prospect.bound()).isEqualTo(bound instanceof Bound.Floor ? 0.6 : 0.07);
      assertThat(prospect.clusters()).isEqualTo(100);
    }
  }

  /** A part of nothing is no margin that anybody could plan for. */
  @Test
  void a_part_of_a_baseline_that_passes_half_is_half_as_wide_and_of_none_takes_no_loss_at_all() {
    List<CaseFacts> cases = cases(200, i -> "");
    Rules tenth = rules(rule("part", new Scope.All(), new Bound.PartOfBaseline(0.1)));
    Prospect half = Prospect.of(tenth, cases, ASSUMED, seen(cases, 2)).getLast();
    Prospect none = Prospect.of(tenth, cases, ASSUMED, seen(cases, 1_000)).getLast();

    assertThat(half.bound()).isCloseTo(0.05, within(1e-12));
    assertThat(half.basis()).isEqualTo("10.0 % of the baseline's 50.0 %, seen yesterday");
    assertThat(((Ability.OfMargin) half.ability()).needed())
        .isEqualTo(new MarginGoal(half.bound(), 0.9, 0.8).cases(0.1, 1));
    assertThat(((Ability.OfMargin) none.ability()).needed()).isEmpty();
    assertThat(none.bound()).isZero();
    assertThat(none.clusters()).isEqualTo(200);
  }

  /** Of the cases, every so manieth passes, from the second on. */
  private static BaselineRates seen(List<CaseFacts> cases, int every) {
    return new BaselineRates(
        IntStream.range(0, cases.size())
            .mapToObj(
                i ->
                    CaseScore.of(
                        cases.get(i),
                        Counts.NONE.plus(i % every == 1 ? State.PASSED : State.FAILED),
                        CaseScore.UNGRADED))
            .filter(score -> every < 1_000 || score.state() == State.FAILED)
            .toList(),
        "seen yesterday");
  }

  @Test
  void clusters_cost_cases_by_their_size_and_correlation() {
    Prospect alone = Prospect.of(rules(), cases(200, i -> ""), ASSUMED).getFirst();
    Prospect pages = Prospect.of(rules(), cases(200, i -> "page-" + i / 5), ASSUMED).getFirst();

    assertThat(alone.designEffect()).isEqualTo(1);
    assertThat(pages.clusters()).isEqualTo(40);
    // 1 + (5 - 1) * 0.2
    assertThat(pages.designEffect()).isCloseTo(1.8, within(1e-12));
    Ability.OfMargin of = (Ability.OfMargin) pages.ability();
    assertThat(of.smallest())
        .isEqualTo(MarginGoal.smallestMargin(new PairedDesign(111, 0.1), 0.9, 0.8));
    assertThat(Prospect.of(rules(), List.of(), ASSUMED).getFirst().designEffect()).isEqualTo(1);
  }

  @Test
  void a_floor_tells_how_many_must_pass() {
    for (int cases : new int[] {10, 200}) {
      Prospect floor =
          Prospect.of(
                  rules(rule("least", new Scope.All(), new Bound.Floor(0.9))),
                  cases(cases, i -> ""),
                  ASSUMED)
              .getLast();
      int passing = ((Ability.OfFloor) floor.ability()).passing();
      if (cases == 10) {
        assertThat(passing).as("ten cases cannot show it").isEqualTo(11);
      } else {
        assertThat(Wilson.interval(passing, 200, 0.9).orElseThrow().lo()).isGreaterThan(0.9);
        assertThat(Wilson.interval(passing - 1, 200, 0.9).orElseThrow().lo()).isLessThan(0.9);
      }
    }
  }

  @Test
  void the_least_set_for_a_bound_suffices_and_one_case_fewer_does_not() {
    for (double margin : new double[] {0.01, 0.05, 0.3}) {
      int least = Decidable.leastForMargin(margin, 0.9);
      assertThat(lowerLimit(least)).isGreaterThan(-margin);
      assertThat(lowerLimit(least - 1)).isLessThanOrEqualTo(-margin);
    }
    assertThat(Decidable.leastForMargin(0.05, 0.9)).isEqualTo(52);
    assertThat(Decidable.leastForFloor(0.9, 0.9)).isEqualTo(25);
    assertThat(Decidable.groups(cases(200, i -> "page-" + i / 5))).isEqualTo(40);
  }

  private static double lowerLimit(int unchanged) {
    return Tango.interval(new PairedTable(unchanged, 0, 0, 0), 0.9).orElseThrow().lo();
  }

  private static Rules rules(GateRule... more) {
    return new Rules(0.05, 0.90, 1, List.of(more));
  }

  private static GateRule rule(String name, Scope scope, Bound bound) {
    return new GateRule(
        name,
        Measure.PASS,
        scope,
        bound,
        Tier.BLOCK,
        1,
        Missing.INCONCLUSIVE,
        Place.of("assize.yaml"));
  }

  private static List<CaseFacts> cases(int count, IntFunction<String> cluster) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new CaseFacts(
                    "c-" + i,
                    Digest.of("c-" + i),
                    Digest.of("expect"),
                    new Standing(i % 2 == 0 ? "even" : "odd", List.of(), "", cluster.apply(i), ""),
                    Importance.NORMAL,
                    1))
        .toList();
  }
}
