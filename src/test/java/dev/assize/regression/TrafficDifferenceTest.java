package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.score.State;
import dev.assize.stats.Interval;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The difference of pass rates as real traffic would meet it. */
class TrafficDifferenceTest {

  private static final double LEVEL = 0.90;
  private final Docket before = Docket.of("old");
  private final Docket after = Docket.of("new");

  @Test
  void each_category_counts_by_its_share_of_the_traffic() {
    orders();
    refunds();

    TrafficDifference.Measured found = measured(Map.of("orders", 0.75, "refunds", 0.25));

    // Orders go from 81 to 90 of 90, refunds from 8 to 4 of 10.
    assertThat(found.baseline()).isCloseTo(0.75 * 0.9 + 0.25 * 0.8, within(1e-12));
    assertThat(found.candidate()).isCloseTo(0.75 + 0.25 * 0.4, within(1e-12));
    assertThat(found.value()).isCloseTo(0.75 * 0.1 - 0.25 * 0.4, within(1e-12));
    assertThat(found.n()).isEqualTo(100);
    assertThat(found.effectiveN())
        .as("1 / (0.5625 / 90 + 0.0625 / 10) = 1 / 0.0125")
        .isCloseTo(80, within(1e-9));
  }

  @Test
  void each_limit_adds_the_squares_of_the_weighted_distances() {
    orders();
    refunds();

    TrafficDifference.Measured found = measured(Map.of("orders", 0.75, "refunds", 0.25));

    Interval orders = Tango.interval(new PairedTable(81, 9, 0, 0), LEVEL).orElseThrow();
    Interval refunds = Tango.interval(new PairedTable(4, 0, 4, 2), LEVEL).orElseThrow();
    double below =
        Math.sqrt(
            Math.pow(0.75 * (0.1 - orders.lo()), 2) + Math.pow(0.25 * (-0.4 - refunds.lo()), 2));
    double above =
        Math.sqrt(
            Math.pow(0.75 * (orders.hi() - 0.1), 2) + Math.pow(0.25 * (refunds.hi() + 0.4), 2));
    assertThat(found.interval().lo()).isCloseTo(-0.025 - below, within(1e-12));
    assertThat(found.interval().hi()).isCloseTo(-0.025 + above, within(1e-12));
    assertThat(found.interval().level()).isEqualTo(LEVEL);
  }

  @Test
  void traffic_of_one_category_has_that_category_s_own_interval() {
    orders();

    TrafficDifference.Measured found = measured(Map.of("orders", 1.0));

    Interval plain = Tango.interval(new PairedTable(81, 9, 0, 0), LEVEL).orElseThrow();
    assertThat(found.interval().lo()).isCloseTo(plain.lo(), within(1e-12));
    assertThat(found.interval().hi()).isCloseTo(plain.hi(), within(1e-12));
    assertThat(found.effectiveN()).isCloseTo(90, within(1e-9));
  }

  @Test
  void a_category_without_traffic_counts_for_nothing() {
    orders();
    refunds();

    assertThat(measured(Map.of("orders", 1.0)).n()).isEqualTo(90);
    assertThat(measured(Map.of("orders", 1.0)).value()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void a_category_with_traffic_and_without_decided_cases_leaves_the_whole_unmeasured() {
    orders();
    Docket.both(before, after, "open", 5, State.PASSED, State.ERRORED);

    assertThat(TrafficDifference.of(comparison(), shares(Map.of("orders", 0.5, "x", 0.5)), LEVEL))
        .isEqualTo(
            new TrafficDifference.Unmeasured(
                "too few cases of category x were decided on both sides"));
    assertThat(
            TrafficDifference.of(
                comparison(), shares(Map.of("orders", 0.5, "general", 0.5)), LEVEL))
        .isEqualTo(
            new TrafficDifference.Unmeasured(
                "too few cases of category general were decided on both sides"));
  }

  @Test
  void where_no_traffic_is_declared_nothing_is_weighted() {
    orders();

    assertThat(Traffic.UNDECLARED.isDeclared()).isFalse();
    assertThat(shares(Map.of("orders", 1.0)).isDeclared()).isTrue();
    assertThat(TrafficDifference.of(comparison(), Traffic.UNDECLARED, LEVEL))
        .isEqualTo(new TrafficDifference.Undeclared());
  }

  private void orders() {
    add("orders", 81, State.PASSED, State.PASSED);
    add("orders", 9, State.FAILED, State.PASSED);
  }

  private void refunds() {
    add("refunds", 4, State.PASSED, State.PASSED);
    add("refunds", 4, State.PASSED, State.FAILED);
    add("refunds", 2, State.FAILED, State.FAILED);
  }

  private void add(String category, int count, State then, State now) {
    for (int i = 0; i < count; i++) {
      String id = category + "-" + then + "-" + now + "-" + i;
      before.add(id, category, then);
      after.add(id, category, now);
    }
  }

  private TrafficDifference.Measured measured(Map<String, Double> shares) {
    return (TrafficDifference.Measured) TrafficDifference.of(comparison(), shares(shares), LEVEL);
  }

  private Comparison comparison() {
    return Docket.compare(before, after);
  }

  private static Traffic shares(Map<String, Double> shares) {
    return new Traffic(shares);
  }
}
