package dev.assize.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.report.Adversity.Rate;
import dev.assize.report.Sweep.ByPadding;
import dev.assize.report.Sweep.Cell;
import dev.assize.report.Sweep.EffectiveLength;
import dev.assize.score.Counts;
import dev.assize.score.State;
import dev.assize.stats.Interval;
import dev.assize.stats.Wilson;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Where evidence stands and how much stands around it: every cell is told, and no length guessed.
 */
class SweepReaderTest {

  private final AdverseScene scene = new AdverseScene();

  @Test
  void a_side_without_swept_cases_has_no_sweep() {
    scene.golden("p", State.PASSED).child("a", "p", "S03", "inv", State.PASSED);

    assertThat(scene.read().sweep()).isEmpty();
  }

  @Test
  void every_place_with_every_length_is_a_cell_also_where_nothing_was_asked() {
    scene.golden("p", State.PASSED).golden("q", State.PASSED);
    scene.swept("a", "p", 0, 1000, State.PASSED);
    scene.swept("b", "q", 0, 1000, State.FAILED);
    scene.swept("c", "p", 50, 4000, State.ERRORED);

    List<Cell> cells = scene.read().sweep().orElseThrow().cells();

    assertThat(cells)
        .extracting(cell -> cell.padding() + "/" + cell.position())
        .containsExactly("1000/0", "1000/50", "4000/0", "4000/50");
    Rate both = cells.getFirst().reached().passed();
    assertThat(both.hits() + " of " + both.n()).isEqualTo("1 of 2");
    Interval wilson = Wilson.interval(1, 2, 0.9).orElseThrow();
    assertThat(both.alone()).contains(wilson);
    assertThat(cells.get(1).reached().outcomes()).isEqualTo(Counts.NONE);
    assertThat(cells.get(3).reached().outcomes()).isEqualTo(new Counts(0, 0, 1, 0));
    assertThat(cells.get(3).reached().beyond()).isEqualTo(1);
    assertThat(cells.get(3).reached().passed().value()).isEmpty();
  }

  @Test
  void cases_that_do_not_say_where_are_counted() {
    scene.golden("p", State.PASSED).child("a", "p", "R03", "consistent", State.PASSED);

    Sweep sweep = scene.read().sweep().orElseThrow();

    assertThat(sweep.untold()).isEqualTo(1);
    assertThat(sweep.effective()).isInstanceOf(EffectiveLength.Untold.class);
  }

  @Test
  void the_longest_length_that_keeps_it_with_all_shorter_ones_is_effective() {
    lengths(20, 20, 17, 16, 20);

    assertThat(effective()).isEqualTo(new EffectiveLength.Found(4000, 8000));
  }

  @Test
  void where_all_lengths_keep_it_the_longest_is_a_bound() {
    lengths(20, 20, 20, 18, 17);

    assertThat(effective()).isEqualTo(new EffectiveLength.AtLeast(16000));
  }

  @Test
  void where_the_shortest_loses_it_the_length_is_below() {
    lengths(20, 16, 20, 20, 20);

    assertThat(effective()).isEqualTo(new EffectiveLength.Below(1000));
  }

  @Test
  void few_cases_tell_nothing() {
    lengths(19, 19, 19, 19, 19);

    assertThat(effective())
        .isEqualTo(
            new EffectiveLength.Untold(
                "fewer than 20 cases of the shortest length tell, with their golden cases"
                    + " untouched"));
  }

  @Test
  void what_fails_untouched_is_not_held_against_the_padding() {
    for (int i = 0; i < 40; i++) {
      scene.golden("p" + i, i < 20 ? State.PASSED : State.FAILED);
      scene.swept("c" + i, "p" + i, 0, 1000, i < 18 ? State.PASSED : State.FAILED);
    }
    ByPadding length = scene.read().sweep().orElseThrow().byPadding().getFirst();

    assertThat(length.reached().passed().hits()).isEqualTo(18);
    assertThat(length.untouched().hits()).isEqualTo(20);
    assertThat(effective()).isEqualTo(new EffectiveLength.AtLeast(1000));
  }

  @Test
  void where_nothing_passes_untouched_nothing_can_be_kept() {
    for (int i = 0; i < 20; i++) {
      scene.golden("p" + i, State.FAILED);
      scene.swept("c" + i, "p" + i, 0, 1000, State.PASSED);
    }

    assertThat(effective())
        .isEqualTo(new EffectiveLength.Untold("none of the golden cases passes untouched"));
  }

  @Test
  void beyond_the_context_no_answer_came_and_a_length_is_not_reached() {
    for (int i = 0; i < 20; i++) {
      scene.golden("p" + i, State.PASSED);
      scene.swept("a" + i, "p" + i, 0, 1000, State.PASSED);
      scene.swept("b" + i, "p" + i, 0, 4000, State.ERRORED);
    }
    ByPadding far = scene.read().sweep().orElseThrow().byPadding().getLast();

    assertThat(far.reached().passed().n()).as("no reply is no failure").isZero();
    assertThat(effective()).isEqualTo(new EffectiveLength.Found(1000, 4000));
  }

  /** So many parents that pass untouched, and how many of them pass at each of four lengths. */
  private void lengths(int parents, int... passing) {
    int[] tokens = {1000, 4000, 8000, 16000};
    for (int parent = 0; parent < parents; parent++) {
      scene.golden("p" + parent, State.PASSED);
      for (int i = 0; i < tokens.length; i++) {
        State state = parent < passing[i] ? State.PASSED : State.FAILED;
        scene.swept("c" + parent + "-" + tokens[i], "p" + parent, 25 * i, tokens[i], state);
      }
    }
  }

  private EffectiveLength effective() {
    return scene.read().sweep().orElseThrow().effective();
  }
}
