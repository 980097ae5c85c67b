package dev.assize.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.assize.stats.McNemar;
import dev.assize.stats.PairedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantityTestsTest {

  @Test
  void passes_are_tested_by_swaps_within_cases_and_holm_counts_what_was_tested() {
    List<QuantityTests.Finding> findings =
        QuantityTests.of(
            List.of(
                passes(410, 12, 28, 50),
                new Monitored.Numbers(Quantity.LENGTH, pairs(40, 100, 100)),
                new Monitored.Numbers(Quantity.LATENCY, List.of())),
            0.05,
            0.05,
            1);
    QuantityTests.NumberFinding pass = (QuantityTests.NumberFinding) findings.getFirst();
    double exact = McNemar.exact(new PairedTable(410, 12, 28, 50)).value();
    assertThat(pass.raw().value()).isCloseTo(exact, within(0.004));
    assertThat(pass.adjusted().value()).isCloseTo(2 * pass.raw().value(), within(1e-9));
    assertThat(pass.answer()).isEqualTo(DriftAnswer.DRIFT);
    assertThat(pass.words())
        .startsWith("pass rate 87.6 % became 84.4 %: -3.2 points (95 % interval -5.9 to -0.8)");
    assertThat(findings.get(2)).isEqualTo(new QuantityTests.NotTested(Quantity.LATENCY));
    assertThat(findings.get(2).answer()).isEqualTo(DriftAnswer.CANNOT_TELL);
  }

  @Test
  void nothing_found_is_no_drift_only_where_the_margin_is_ruled_out() {
    assertThat(answer(passes(440, 10, 10, 40))).isEqualTo(DriftAnswer.NO_DRIFT);
    assertThat(answer(passes(40, 2, 2, 6))).isEqualTo(DriftAnswer.CANNOT_TELL);
  }

  @Test
  void amounts_are_told_in_percent() {
    QuantityTests.NumberFinding finding =
        (QuantityTests.NumberFinding)
            QuantityTests.of(
                    List.of(new Monitored.Numbers(Quantity.TOKENS, scattered(60, 1.25))),
                    0.05,
                    0.05,
                    1)
                .getFirst();
    assertThat(finding.estimate().change()).isCloseTo(0.25, within(0.04));
    assertThat(finding.estimate().words()).matches("\\+2\\d\\.\\d % \\(95 % interval .*\\)");
    assertThat(finding.answer()).isEqualTo(DriftAnswer.DRIFT);
  }

  /** Of 73 cases or more, 5 in 100 would have changed at least once: 1.96^2 / (73 + 1.96^2). */
  @Test
  void what_is_equal_on_enough_cases_did_not_move() {
    Monitored.Numbers many = new Monitored.Numbers(Quantity.LENGTH, pairs(73, 100, 100));
    QuantityTests.NumberFinding equal = (QuantityTests.NumberFinding) tested(many);
    assertThat(equal.answer()).isEqualTo(DriftAnswer.NO_DRIFT);
    assertThat(equal.estimate().interval()).isEmpty();
    assertThat(equal.estimate().changed()).isZero();
    assertThat(equal.estimate().words()).isEqualTo("0.0 % (equal on every case)");
    assertThat(tested(new Monitored.Numbers(Quantity.LENGTH, pairs(72, 100, 100))).answer())
        .isEqualTo(DriftAnswer.CANNOT_TELL);
    List<Monitored.LabelPair> labels =
        IntStream.range(0, 73).mapToObj(i -> new Monitored.LabelPair("c" + i, "en", "en")).toList();
    assertThat(tested(new Monitored.Labels(Quantity.LANGUAGE, labels)).answer())
        .isEqualTo(DriftAnswer.NO_DRIFT);
    assertThat(tested(new Monitored.Labels(Quantity.LANGUAGE, labels.subList(1, 73))).answer())
        .isEqualTo(DriftAnswer.CANNOT_TELL);
  }

  private static QuantityTests.Finding tested(Monitored monitored) {
    return QuantityTests.of(List.of(monitored), 0.05, 0.05, 1).getFirst();
  }

  @Test
  void labels_that_moved_one_way_are_seen_and_those_that_changed_places_are_not() {
    QuantityTests.LabelFinding moved = labels("refund", "other", 40, 0);
    assertThat(moved.answer()).isEqualTo(DriftAnswer.DRIFT);
    assertThat(moved.words())
        .isEqualTo("label shares: other 100 became 140, refund 100 became 60, p 5.0e-04");
    assertThat(moved.test().statistic()).isGreaterThan(moved.test().limit());
    QuantityTests.LabelFinding swapped = labels("refund", "other", 20, 20);
    assertThat(swapped.adjusted().value()).isEqualTo(1);
    assertThat(swapped.words()).isEqualTo("label shares: as before, p 1");
    assertThat(swapped.answer()).isEqualTo(DriftAnswer.CANNOT_TELL);
  }

  /** Nine quantities of an unchanged subject: at most one of twenty comparisons alarms. */
  @Test
  void an_unchanged_subject_alarms_in_at_most_one_of_twenty_comparisons() {
    SplittableRandom random = new SplittableRandom(5);
    int alarms = 0;
    for (int round = 0; round < 200; round++) {
      List<Monitored> all = new ArrayList<>();
      for (Quantity quantity : Quantity.values()) {
        all.add(drawn(quantity, random));
      }
      alarms +=
          QuantityTests.of(all, 0.05, 0.05, round).stream()
                  .anyMatch(finding -> finding.answer() == DriftAnswer.DRIFT)
              ? 1
              : 0;
    }
    assertThat(alarms).isBetween(0, 22);
  }

  @Test
  void further_measures_stand_beside_their_limit() {
    List<FurtherMeasures.Further> all =
        FurtherMeasures.of(new Monitored.Numbers(Quantity.LENGTH, scattered(60, 1.5)), 1);
    assertThat(all)
        .extracting(FurtherMeasures.Further::name)
        .containsExactly(
            "PSI, 10 bins",
            "Jensen-Shannon, 10 bins",
            "Kolmogorov-Smirnov",
            "Wasserstein",
            "Energy");
    assertThat(all).allSatisfy(each -> assertThat(each.test().limit()).isPositive());
    assertThat(all.get(3).test().isUnusual()).isTrue();
    assertThat(
            FurtherMeasures.of(
                new Monitored.Labels(
                    Quantity.LANGUAGE, List.of(new Monitored.LabelPair("a", "en", "en"))),
                1))
        .hasSize(5)
        .allSatisfy(each -> assertThat(each.test().isUnusual()).isFalse());
    assertThat(FurtherMeasures.of(new Monitored.Numbers(Quantity.LENGTH, List.of()), 1)).isEmpty();
  }

  @Test
  void replies_as_points_show_other_wording() {
    List<double[]> before = new ArrayList<>();
    List<double[]> same = new ArrayList<>();
    List<double[]> other = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      before.add(HashedGrams.of("The refund of order " + i + " takes " + i % 7 + " working days."));
      same.add(HashedGrams.of("The refund of order " + i + " takes " + i % 5 + " working days."));
      other.add(
          HashedGrams.of("As an assistant I think order " + i + " needs " + i % 7 + " days."));
    }
    assertThat(FurtherMeasures.ofPoints(before, other, 1).orElseThrow().isUnusual()).isTrue();
    assertThat(FurtherMeasures.ofPoints(before, same, 1).orElseThrow().isUnusual()).isFalse();
    assertThat(FurtherMeasures.ofPoints(before.subList(0, 1), same.subList(0, 1), 1)).isEmpty();
    assertThat(HashedGrams.of("ab")).containsOnly(0);
    double squares = 0;
    for (double part : before.getFirst()) {
      squares += part * part;
    }
    assertThat(squares).isCloseTo(1, within(1e-12));
  }

  @Test
  void numbers_and_labels_are_not_mistaken_for_each_other() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Monitored.Numbers(Quantity.LANGUAGE, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Monitored.Labels(Quantity.SCORE, List.of()));
  }

  @Test
  void any_finding_makes_a_drift_and_only_the_primary_one_rules_it_out() {
    List<DriftAnswer> quiet = List.of(DriftAnswer.CANNOT_TELL, DriftAnswer.NO_DRIFT);
    assertThat(DriftAnswer.of(DriftAnswer.NO_DRIFT, quiet)).isEqualTo(DriftAnswer.NO_DRIFT);
    assertThat(DriftAnswer.of(DriftAnswer.CANNOT_TELL, quiet)).isEqualTo(DriftAnswer.CANNOT_TELL);
    assertThat(DriftAnswer.of(DriftAnswer.NO_DRIFT, List.of(DriftAnswer.DRIFT)))
        .isEqualTo(DriftAnswer.DRIFT);
    assertThat(DriftAnswer.of(DriftAnswer.DRIFT, quiet)).isEqualTo(DriftAnswer.DRIFT);
  }

  private static DriftAnswer answer(Monitored monitored) {
    return QuantityTests.of(List.of(monitored), 0.05, 0.05, 1).getFirst().answer();
  }

  static Monitored.Numbers passes(int both, int fixed, int broke, int neither) {
    List<Pair> pairs = new ArrayList<>();
    add(pairs, both, 1, 1);
    add(pairs, fixed, 0, 1);
    add(pairs, broke, 1, 0);
    add(pairs, neither, 0, 0);
    return new Monitored.Numbers(Quantity.PASS_RATE, pairs);
  }

  private static void add(List<Pair> pairs, int count, double before, double after) {
    for (int i = 0; i < count; i++) {
      String id = DrawnRuns.name(pairs.size());
      pairs.add(new Pair(id, id, before, after));
    }
  }

  private static List<Pair> pairs(int count, double before, double after) {
    List<Pair> pairs = new ArrayList<>();
    add(pairs, count, before, after);
    return pairs;
  }

  private static List<Pair> scattered(int count, double factor) {
    SplittableRandom random = new SplittableRandom(3);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Pair(
                    DrawnRuns.name(i),
                    DrawnRuns.name(i),
                    200,
                    200 * factor * Math.exp(0.1 * random.nextGaussian())))
        .toList();
  }

  private static QuantityTests.LabelFinding labels(
      String first, String second, int there, int back) {
    List<Monitored.LabelPair> pairs =
        IntStream.range(0, 200)
            .mapToObj(
                i -> {
                  String before = i < 100 ? first : second;
                  boolean moves = i < there || (i >= 100 && i < 100 + back);
                  String other = before.equals(first) ? second : first;
                  return new Monitored.LabelPair(DrawnRuns.name(i), before, moves ? other : before);
                })
            .toList();
    return (QuantityTests.LabelFinding)
        QuantityTests.of(List.of(new Monitored.Labels(Quantity.LABEL_SHARES, pairs)), 0.05, 0.05, 1)
            .getFirst();
  }

  private static Monitored drawn(Quantity quantity, SplittableRandom random) {
    Map<Integer, String> words = Map.of(0, "a", 1, "b", 2, "c");
    if (quantity.scale() == Quantity.Scale.LABEL) {
      return new Monitored.Labels(
          quantity,
          IntStream.range(0, 60)
              .mapToObj(
                  i ->
                      new Monitored.LabelPair(
                          DrawnRuns.name(i),
                          words.getOrDefault(random.nextInt(3), ""),
                          words.getOrDefault(random.nextInt(3), "")))
              .toList());
    }
    return new Monitored.Numbers(
        quantity,
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    new Pair(
                        DrawnRuns.name(i), DrawnRuns.name(i), random.nextInt(2), random.nextInt(2)))
            .toList());
  }
}
