package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cases that stand or fall together are one piece of evidence. */
class ClusterNumbersTest {

  @Test
  void a_cluster_holds_cases_of_one_name_and_a_case_with_what_was_derived_from_it() {
    assertThat(
            ClusterNumbers.of(
                List.of(
                    facts("a", "", "page-1"),
                    facts("b", "", ""),
                    facts("c", "", "page-1"),
                    facts("d", "b", ""),
                    facts("e", "absent", ""),
                    facts("f", "absent", ""))))
        .containsExactly(0, 1, 0, 1, 2, 2);
  }

  @Test
  void a_case_of_two_clusters_joins_them() {
    assertThat(
            ClusterNumbers.of(
                List.of(facts("a", "", "x"), facts("b", "", "y"), facts("c", "", "x; y"))))
        .containsExactly(0, 0, 0);
  }

  @Test
  void copies_within_clusters_change_nothing_and_are_said() {
    Comparison once = comparison(1);
    Comparison thrice = comparison(3);

    assertThat(thrice.values().n()).isEqualTo(3 * once.values().n());
    assertThat(thrice.values().interval(0.9)).isEqualTo(once.values().interval(0.9));
    assertThat(thrice.values().worse()).isEqualTo(once.values().worse());
    assertThat(new Gate(new Rules(0.05, 0.90)).decide(thrice).sentence())
        .contains("on 360 paired cases in 40 clusters; the gate allows -5.0.");
  }

  @Test
  void a_handful_of_clusters_goes_by_flipping_their_signs() {
    PairedValues few = comparison(2, 12).values();

    assertThat(few.method()).startsWith("sign flips of 12 clusters");
    assertThat(few.interval(0.9)).isPresent();
  }

  @Test
  void one_cluster_says_no_more_than_one_case() {
    Decision decision = new Gate(new Rules(0.05, 0.90)).decide(comparison(2, 1));

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence()).contains("stand or fall together");
  }

  @Test
  void few_cases_that_were_asked_several_times_are_called_no_clusters() {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int i = 0; i < 4; i++) {
      before.add(facts("c-" + i, "", ""), new Counts(3, 0, 0, 0));
      after.add(facts("c-" + i, "", ""), new Counts(i == 0 ? 1 : 3, i == 0 ? 2 : 0, 0, 0));
    }

    Decision decision = new Gate(new Rules(0.05, 0.90)).decide(Docket.compare(before, after));

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(decision.sentence()).isEqualTo("4 paired cases are too few to tell.");
    assertThat(decision.reasons())
        .containsExactly("More trials of one case are not new evidence about others.");
  }

  @Test
  void the_order_of_the_cases_changes_no_bit() {
    long seed = 4;
    List<PairedCase> pairs = new ArrayList<>(comparison(2).pairs());
    PairedValues sorted = PairedValues.of(pairs, Measure.PASS, new Scope.All());
    Collections.shuffle(pairs, new Random(seed));
    PairedValues shuffled = PairedValues.of(pairs, Measure.PASS, new Scope.All());

    assertThat(shuffled.interval(0.9)).isEqualTo(sorted.interval(0.9));
    assertThat(shuffled.worse()).isEqualTo(sorted.worse());
  }

  @Test
  void trials_of_a_case_are_a_share_of_one_case() {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int i = 0; i < 40; i++) {
      CaseFacts facts = facts("c-" + i, "", "");
      before.add(facts, new Counts(3, 0, 0, 0));
      after.add(facts, i % 2 == 0 ? new Counts(3, 0, 0, 0) : new Counts(2, 1, 0, 0));
    }
    PairedValues values = Docket.compare(before, after).values();

    assertThat(values.n()).isEqualTo(40);
    assertThat(values.difference()).isCloseTo(-1 / 6.0, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(values.table()).isEmpty();
    assertThat(values.method()).startsWith("CR1 t over 40 clusters, nowhere inside Tango's of ");
  }

  private static Comparison comparison(int copies) {
    return comparison(copies, 40);
  }

  /** ClusterNumbers of three cases, each so many times; in every fourth cluster two cases broke. */
  private static Comparison comparison(int copies, int clusters) {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int c = 0; c < clusters; c++) {
      for (int i = 0; i < 3 * copies; i++) {
        CaseFacts facts = facts("c-" + c + "-" + i, "", "page-" + c);
        boolean broke = c % 4 == 0 && i % 3 < 2;
        before.add(facts, Counts.NONE.plus(State.PASSED));
        after.add(facts, Counts.NONE.plus(broke ? State.FAILED : State.PASSED));
      }
    }
    return Docket.compare(before, after);
  }

  private static CaseFacts facts(String id, String parent, String cluster) {
    return new CaseFacts(
        id,
        Digest.of(id),
        Digest.of("expect " + id),
        new Standing("general", List.of(), parent, cluster, ""),
        Importance.NORMAL,
        1);
  }
}
