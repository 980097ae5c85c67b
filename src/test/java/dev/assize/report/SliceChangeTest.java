package dev.assize.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.regression.CategoryLine;
import dev.assize.regression.Comparison;
import dev.assize.regression.Docket;
import dev.assize.score.State;
import dev.assize.stats.DetectableEffect.Basis;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a slice when many are looked at together. */
class SliceChangeTest {

  @Test
  void each_slice_is_told_with_all_slices_in_mind() {
    List<CategoryLine> lines = lines(40, 12, 0, 2);
    List<SliceChange> changes = SliceChange.of(lines, 0.90);

    SliceChange.Tested worse = (SliceChange.Tested) changes.getFirst();
    // Twelve of twelve went one way: exact 2 / 2^12, mid-p half of that; three slices were tested.
    assertThat(worse.raw().value()).isCloseTo(1 / 4096.0, within(1e-12));
    assertThat(worse.adjusted().value()).isCloseTo(3 / 4096.0, within(1e-12));
    assertThat(worse.words()).isEqualTo("worse, adjusted p 7.3e-04 of 3 tests");
    assertThat(changes.get(1).words()).isEqualTo("unclear, adjusted p 1 of 3 tests");
    assertThat(changes.get(1).couldShow()).isEqualTo("unknown: no case changed");
    assertThat(((SliceChange.Tested) changes.get(2)).sign()).isEqualTo("unclear");
  }

  @Test
  void a_slice_that_got_better_is_called_so() {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int i = 0; i < 30; i++) {
      before.add("c-" + i, "refunds", i < 10 ? State.FAILED : State.PASSED);
      after.add("c-" + i, "refunds", State.PASSED);
    }
    assertThat(SliceChange.of(Docket.compare(before, after).categories(), 0.90).getFirst().words())
        .isEqualTo("better, adjusted p 9.8e-04 of 1 test");
  }

  @Test
  void large_slices_are_planned_by_an_approximation_and_small_ones_exactly() {
    for (int n : new int[] {200, 201}) {
      SliceChange.Tested tested =
          (SliceChange.Tested) SliceChange.of(lines(n, 20), 0.90).getFirst();
      assertThat(((Detectable.Known) tested.detectable()).effect().basis())
          .isEqualTo(n == 200 ? Basis.EXACT : Basis.APPROXIMATE);
    }
  }

  @Test
  void a_slice_where_nothing_was_decided_is_no_test() {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    before.add("a", "refunds", State.PASSED).add("b", "other", State.PASSED);
    after.add("a", "refunds", State.ERRORED).add("b", "other", State.PASSED);
    List<SliceChange> changes = SliceChange.of(Docket.compare(before, after).categories(), 0.90);

    assertThat(changes).contains(new SliceChange.Untested());
    assertThat(changes.getFirst().words()).endsWith(" of 1 test");
    assertThat(changes.getLast().words()).isEmpty();
    assertThat(changes.getLast().couldShow()).isEmpty();
  }

  /** One category for each number, of so many cases that all passed before; that many broke. */
  private static List<CategoryLine> lines(int cases, int... broke) {
    Docket before = Docket.of("old");
    Docket after = Docket.of("new");
    for (int k = 0; k < broke.length; k++) {
      for (int i = 0; i < cases; i++) {
        before.add("k" + k + "-" + i, "k" + k, State.PASSED);
        after.add("k" + k + "-" + i, "k" + k, i < broke[k] ? State.FAILED : State.PASSED);
      }
    }
    Comparison comparison = Docket.compare(before, after);
    return comparison.categories();
  }
}
