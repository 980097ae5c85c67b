package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.cases.Expectation.Importance;
import dev.assize.provider.Source;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.ScoredRun;
import dev.assize.score.State;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A change of golden files alone compares no version. */
class SetChangeTest {

  private final Gate gate = new Gate(new Rules(0.05, 0.90));

  @Test
  void a_change_of_golden_files_alone_compares_no_version_however_new_cases_fare() {
    for (State fate : State.values()) {
      Docket before = Docket.of("one").cases("a", 20, State.PASSED).add("gone", "g", State.FAILED);
      Docket after = Docket.of("one").cases("a", 20, State.PASSED).from(Source.CASSETTE, 20, 1);
      after.critical("new-1", fate).add("new-2", "g", State.PASSED);
      Decision decision = gate.decide(Docket.compare(before, after));
      assertThat(decision.answer()).as("%s", fate).isEqualTo(Answer.SHIP);
      assertThat(decision.sentence())
          .isEqualTo("Set changed: 2 added, 0 edited, 1 removed, no version compared.");
    }
  }

  @Test
  void a_case_whose_expectation_changed_counts_as_edited() {
    Docket before = Docket.of("one").cases("a", 3, State.PASSED);
    Docket after = Docket.of("one").cases("a", 3, State.PASSED).from(Source.CASSETTE, 3, 0);
    Comparison comparison =
        Comparison.of(before.run(), after.run(), Set.of("a-0001"), Set.of("a-0002"));
    assertThat(gate.decide(comparison).sentence())
        .isEqualTo("Set changed: 0 added, 2 edited, no version compared.");
  }

  @Test
  void a_version_that_also_answers_otherwise_is_compared_although_the_set_changed() {
    Docket before = Docket.of("one").cases("a", 50, State.PASSED);
    Docket broken = Docket.of("one").cases("a", 50, State.FAILED).from(Source.CASSETTE, 50, 0);
    broken.add("new", "g", State.PASSED);
    assertThat(gate.decide(Docket.compare(before, broken)).answer()).isEqualTo(Answer.HOLD);
    Docket unanswered = Docket.of("one").cases("a", 50, State.ERRORED).from(Source.CASSETTE, 1, 50);
    unanswered.add("new", "g", State.PASSED);
    assertThat(gate.decide(Docket.compare(before, unanswered)).answer())
        .isEqualTo(Answer.INCONCLUSIVE);
  }

  @Test
  void a_version_that_was_asked_again_is_compared_although_the_set_changed() {
    Docket before = Docket.of("one").cases("a", 20, State.PASSED);
    Docket after = Docket.of("one").cases("a", 20, State.PASSED).add("new", "g", State.PASSED);
    assertThat(gate.decide(Docket.compare(before, after.from(Source.LIVE, 21, 0))).sentence())
        .startsWith("No case changed");
    assertThat(gate.decide(Docket.compare(before, after.from(Source.LIVE, 1, 0))).sentence())
        .startsWith("Set changed: 1 added");
  }

  /** Three trials of a new and of an edited case are six fresh replies, and no seventh. */
  @Test
  void new_and_edited_cases_account_for_a_reply_to_each_of_their_trials() {
    assertThat(gate.decide(asked(6)).sentence())
        .isEqualTo("Set changed: 1 added, 1 edited, no version compared.");
    assertThat(gate.decide(asked(7)).sentence()).startsWith("No case changed");
  }

  private static Comparison asked(int fresh) {
    Docket before = Docket.of("one").cases("a", 20, State.PASSED);
    Docket after = Docket.of("one").cases("a", 20, State.PASSED).from(Source.LIVE, fresh, 0);
    CaseFacts edited = Docket.facts("e", "g", Importance.NORMAL);
    before.add(edited, Counts.NONE.plus(State.PASSED));
    after.add(
        new CaseFacts(
            "e",
            Digest.of("another question"),
            edited.expectation(),
            edited.standing(),
            edited.importance(),
            1),
        Counts.NONE.plus(State.PASSED));
    ScoredRun once = after.add("new", "g", State.PASSED).run();
    ScoredRun thrice =
        new ScoredRun(once.run(), once.subject(), once.version(), 3, once.cases(), once.evidence());
    return Comparison.of(before.run(), thrice, Set.of(), Set.of());
  }

  @Test
  void another_version_is_compared_although_the_set_changed() {
    Docket before = Docket.of("old").cases("a", 20, State.PASSED);
    Docket after = Docket.of("new").cases("a", 20, State.PASSED).from(Source.CASSETTE, 20, 0);
    after.add("b", "g", State.PASSED);
    assertThat(gate.decide(Docket.compare(before, after)).sentence()).startsWith("No case changed");
  }
}
