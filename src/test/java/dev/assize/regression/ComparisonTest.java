package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Usage;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.provider.Source;
import dev.assize.score.Amount;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import dev.assize.stats.PairedTable;
import dev.assize.store.JournalReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

  private static final Observed TOKENS = new Observed.Took(Amount.TOKENS_OUT);

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
    assertThat(comparison.categories().getLast().baseline()).isEqualTo(new Counts(0, 1, 0, 0));
    assertThat(comparison.categories().getLast().candidate()).isEqualTo(new Counts(1, 0, 0, 0));
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

  @Test
  void a_rule_about_the_replies_counts_the_cases_of_its_scope_alone(@TempDir Path folder) {
    Docket before = Docket.of("old").cases("a", 6, State.PASSED).add("z", "zoo", State.PASSED);
    Docket after = Docket.of("new").cases("a", 6, State.PASSED).add("z", "zoo", State.PASSED);
    Comparison pairs = Docket.compare(before, after);
    Hearing hearing = Hearing.in(folder, Hearing.NOON);
    for (PairedCase pair : pairs.pairs()) {
      for (String side : List.of("old", "new")) {
        hearing.replied(side, pair.id(), Source.LIVE, Duration.ofSeconds(1), Usage.of(100, 10), 0);
      }
    }
    try (JournalReader journal = hearing.read()) {
      Comparison seen =
          pairs.observing(List.of(TOKENS), Hearing.of(journal, "old"), Hearing.of(journal, "new"));

      assertThat(seen.contrast(rule(new Scope.All()), Imputation.NONE, 0.9).n()).isEqualTo(7);
      assertThat(seen.contrast(rule(new Scope.Category("zoo")), Imputation.NONE, 0.9).n())
          .isEqualTo(1);
      assertThat(seen.pairs()).isEqualTo(pairs.pairs());
      assertThat(seen.observing(List.of(), Hearing.of(journal, "old"), Hearing.of(journal, "new")))
          .isEqualTo(seen);
    }
    assertThat(pairs.contrast(rule(new Scope.All()), Imputation.NONE, 0.9))
        .isEqualTo(new Contrasted.Nothing(0, "nobody looked at the " + TOKENS.words()));
  }

  @Test
  void figures_are_trusted_as_far_as_somebody_looked() {
    Calibration unknown = new Calibration.Unknown("nobody labelled it", "Label some.");
    GateRule rule = rule(new Scope.All());
    Comparison comparison = Docket.table(9, 0, 1, 0);

    assertThat(comparison.calibration(rule)).isEqualTo(new Calibration.Direct());
    Comparison calibrated = comparison.calibratedBy(Map.of(rule.name(), unknown));
    assertThat(calibrated.calibration(rule)).isEqualTo(unknown);
    assertThat(calibrated.table()).isEqualTo(comparison.table());
  }

  private static GateRule rule(Scope scope) {
    return new GateRule(
        "short",
        TOKENS,
        scope,
        new Bound.Margin(0.1),
        Tier.BLOCK,
        1,
        GateRule.Missing.INCONCLUSIVE,
        Place.of("assize.yaml"));
  }
}
