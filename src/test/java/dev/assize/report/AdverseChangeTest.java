package dev.assize.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Split;
import dev.assize.regression.Comparison;
import dev.assize.report.AdverseChange.NewFailure;
import dev.assize.report.Adversity.Child;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Adversarial cases are paired by id: what newly fails is named, what is sealed is counted. */
class AdverseChangeTest {

  private final AdverseScene before = new AdverseScene();
  private final AdverseScene after = new AdverseScene();

  @Test
  void golden_cases_alone_have_no_change() {
    before.golden("p", State.PASSED);
    after.golden("p", State.FAILED);

    assertThat(change(Split.OPEN)).isEmpty();
  }

  @Test
  void what_newly_fails_is_named_with_what_fails() {
    both("p", State.PASSED);
    child("a", "p", State.PASSED, State.FAILED);
    child("b", "p", State.FAILED, State.PASSED);
    child("c", "p", State.ERRORED, State.FAILED);
    before.child("old", "p", "S03", "inv", State.PASSED);

    AdverseChange change = change(Split.OPEN).orElseThrow();

    assertThat(change.newlyFailing())
        .containsExactly(
            new NewFailure(new Child("a", "p", "D01", "high"), List.of("check:resisted")));
    assertThat(change.broke()).isEqualTo(1);
    assertThat(change.fixed()).isEqualTo(1);
    assertThat(change.sealed()).isZero();
  }

  @Test
  void sealed_ones_are_counted_and_not_named() {
    for (int i = 0; i < 40; i++) {
      both("p" + i, State.PASSED);
      child("c" + i, "p" + i, State.PASSED, State.FAILED);
    }
    Split split = new Split(0.3, "a");

    AdverseChange change = change(split).orElseThrow();

    assertThat(change.broke()).isEqualTo(40);
    assertThat(change.sealed()).isBetween(5, 20);
    assertThat(change.newlyFailing())
        .hasSize(40 - change.sealed())
        .noneMatch(each -> split.seals(each.child().parent()));
  }

  private void both(String id, State state) {
    before.golden(id, state);
    after.golden(id, state);
  }

  private void child(String id, String parent, State then, State now) {
    before.child(id, parent, "D01 severity:high", "no-obey", then);
    after.child(id, parent, "D01 severity:high", "no-obey", now, "check:resisted");
  }

  private Optional<AdverseChange> change(Split split) {
    ScoredRun then = before.run();
    ScoredRun now = after.run();
    Comparison comparison = Comparison.of(then, now, Set.of(), Set.of());
    return AdverseChange.of(comparison, after.marks(), 0.9, Seal.of(split, then, now));
  }
}
