package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Digest;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.stats.ClusteredMean;
import dev.assize.stats.ClusteredTango;
import dev.assize.stats.Differences;
import dev.assize.stats.Interval;
import dev.assize.stats.McNemar;
import dev.assize.stats.PValue;
import dev.assize.stats.PairedTable;
import dev.assize.stats.SignFlip;
import dev.assize.stats.SignFlipInterval;
import dev.assize.stats.Tango;
import dev.assize.stats.Wilson;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which method looks at which cases: one trial, several, few clusters, many. */
class PairedValuesTest {

  private static final Counts PASS = new Counts(1, 0, 0, 0);
  private static final Counts FAIL = new Counts(0, 1, 0, 0);
  private static final Counts BOTH = new Counts(2, 0, 0, 0);
  private static final Counts NEITHER = new Counts(0, 2, 0, 0);

  @Test
  void one_trial_of_cases_that_stand_alone_makes_a_table() {
    PairedValues values = Docket.table(30, 2, 9, 4).values();

    assertThat(values.table()).contains(new PairedTable(30, 2, 9, 4));
    assertThat(values.interval(0.9)).isEqualTo(Tango.interval(values.table().get(), 0.9));
    assertThat(values.baseline()).isEqualTo(39 / 45.0);
    assertThat(values.candidate()).isEqualTo(32 / 45.0);
    assertThat(values.method()).isEqualTo("Tango's score interval, exact McNemar");
    assertThat(values.worse().value())
        .isCloseTo(McNemar.exact(values.table().get()).value() / 2, within(1e-15));
  }

  @Test
  void an_improvement_is_no_evidence_of_a_loss() {
    assertThat(Docket.table(30, 9, 2, 4).values().worse()).isEqualTo(PValue.ONE);
    assertThat(Docket.table(30, 4, 4, 4).values().worse()).isEqualTo(PValue.ONE);
  }

  @Test
  void a_difference_in_either_direction_has_a_two_sided_p_value() {
    PairedTable table = new PairedTable(30, 9, 2, 4);
    assertThat(Docket.table(30, 9, 2, 4).values().differs()).isEqualTo(McNemar.midP(table));
    assertThat(Docket.table(30, 0, 0, 4).values().differs()).isEqualTo(PValue.ONE);
    PValue byT = ClusteredMean.of(differences(30)).orElseThrow().pValue(0).orElseThrow();
    assertThat(trials(30).differs())
        .isEqualTo(larger(byT, score(differences(30)).differs()))
        .isNotEqualTo(trials(30).worse());
    PValue flipped = SignFlip.of(differences(29), MeanChange.SEED).orElseThrow().twoSided();
    assertThat(trials(29).differs()).isEqualTo(larger(flipped, score(differences(29)).differs()));
  }

  @Test
  void from_thirty_clusters_on_the_t_interval_of_clustered_errors_decides() {
    PairedValues values = trials(30);

    assertThat(values.table()).isEmpty();
    assertThat(values.method())
        .isEqualTo("CR1 t over 30 clusters, nowhere inside Tango's of 30 effective cases");
    ClusteredMean mean = ClusteredMean.of(differences(30)).orElseThrow();
    assertThat(values.interval(0.9))
        .hasValue(widened(mean.interval(0.9).orElseThrow(), differences(30)));
    assertThat(values.worse().value())
        .isGreaterThanOrEqualTo(mean.pValue(0).orElseThrow().value() / 2 - 1e-15)
        .isGreaterThanOrEqualTo(score(differences(30)).worse().value() - 1e-15);
  }

  @Test
  void every_interval_that_was_weighed_can_be_looked_up() {
    assertThat(Docket.table(30, 9, 2, 4).values().weighed(0.9)).isEmpty();
    assertThat(trials(30).weighed(0.9))
        .containsOnlyKeys("clusteredTango", "cr1")
        .containsEntry(
            "cr1", ClusteredMean.of(differences(30)).orElseThrow().interval(0.9).orElseThrow());
  }

  @Test
  void below_thirty_clusters_their_signs_are_flipped() {
    PairedValues values = trials(29);

    assertThat(values.method())
        .isEqualTo(
            "sign flips of 29 clusters, seed 20261121, nowhere inside Tango's of 29 effective"
                + " cases");
    Interval flips = SignFlipInterval.of(differences(29), 0.9, MeanChange.SEED).orElseThrow();
    assertThat(values.interval(0.9)).hasValue(widened(flips, differences(29)));
    PValue flipped = SignFlip.of(differences(29), MeanChange.SEED).orElseThrow().worse();
    assertThat(values.worse().value())
        .isEqualTo(Math.max(flipped.value(), score(differences(29)).worse().value()));
  }

  /** Forty cases of three trials, of which four broke in one: skewed as can be. */
  @Test
  void rare_losses_let_tangos_limits_decide() {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    double[] expected = new double[40];
    for (int i = 0; i < 40; i++) {
      CaseFacts facts = Docket.facts("c-" + i, "general", Importance.NORMAL);
      before.add(facts, new Counts(3, 0, 0, 0));
      after.add(facts, i < 4 ? new Counts(2, 1, 0, 0) : new Counts(3, 0, 0, 0));
      expected[i] = i < 4 ? 2 / 3.0 - 1 : 0;
    }
    Differences differences = Differences.ofIndependent(expected);
    Interval byT = ClusteredMean.of(differences).flatMap(m -> m.interval(0.9)).orElseThrow();
    Interval byScore = score(differences).interval(0.9);
    PairedValues values = Docket.compare(before, after).values();

    assertThat(byScore.lo()).isLessThan(byT.lo() - 0.015);
    assertThat(byScore.hi()).isGreaterThan(byT.hi());
    assertThat(values.interval(0.9)).hasValue(byScore);
    assertThat(values.worse()).isEqualTo(score(differences).worse());
  }

  /** Half of thirty cases lost one trial of three: small losses, and many of them. */
  @Test
  void at_thirty_clusters_the_t_interval_is_the_one_beside_tangos() {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    double[] expected = new double[30];
    for (int i = 0; i < 30; i++) {
      CaseFacts facts = Docket.facts("c-" + i, "general", Importance.NORMAL);
      before.add(facts, new Counts(3, 0, 0, 0));
      after.add(facts, i % 2 == 0 ? new Counts(2, 1, 0, 0) : new Counts(3, 0, 0, 0));
      expected[i] = i % 2 == 0 ? 2 / 3.0 - 1 : 0;
    }
    Differences differences = Differences.ofIndependent(expected);
    ClusteredMean mean = ClusteredMean.of(differences).orElseThrow();
    Interval byT = mean.interval(0.9).orElseThrow();
    PairedValues values = Docket.compare(before, after).values();

    assertThat(byT.hi()).isGreaterThan(score(differences).interval(0.9).hi());
    assertThat(values.interval(0.9))
        .hasValue(new Interval(score(differences).interval(0.9).lo(), byT.hi(), 0.9));
    assertThat(values.worse())
        .isEqualTo(larger(mean.pValue(0).orElseThrow().half(), score(differences).worse()));
  }

  private static Interval widened(Interval base, Differences differences) {
    return base.spanning(score(differences).interval(base.level()));
  }

  private static PValue larger(PValue one, PValue other) {
    return one.value() >= other.value() ? one : other;
  }

  private static ClusteredTango score(Differences differences) {
    return ClusteredTango.of(differences).orElseThrow();
  }

  @Test
  void clusters_that_did_not_change_count_as_so_many_steady_cases() {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int i = 0; i < 40; i++) {
      before.add(clustered("c-" + i, "page-" + i / 2), BOTH);
      after.add(clustered("c-" + i, "page-" + i / 2), BOTH);
    }
    PairedValues values = Docket.compare(before, after).values();

    assertThat(values.isUnchanged()).isTrue();
    assertThat(values.interval(0.9)).isEqualTo(Tango.interval(new PairedTable(20, 0, 0, 0), 0.9));
    assertThat(values.method()).isEqualTo("Tango's score interval of 20 unchanged clusters");
  }

  @Test
  void cases_that_all_changed_alike_are_no_certainty_and_no_riddle_either() {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int i = 0; i < 40; i++) {
      CaseFacts facts = Docket.facts("c-" + i, "general", Importance.NORMAL);
      before.add(facts, BOTH);
      after.add(facts, new Counts(1, 1, 0, 0));
    }
    PairedValues values = Docket.compare(before, after).values();

    Interval interval = values.interval(0.9).orElseThrow();
    Interval quarter = Wilson.interval(10, 40, 0.9).orElseThrow();
    assertThat(values.difference()).isEqualTo(-0.5);
    assertThat(interval.lo()).isCloseTo(2 * quarter.lo() - 1, within(1e-12));
    assertThat(interval.hi()).isCloseTo(2 * quarter.hi() - 1, within(1e-12));
    assertThat(values.worse().isAtMost(0.001)).isTrue();
    assertThat(values.method())
        .isEqualTo("Wilson's interval of 40 clusters that changed alike, sign flips");
  }

  @Test
  void beside_the_clustered_interval_stands_tangos_of_cases_on_their_own() {
    PairedValues values = pages(PASS, FAIL);

    assertThat(values.ifIndependent(0.9))
        .isEqualTo(Tango.interval(new PairedTable(60, 0, 20, 0), 0.9))
        .hasValueSatisfying(
            narrow ->
                assertThat(narrow.width()).isLessThan(values.interval(0.9).orElseThrow().width()));
  }

  @Test
  void several_trials_of_cases_on_their_own_are_means_still() {
    PairedValues values = pages(BOTH, new Counts(1, 1, 0, 0));
    double[] alone = new double[80];
    Arrays.setAll(alone, i -> i / 2 % 4 == 0 ? -0.5 : 0);

    assertThat(values.ifIndependent(0.9))
        .isEqualTo(new MeanChange(Differences.ofIndependent(alone)).interval(0.9))
        .hasValueSatisfying(
            narrow ->
                assertThat(narrow.width()).isLessThan(values.interval(0.9).orElseThrow().width()));
  }

  /** Forty pages of two cases; every fourth page is worse. */
  private static PairedValues pages(Counts steady, Counts worse) {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int i = 0; i < 80; i++) {
      before.add(clustered("c-" + i, "page-" + i / 2), steady);
      after.add(clustered("c-" + i, "page-" + i / 2), i / 2 % 4 == 0 ? worse : steady);
    }
    return Docket.compare(before, after).values();
  }

  @Test
  void a_score_is_a_value_like_any_other_and_none_where_nothing_was_graded() {
    CaseFacts graded = Docket.facts("a", "general", Importance.NORMAL);
    assertThat(Measure.SCORE.isKnown(CaseScore.of(graded, PASS, 0))).isTrue();
    assertThat(Measure.SCORE.of(CaseScore.of(graded, PASS, 0.25f))).isEqualTo(0.25);
    assertThat(Measure.SCORE.isKnown(CaseScore.of(graded, PASS, CaseScore.UNGRADED))).isFalse();
  }

  /** Two trials a case; every fifth case broke in both, every seventh was fixed in both. */
  private static PairedValues trials(int cases) {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int i = 0; i < cases; i++) {
      CaseFacts facts = Docket.facts(String.format("c-%02d", i), "general", Importance.NORMAL);
      before.add(facts, i % 7 == 1 ? NEITHER : BOTH);
      after.add(facts, i % 5 == 0 ? NEITHER : BOTH);
    }
    return Docket.compare(before, after).values();
  }

  private static Differences differences(int cases) {
    double[] differences = new double[cases];
    Arrays.setAll(differences, i -> (i % 5 == 0 ? 0 : 1) - (i % 7 == 1 ? 0 : 1));
    return Differences.ofIndependent(differences);
  }

  private static CaseFacts clustered(String id, String cluster) {
    return new CaseFacts(
        id,
        Digest.of(id),
        Digest.of("expect " + id),
        new Standing("general", List.of(), "", cluster, ""),
        Importance.NORMAL,
        1);
  }
}
