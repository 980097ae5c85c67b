package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Digest;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.regression.Contrasted.Contrast;
import dev.assize.regression.Contrasted.Nothing;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.stats.Interval;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What somebody thought of both sides' replies, as numbers from 0 to 1. */
class ObservedOpinionsTest {

  private static final double LEVEL = 0.90;
  private final Map<String, Double> before = new HashMap<>();
  private final Map<String, Double> after = new HashMap<>();

  @Test
  void a_mean_of_parts_is_told_with_better_and_worse_alone_beside_it() {
    rate(0, 10, 0.5, 0.75);
    rate(10, 14, 0.5, 0.25);
    rate(14, 50, 0.5, 0.5);

    Contrast found = (Contrast) contrast(Imputation.NONE, 50, Set.of());

    assertThat(found.n()).isEqualTo(50);
    assertThat(found.difference()).isCloseTo(6 * 0.25 / 50, within(1e-12));
    Interval ways = Tango.interval(new PairedTable(36, 10, 4, 0), LEVEL).orElseThrow();
    assertThat(found.note())
        .isEqualTo(
            "Better on 10, worse on 4, alike on 36 (in points "
                + new Unit.Points().limits(ways)
                + ")");
  }

  @Test
  void opinions_that_are_all_or_nothing_make_a_fourfold_table_and_parts_do_not() {
    rate(0, 30, 1, 1);
    rate(30, 36, 0, 1);
    rate(36, 40, 1, 0);
    Contrast whole = (Contrast) contrast(Imputation.NONE, 40, Set.of());
    assertThat(whole.interval()).isEqualTo(Tango.interval(new PairedTable(30, 6, 4, 0), LEVEL));

    before.put(id(0), 0.5);
    assertThat(((Contrast) contrast(Imputation.NONE, 40, Set.of())).method()).startsWith("CR1 t");
    before.put(id(0), 1.0);
    after.put(id(0), 0.5);
    assertThat(((Contrast) contrast(Imputation.NONE, 40, Set.of())).method()).startsWith("CR1 t");
  }

  @Test
  void a_case_without_an_opinion_is_left_out_or_is_the_worst_and_the_best_it_can_be() {
    rate(0, 8, 0.5, 0.5);
    before.put(id(8), 0.25);
    after.put(id(9), 0.25);

    assertThat(contrast(Imputation.NONE, 10, Set.of()).n()).isEqualTo(8);
    Contrast worst = (Contrast) contrast(Imputation.WORST, 10, Set.of());
    assertThat(worst.n()).isEqualTo(10);
    assertThat(worst.baseline()).isCloseTo((4 + 0.25 + 1) / 10, within(1e-12));
    assertThat(worst.candidate()).isCloseTo((4 + 0 + 0.25) / 10, within(1e-12));
    Contrast best = (Contrast) contrast(Imputation.BEST, 10, Set.of());
    assertThat(best.baseline()).isCloseTo((4 + 0.25 + 0) / 10, within(1e-12));
    assertThat(best.candidate()).isCloseTo((4 + 1 + 0.25) / 10, within(1e-12));
  }

  @Test
  void a_preference_is_a_win_a_loss_or_a_tie_and_half_a_win_is_half() {
    Map<String, Double> preferred = Map.of(id(0), 1.0, id(1), -1.0, id(2), 0.0, id(3), 0.5);
    ObservedOpinions opinions =
        ObservedOpinions.ofPreferences("a preference", of(preferred), Set.of());

    Contrast found = (Contrast) opinions.contrast(pairs(4), Imputation.NONE, LEVEL);

    assertThat(found.baseline()).as("0, 1, 1, 0.5").isEqualTo(2.5 / 4);
    assertThat(found.candidate()).as("1, 0, 1, 1").isEqualTo(3.0 / 4);
    assertThat(found.difference()).isEqualTo(0.5 / 4);
  }

  @Test
  void at_most_three_labels_that_cannot_be_read_are_named() {
    Set<String> strange = Set.of("d", "c", "b", "a");

    assertThat(contrast(Imputation.NONE, 3, strange))
        .isEqualTo(
            new Nothing(
                0, "no paired case has a rating; labels that cannot be read: \"a\", \"b\", \"c\""));
    rate(0, 3, 0.5, 0.5);
    assertThat(((Contrast) contrast(Imputation.NONE, 3, strange)).note())
        .endsWith("; labels that cannot be read: \"a\", \"b\", \"c\"");
    assertThat(((Contrast) contrast(Imputation.NONE, 3, Set.of())).note())
        .doesNotContain("cannot be read");
  }

  @Test
  void strange_labels_of_both_sides_come_together_in_order() {
    assertThat(ObservedOpinions.union(Set.of("b", "a"), Set.of("c", "b")))
        .containsExactly("a", "b", "c");
  }

  @Test
  void cases_of_one_cluster_tell_better_and_worse_without_an_interval() {
    rate(0, 1, 0.5, 0.75);
    rate(1, 2, 0.5, 0.25);
    Docket then = Docket.of("old");
    Docket now = Docket.of("new");
    for (int i = 0; i < 2; i++) {
      CaseFacts facts =
          new CaseFacts(
              id(i),
              Digest.of(id(i)),
              Digest.of("expected"),
              new Standing("general", List.of(), "", "together", ""),
              Importance.NORMAL,
              1);
      then.add(facts, Counts.NONE.plus(State.PASSED));
      now.add(facts, Counts.NONE.plus(State.PASSED));
    }
    Contrast found =
        (Contrast)
            ratings(Set.of()).contrast(Docket.compare(then, now).pairs(), Imputation.NONE, LEVEL);

    assertThat(found.note()).isEqualTo("Better on 1, worse on 1, alike on 0");
  }

  private void rate(int from, int to, double then, double now) {
    for (int i = from; i < to; i++) {
      before.put(id(i), then);
      after.put(id(i), now);
    }
  }

  private Contrasted contrast(Imputation open, int cases, Set<String> strange) {
    return ratings(strange).contrast(pairs(cases), open, LEVEL);
  }

  private ObservedOpinions ratings(Set<String> strange) {
    return new ObservedOpinions("a rating", of(before), of(after), strange);
  }

  private static Function<String, OptionalDouble> of(Map<String, Double> known) {
    return id -> known.containsKey(id) ? OptionalDouble.of(known.get(id)) : OptionalDouble.empty();
  }

  private static List<PairedCase> pairs(int cases) {
    Docket then = Docket.of("old");
    Docket now = Docket.of("new");
    for (int i = 0; i < cases; i++) {
      then.add(id(i), "general", State.PASSED);
      now.add(id(i), "general", State.PASSED);
    }
    return Docket.compare(then, now).pairs();
  }

  private static String id(int number) {
    return String.format("c-%03d", number);
  }
}
