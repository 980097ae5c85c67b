package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Usage;
import dev.assize.cases.Expectation.Importance;
import dev.assize.provider.Source;
import dev.assize.regression.Decision.Ground;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.Evidence;
import dev.assize.score.State;
import dev.assize.store.Acceptance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a decision rests on, what it is called, and what is said of what it lacks. */
class GroundsTest {

  private static final Gate GATE = new Gate(new Rules(0.05, 0.90));
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void programs_are_told_why_a_version_passes_and_only_why_it_passes() {
    Decision ships = new Decision(Answer.SHIP, "s", List.of(), List.of());
    assertThat(ships.code()).isEqualTo("ship");
    assertThat(ships.on(Ground.SET_CHANGED).code()).isEqualTo("set-changed");
    assertThat(ships.on(Ground.SAME_VERSION).code()).isEqualTo("same-version");
    assertThat(accepted(Answer.SHIP).code()).isEqualTo("ship-by-acceptance");
    assertThat(accepted(Answer.HOLD).on(Ground.SET_CHANGED).code()).isEqualTo("hold");
    assertThat(new Decision(Answer.INCONCLUSIVE, "i", List.of(), List.of()).code())
        .isEqualTo("inconclusive");
  }

  private static Decision accepted(Answer answer) {
    Acceptance acceptance =
        new Acceptance(
            new Acceptance.Matter.Case("a"),
            Digest.of("new"),
            "new",
            "known",
            "Ann",
            DAY,
            DAY,
            Place.of("reports/accepted.jsonl"));
    return new Decision(answer, "s", List.of(), List.of(), List.of(), List.of(acceptance));
  }

  @Test
  void candidates_that_share_the_error_of_a_ship_are_told_of_it_unless_they_hold() {
    Gate three = new Gate(new Rules(0.05, 0.90).forCandidates(3));

    assertThat(three.decide(Docket.table(440, 5, 5, 50)).reasons())
        .contains(
            "3 candidates share the error of a SHIP: its limit is that of a 96.7 % interval.");
    assertThat(three.decide(Docket.table(400, 3, 47, 50)).reasons())
        .noneMatch(reason -> reason.contains("share the error"));
    assertThat(GATE.decide(Docket.table(440, 5, 5, 50)).reasons())
        .noneMatch(reason -> reason.contains("share the error"));
  }

  /** Whoever imported the rest imports the missing rows, too; the run can ask only its own side. */
  @Test
  void what_an_import_lacks_is_imported_and_what_a_run_lacks_is_asked() {
    assertThat(GATE.decide(lacking(Source.IMPORT, Source.IMPORT)).toSettle())
        .containsExactly(
            "Import again, with a reply or a verdict for what has none of new: assize import");
    assertThat(GATE.decide(lacking(Source.IMPORT, Source.LIVE)).toSettle())
        .containsExactly("Ask again what has no verdict: assize run --resume");
    assertThat(GATE.decide(lacking(Source.LIVE, Source.IMPORT)).toSettle())
        .containsExactly(
            "Import again, with a reply or a verdict for what has none of new: assize import");
  }

  /** Asking again brings no other words: the trials have their replies. */
  @Test
  void what_was_answered_and_is_unscored_is_judged_again_by_a_mended_judge() {
    String judgeAgain =
        "Read what was said of the unscored (assize show o-0001). Where a judge's words cannot be"
            + " read, mend its prompt or set output: schema, and judge again: assize rejudge"
            + " 20261121T101500Z-1a2b3c4d";
    String askAgain = "Ask again what has no verdict: assize run --resume";
    Docket before = Docket.of("old").cases("a", 60, State.PASSED);
    Docket after = Docket.of("new").cases("a", 60, State.PASSED);
    Docket.both(before, after, "o", 30, State.PASSED, State.UNSCORED);
    assertThat(GATE.decide(Docket.compare(before, after)).toSettle()).containsExactly(judgeAgain);

    Docket.both(before, after, "p", 1, State.PASSED, State.ERRORED);
    assertThat(GATE.decide(Docket.compare(before, after)).toSettle())
        .containsExactly(judgeAgain, askAgain);
  }

  /** Thirty of the candidate's cases have no verdict. */
  private static Comparison lacking(Source then, Source now) {
    Docket before = Docket.of("old").cases("a", 60, State.PASSED);
    Docket after = Docket.of("new").cases("a", 60, State.PASSED);
    Docket.both(before, after, "o", 30, State.PASSED, State.ERRORED);
    return Docket.compare(before.from(then, 90, 0), after.from(now, 90, 0));
  }

  @Test
  void a_hold_that_open_cases_could_undo_is_none_but_for_a_critical_case() {
    Docket before = Docket.of("old").cases("a", 200, State.PASSED);
    Docket after = Docket.of("new").cases("a", 200, State.PASSED);
    Docket.both(before, after, "b", 12, State.PASSED, State.FAILED);
    Docket.both(before, after, "o", 40, State.UNSCORED, State.UNSCORED);
    Decision open = GATE.decide(Docket.compare(before, after));
    assertThat(open.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(open.sentence()).contains("40 cases not decided on both sides, enough to change");

    before.critical("k", State.PASSED);
    after.critical("k", State.FAILED);
    assertThat(GATE.decide(Docket.compare(before, after)).answer()).isEqualTo(Answer.HOLD);
  }

  @Test
  void a_hold_that_open_cases_cannot_undo_stands() {
    Docket before = Docket.of("old").cases("a", 200, State.PASSED);
    Docket after = Docket.of("new").cases("a", 200, State.PASSED);
    Docket.both(before, after, "b", 60, State.PASSED, State.FAILED);
    Docket.both(before, after, "o", 3, State.UNSCORED, State.UNSCORED);

    assertThat(GATE.decide(Docket.compare(before, after)).answer()).isEqualTo(Answer.HOLD);
  }

  @Test
  void of_many_cases_that_must_never_fail_the_first_are_named() {
    Docket before = Docket.of("old").cases("a", 60, State.PASSED);
    Docket after = Docket.of("new").cases("a", 60, State.PASSED);
    for (String id : List.of("k1", "k2", "k3", "k4", "k5", "k6")) {
      CaseFacts facts = Docket.facts(id, "safety", Importance.ZERO);
      before.add(facts, Counts.NONE.plus(State.PASSED));
      after.add(facts, Counts.NONE.plus(State.FAILED));
    }
    String sentence = GATE.decide(Docket.compare(before, after)).sentence();

    assertThat(sentence)
        .startsWith("6 critical cases must never fail and did: k1, k2, k3 and 3 more.");
  }

  /** A case that somebody else asked otherwise is another case, although it has the same name. */
  @Test
  void a_case_that_must_be_judged_again_counts_only_where_both_sides_were_asked_the_same() {
    Docket before = Docket.of("old").cases("a", 5, State.PASSED).cases("gone", 1, State.PASSED);
    Docket after = Docket.of("new").cases("a", 5, State.PASSED).cases("new", 1, State.PASSED);
    before.add(edited("e", "once"), Counts.NONE.plus(State.PASSED));
    after.add(edited("e", "now"), Counts.NONE.plus(State.PASSED));
    Comparison comparison =
        Comparison.of(
            before.run(),
            after.run(),
            Set.of(),
            Set.of("a-0001", "e", "gone-0001", "new-0001", "nobody"));

    assertThat(comparison.changes().unjudged()).containsExactly("a-0001");
    assertThat(comparison.changes().edited()).containsExactly("e");
    assertThat(comparison.pairs()).hasSize(4);
  }

  private static CaseFacts edited(String id, String input) {
    CaseFacts facts = Docket.facts(id, "general", Importance.NORMAL);
    return new CaseFacts(
        id, Digest.of(input), facts.expectation(), facts.standing(), facts.importance(), 1);
  }

  @Test
  void replies_that_are_replayed_of_one_version_compare_nothing_afresh() {
    Docket before = Docket.of("same").cases("a", 60, State.PASSED).cases("o", 1, State.UNSCORED);
    Docket after = Docket.of("same").cases("a", 60, State.PASSED).cases("o", 1, State.PASSED);
    Evidence old = new Evidence(Map.of(Source.CASSETTE, 61), 0, Usage.UNREPORTED, Usage.UNREPORTED);
    before.with(old);
    after.with(old);

    assertThat(GATE.decide(Docket.compare(before, after)).ground()).isEqualTo(Ground.SAME_VERSION);
    Docket undone = Docket.of("same").cases("a", 60, State.PASSED).cases("o", 1, State.ERRORED);
    Docket done = Docket.of("same").cases("a", 60, State.PASSED).cases("o", 1, State.PASSED);
    assertThat(GATE.decide(Docket.compare(done.with(old), undone.with(old))).ground())
        .as("a case that was decided and is no longer")
        .isEqualTo(Ground.EVIDENCE);
    Docket other = Docket.of("same").cases("a", 60, State.PASSED).cases("o", 1, State.UNSCORED);
    assertThat(GATE.decide(Docket.compare(other.with(old), undone.with(old))).ground())
        .as("two ways of not being decided")
        .isEqualTo(Ground.EVIDENCE);
  }
}
