package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Digest;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Standing;
import dev.assize.score.CaseFacts;
import dev.assize.score.Counts;
import dev.assize.score.Metric;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowingTallyTest {

  private static final Verdict STRICT = told(true, "STRICT");
  private static final Verdict LOOSE = told(false, "LOOSE");
  private static final Verdict NEITHER = told(false, "NEITHER");

  private final FollowingTally tally = new FollowingTally();

  /** The example of the definition: of two prompts with three instructions one is followed. */
  @Test
  void a_prompt_is_followed_when_all_of_its_instructions_are() {
    tally.add(facts("one"), List.of(STRICT, LOOSE));
    tally.add(facts("two"), List.of(STRICT));
    Following.Scored scored = scored();
    assertThat(scored.promptStrict().counts()).isEqualTo(new Counts(1, 1, 0, 0));
    assertThat(scored.promptLoose().counts()).isEqualTo(new Counts(2, 0, 0, 0));
    assertThat(scored.instructionStrict().counts()).isEqualTo(new Counts(2, 1, 0, 0));
    assertThat(scored.instructionLoose().counts()).isEqualTo(new Counts(3, 0, 0, 0));
  }

  @Test
  void an_empty_reply_follows_nothing() {
    tally.add(facts("one"), List.of(Verdict.failed("EMPTY", "the reply is empty")));
    assertThat(scored().instructionLoose().counts()).isEqualTo(new Counts(0, 1, 0, 0));
  }

  @Test
  void what_nobody_could_tell_leaves_its_prompt_open_unless_another_fails() {
    tally.add(facts("one"), List.of(STRICT, Verdict.unscored("no language")));
    tally.add(facts("two"), List.of(NEITHER, Verdict.unscored("no language")));
    tally.add(facts("three"), List.of(STRICT, Verdict.errored("broken")));
    assertThat(scored().promptStrict().counts()).isEqualTo(new Counts(0, 1, 1, 1));
    assertThat(scored().instructionStrict().counts()).isEqualTo(new Counts(2, 1, 1, 2));
  }

  /** A verdict of a time when it did not say how far: neither followed nor not. */
  @Test
  void a_verdict_that_does_not_say_how_far_is_open() {
    tally.add(facts("one"), List.of(Verdict.passed("no comma")));
    assertThat(scored().promptLoose().counts()).isEqualTo(new Counts(0, 0, 0, 1));
  }

  @Test
  void instructions_of_one_prompt_are_a_cluster_and_lone_ones_are_not() {
    tally.add(facts("one"), List.of(STRICT, STRICT, NEITHER));
    tally.add(facts("two"), List.of(STRICT, NEITHER));
    tally.add(facts("three"), List.of(STRICT));
    assertThat(scored().promptStrict().design()).isInstanceOf(Metric.Design.Plain.class);
    Metric.Design.Shared shared = (Metric.Design.Shared) scored().instructionStrict().design();
    assertThat(shared.clusters()).isEqualTo(3);
    assertThat(shared.value()).isEqualTo(4 / 6.0);
  }

  @Test
  void replies_to_one_prompt_are_a_cluster() {
    for (int trial = 0; trial < 3; trial++) {
      tally.add(facts("one"), List.of(STRICT));
      tally.add(facts("two"), List.of(trial == 0 ? STRICT : NEITHER));
    }
    Metric prompts = scored().promptStrict();
    assertThat(prompts.n()).isEqualTo(6);
    assertThat(((Metric.Design.Shared) prompts.design()).clusters()).isEqualTo(2);
  }

  @Test
  void nothing_asked_is_no_score() {
    tally.add(facts("one"), List.of());
    assertThat(tally.scored(0.9)).isEqualTo(new Following.Unasked());
  }

  private Following.Scored scored() {
    return (Following.Scored) tally.scored(0.9);
  }

  private static Verdict told(boolean passed, String label) {
    return new Verdict.Graded(new PassFail(passed), new Rationale("seen", label));
  }

  private static CaseFacts facts(String id) {
    return new CaseFacts(
        id,
        Digest.of(id),
        Digest.of("expect " + id),
        new Standing("general", List.of(), "", "", ""),
        Importance.NORMAL,
        1);
  }
}
