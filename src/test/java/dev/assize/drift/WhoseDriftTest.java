package dev.assize.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.assize.stats.McNemar;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Tango;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhoseDriftTest {

  @Test
  void both_parts_are_what_they_are_by_hand_and_add_up() {
    WhoseDrift drift = drift(500, 30, 10, 15, 10);
    PairedTable judge = new PairedTable(410, 10, 30, 50);
    assertThat(drift.judge().change()).isCloseTo(-20 / 500.0, within(1e-12));
    assertThat(drift.judge().interval()).isEqualTo(Tango.interval(judge, 0.95));
    assertThat(drift.judge().p()).isEqualTo(McNemar.midP(judge));
    assertThat(drift.subject().orElseThrow().change()).isCloseTo(-5 / 500.0, within(1e-12));
    assertThat(drift.total().orElseThrow().change())
        .isCloseTo(drift.judge().change() + drift.subject().orElseThrow().change(), within(1e-12));
    assertThat(drift.culprit()).isEqualTo(WhoseDrift.Culprit.JUDGE);
  }

  @Test
  void a_judge_that_moved_voids_verdicts_and_says_what_to_do() {
    WhoseDrift drift = drift(500, 40, 10, 10, 10);
    assertThat(drift.voidsVerdicts()).isTrue();
    assertThat(drift.steadiness()).isEqualTo(Steadiness.CHANGED);
    assertThat(drift.answer()).isEqualTo(DriftAnswer.CANNOT_TELL);
    assertThat(drift.isSubjectSteady()).isTrue();
    assertThat(drift.words())
        .isEqualTo(
            "Of the pass rate the judge's part is -6.0 points (95 % interval -8.9 to -3.4) and the"
                + " subject's 0.0 points (95 % interval -1.9 to +1.9), on 500 cases whose stored"
                + " replies were judged again: what moved is the judge. What the judge said then is"
                + " void.");
  }

  @Test
  void a_subject_that_moved_under_a_steady_judge_is_named() {
    WhoseDrift drift = drift(500, 10, 10, 40, 10);
    assertThat(drift.culprit()).isEqualTo(WhoseDrift.Culprit.SUBJECT);
    assertThat(drift.steadiness()).isEqualTo(Steadiness.UNCHANGED);
    assertThat(drift.voidsVerdicts()).isFalse();
    assertThat(drift.answer()).isEqualTo(DriftAnswer.DRIFT);
    assertThat(drift.words()).endsWith("were judged again: what moved is the subject.");
  }

  @Test
  void what_moved_both_ways_at_once_is_named_twice_and_cancels_in_the_total() {
    WhoseDrift drift = drift(500, 10, 40, 40, 10);
    assertThat(drift.culprit()).isEqualTo(WhoseDrift.Culprit.BOTH);
    assertThat(drift.answer()).isEqualTo(DriftAnswer.DRIFT);
    assertThat(drift.total().orElseThrow().change()).isCloseTo(0, within(1e-12));
  }

  @Test
  void nothing_shown_is_no_drift_only_with_enough_replies() {
    assertThat(drift(500, 10, 10, 10, 10).answer()).isEqualTo(DriftAnswer.NO_DRIFT);
    WhoseDrift few = drift(40, 1, 1, 1, 1);
    assertThat(few.culprit()).isEqualTo(WhoseDrift.Culprit.NOT_SHOWN);
    assertThat(few.answer()).isEqualTo(DriftAnswer.CANNOT_TELL);
    assertThat(few.words()).endsWith("judged again: neither is shown to have moved.");
    assertThat(few.steadiness()).isEqualTo(Steadiness.CANNOT_TELL);
    assertThat(few.judge().detectable().orElseThrow()).isGreaterThan(0.05);
  }

  @Test
  void replies_without_a_counterpart_of_today_still_tell_of_the_judge() {
    List<Rejudged> judged =
        IntStream.range(0, 100)
            .mapToObj(
                i -> new Rejudged("c" + i, "c" + i, 1, i < 20 ? 0 : 1, OptionalDouble.empty()))
            .toList();
    WhoseDrift drift = WhoseDrift.of(Quantity.PASS_RATE, judged, 0.05, 1).orElseThrow();
    assertThat(drift.subject()).isEmpty();
    assertThat(drift.culprit()).isEqualTo(WhoseDrift.Culprit.JUDGE);
    assertThat(WhoseDrift.of(Quantity.PASS_RATE, List.of(), 0.05, 1)).isEmpty();
  }

  @Test
  void scores_of_clusters_are_compared_by_cluster() {
    List<Rejudged> judged =
        IntStream.range(0, 80)
            .mapToObj(
                i ->
                    new Rejudged(
                        "c" + i, "k" + i / 2, 0.5, 0.5 + i / 2 % 3 * 0.1, OptionalDouble.of(0.6)))
            .toList();
    WhoseDrift drift = WhoseDrift.of(Quantity.SCORE, judged, 0.05, 1).orElseThrow();
    assertThat(drift.judge().method()).startsWith("CR1 t over 40 clusters");
    assertThat(drift.judge().change()).isCloseTo(0.0975, within(1e-9));
  }

  @Test
  void the_share_of_anchors_decides_what_can_be_said_of_the_judge() {
    JudgeScreen few = JudgeScreen.of(anchors(30, 0, 0), 0.05);
    assertThat(few.steadiness()).isEqualTo(Steadiness.CANNOT_TELL);
    assertThat(few.power()).isLessThan(0.5);
    assertThat(few.words())
        .startsWith("Cannot tell whether the judge changed: 30 anchors show")
        .endsWith("would in 80 %.");
    JudgeScreen many = JudgeScreen.of(anchors(400, 2, 2), 0.05);
    assertThat(many.steadiness()).isEqualTo(Steadiness.UNCHANGED);
    assertThat(many.power()).isGreaterThan(0.8);
    assertThat(many.needs().orElseThrow()).isLessThan(400);
    assertThat(many.words())
        .isEqualTo("The judge is unchanged on 400 anchors: a change of 5.0 points is ruled out.");
    JudgeScreen harsher = JudgeScreen.of(anchors(400, 40, 2), 0.05);
    assertThat(harsher.steadiness()).isEqualTo(Steadiness.CHANGED);
    assertThat(harsher.voidsVerdicts()).isTrue();
    assertThat(harsher.steadiness().answer()).isEqualTo(DriftAnswer.DRIFT);
    assertThat(many.voidsVerdicts()).isFalse();
    assertThat(many.steadiness().answer()).isEqualTo(DriftAnswer.NO_DRIFT);
    assertThat(harsher.words())
        .isEqualTo(
            "The judge changed on 400 anchors: it passes 2 that it failed and fails 40 that it"
                + " passed; it is right on 354, was on 396.");
    assertThat(JudgeScreen.of(List.of(), 0.05).steadiness()).isEqualTo(Steadiness.CANNOT_TELL);
  }

  /** It passes as many as before, and others: its pass rate stays, its agreement falls. */
  @Test
  void a_judge_that_passes_as_many_but_is_right_less_often_has_changed() {
    List<JudgeScreen.Anchor> anchors = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean good = i % 2 == 0;
      boolean confused = i < 60;
      anchors.add(new JudgeScreen.Anchor("a" + i, good, good, good != confused));
    }
    JudgeScreen screen = JudgeScreen.of(anchors, 0.05);
    assertThat(screen.passes().n10()).isEqualTo(screen.passes().n01());
    assertThat(screen.steadiness()).isEqualTo(Steadiness.CHANGED);
    assertThatIllegalArgumentException().isThrownBy(() -> JudgeScreen.of(anchors, 0));
  }

  /** Half of the anchors are good; of those that the judge passed so many now fail. */
  private static List<JudgeScreen.Anchor> anchors(int count, int stricter, int milder) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              boolean good = i < count / 2;
              boolean then = good != (i >= count - 4 && count > 100);
              boolean now =
                  i < stricter ? false : i >= count / 2 && i < count / 2 + milder ? true : then;
              return new JudgeScreen.Anchor("a" + i, good, then, now);
            })
        .toList();
  }

  /** Of all other replies nine in ten passed and pass, and one failed and fails. */
  private static WhoseDrift drift(
      int replies, int judgeTakes, int judgeGives, int subjectTakes, int subjectGives) {
    List<Rejudged> all = new ArrayList<>();
    add(all, judgeTakes, 1, 0, 0);
    add(all, judgeGives, 0, 1, 1);
    add(all, subjectTakes, 1, 1, 0);
    add(all, subjectGives, 0, 0, 1);
    int rest = replies - all.size();
    add(all, rest / 10, 0, 0, 0);
    add(all, rest - rest / 10, 1, 1, 1);
    return WhoseDrift.of(Quantity.PASS_RATE, all, 0.05, 1).orElseThrow();
  }

  private static void add(List<Rejudged> all, int count, int then, int again, int today) {
    for (int i = 0; i < count; i++) {
      String id = "c" + all.size();
      all.add(new Rejudged(id, id, then, again, OptionalDouble.of(today)));
    }
  }
}
