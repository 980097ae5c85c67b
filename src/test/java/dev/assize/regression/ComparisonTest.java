package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.Digest;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import dev.assize.stats.PairedTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void added_removed_and_edited_cases_are_listed_and_never_paired() {
    Docket before = Docket.of("old").cases("a", 2, State.PASSED).add("gone", "g", State.PASSED);
    Docket after = Docket.of("new").cases("a", 2, State.PASSED).add("new", "g", State.FAILED);
    before.add("edited", "g", State.PASSED);
    after.add(
        new CaseFacts(
            "edited",
            Digest.of("another question"),
            Digest.of("e"),
            new Standing("g", List.of(), "", "", ""),
            Importance.NORMAL,
            1),
        Counts.NONE.plus(State.FAILED));
    Comparison comparison =
        Comparison.of(before.run(), after.run(), Set.of("a-0001", "gone"), Set.of());
    assertThat(comparison.pairs()).extracting(PairedCase::id).containsExactly("a-0001", "a-0002");
    assertThat(comparison.changes())
        .isEqualTo(
            new SetChanges(
                List.of("new"), List.of("gone"), List.of("edited"), List.of("a-0001"), List.of()));
    assertThat(comparison.with(Transition.BROKE)).isEmpty();
  }

  @Test
  void the_order_of_cases_on_either_side_changes_nothing() {
    long seed = Long.getLong("assize.test.seed", 20261121L);
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      ScoredRun before = drawn("old", random);
      ScoredRun after = drawn("new", random);
      Comparison straight = Comparison.of(before, after, Set.of(), Set.of());
      Comparison shuffled =
          Comparison.of(shuffled(before, random), shuffled(after, random), Set.of(), Set.of());
      assertThat(shuffled).as("-Dassize.test.seed=%d, round %d", seed, round).isEqualTo(straight);
      assertThat(new Gate(new Rules(0.05, 0.90)).decide(shuffled))
          .isEqualTo(new Gate(new Rules(0.05, 0.90)).decide(straight));
      for (PairedCase pair : shuffled.pairs()) {
        assertThat(pair.baseline().id()).isEqualTo(pair.candidate().id());
      }
    }
  }

  private static ScoredRun drawn(String subject, Random random) {
    Docket docket = Docket.of(subject);
    for (int i = 0; i < 40; i++) {
      if (random.nextInt(5) > 0) {
        docket.add("case-" + i, "c" + i % 3, State.values()[random.nextInt(4)]);
      }
    }
    return docket.run();
  }

  private static ScoredRun shuffled(ScoredRun run, Random random) {
    List<CaseScore> cases = new ArrayList<>(run.cases());
    Collections.shuffle(cases, random);
    return new ScoredRun(
        run.run(), run.subject(), run.version(), run.trials(), cases, run.evidence());
  }

  @Test
  void a_case_scored_twice_is_refused() {
    Docket twice = Docket.of("x").add("a", "g", State.PASSED).add("a", "g", State.FAILED);
    assertThatThrownBy(twice::run).hasMessageContaining("case a is scored twice");
  }

  @Test
  void categories_add_up_to_the_whole() {
    Docket before = Docket.of("old").cases("a", 5, State.PASSED).add("z", "zoo", State.FAILED);
    Docket after = Docket.of("new").cases("a", 5, State.PASSED).add("z", "zoo", State.PASSED);
    Comparison comparison = Docket.compare(before, after);
    assertThat(comparison.categories())
        .extracting(CategoryLine::category)
        .containsExactly("general", "zoo");
    assertThat(comparison.categories().stream().mapToInt(c -> c.table().total()).sum())
        .isEqualTo(comparison.table().total());
    assertThat(comparison.transitions())
        .containsEntry(Transition.STEADY_PASS, 5L)
        .containsEntry(Transition.FIXED, 1L);
  }

  @Test
  void imputation_keeps_to_what_is_known_of_the_other_side() {
    Docket before = Docket.of("old").add("p", "g", State.PASSED).add("f", "g", State.FAILED);
    Docket after = Docket.of("new").add("p", "g", State.ERRORED).add("f", "g", State.UNSCORED);
    before.add("e", "g", State.ERRORED);
    after.add("e", "g", State.ERRORED);
    Comparison comparison = Docket.compare(before, after);
    assertThat(comparison.atWorst().table()).contains(new PairedTable(0, 0, 2, 1));
    assertThat(comparison.atBest().table()).contains(new PairedTable(1, 2, 0, 0));
  }
}
