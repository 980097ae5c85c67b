package dev.assize.judge.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.judge.Label;
import dev.assize.judge.calibration.Admission.Standing;
import dev.assize.judge.calibration.Admission.State;
import dev.assize.judge.calibration.Ruling.Outcome;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {

  private final List<Label> labels = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();

  private static LabelledReply.Key key(String id) {
    return new LabelledReply.Key(id, Digest.of("reply to " + id));
  }

  private void label(String id, String annotator, boolean passes) {
    labels.add(
        new Label(
            Place.of("l"),
            id,
            key(id).text(),
            "right",
            passes,
            annotator,
            LocalDate.EPOCH,
            Label.Drawn.RANDOM));
  }

  private void rule(String id, Outcome outcome) {
    rulings.add(new Ruling(key(id), "c", id.length(), outcome, "why " + id, false));
  }

  /** So many replies that people see one way, and the source another. */
  private void replies(int count, boolean passes, Outcome outcome) {
    for (int i = 0; i < count; i++) {
      String id = "c-" + labels.size();
      label(id, "anna", passes);
      rule(id, outcome);
    }
  }

  private Measurement measured() {
    return Measurement.of(LabelSet.of("right", labels), rulings);
  }

  private Admission admission() {
    return AdmissionRule.of(
        measured(), List.of(new ProbeResult("injection", ProbeResult.Aim.PASS, 0, 60, 0)));
  }

  private State state(String line) {
    return admission().lines().stream()
        .filter(each -> each.name().equals(line))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void a_bar_that_is_missed_by_a_hair_is_seen_to_be_missed() {
    replies(800, true, Outcome.PASS);
    replies(200, true, Outcome.FAIL);
    replies(201, false, Outcome.PASS);
    replies(799, false, Outcome.FAIL);
    assertThat(measured().all().kappa().orElseThrow().kappa()).isCloseTo(0.599, within(1e-9));
    assertThat(admission().lines())
        .anyMatch(line -> line.words().startsWith("kappa is 0.599 ("))
        .anyMatch(line -> line.words().startsWith("J is 0.60 (0.57 to 0.63)"));
    labels.clear();
    rulings.clear();
    replies(800, true, Outcome.PASS);
    replies(200, true, Outcome.FAIL);
    replies(301, false, Outcome.PASS);
    replies(699, false, Outcome.FAIL);
    assertThat(admission().lines()).anyMatch(line -> line.words().startsWith("J is 0.499 ("));
  }

  /** The table of docs/statistics.md: kappa 0.4. */
  @Test
  void the_table_and_what_follows_from_it_are_those_of_the_labels() {
    replies(15, true, Outcome.PASS);
    replies(10, true, Outcome.FAIL);
    replies(5, false, Outcome.PASS);
    replies(20, false, Outcome.FAIL);

    Confusion all = measured().all();

    assertThat(all).isEqualTo(new Confusion(15, 10, 5, 20, 0, 0));
    assertThat(all.kappa().orElseThrow().kappa()).isCloseTo(0.4, within(1e-12));
    assertThat(all.accuracy().orElseThrow().youden()).isCloseTo(0.4, within(1e-12));
    assertThat(all.agreement()).isEqualTo(0.7);
    assertThat(measured().misses()).hasSize(15);
    assertThat(measured().misses().getFirst().ruling().outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void the_majority_counts_and_a_tie_is_held_against_nobody() {
    label("a", "anna", true);
    label("a", "ben", true);
    label("a", "carl", false);
    label("b", "anna", true);
    label("b", "ben", false);
    rule("a", Outcome.PASS);
    rule("b", Outcome.FAIL);
    rule("never labelled", Outcome.FAIL);

    assertThat(measured().all()).isEqualTo(new Confusion(1, 0, 0, 0, 0, 0));
    assertThat(LabelSet.of("right", labels).undecided()).isEqualTo(1);
  }

  @Test
  void missing_verdicts_are_never_dropped_but_imputed_both_ways() {
    replies(8, true, Outcome.PASS);
    replies(2, true, Outcome.ERRORED);
    replies(7, false, Outcome.FAIL);
    replies(3, false, Outcome.UNPARSED);

    Measurement measured = measured();

    assertThat(measured.all()).isEqualTo(new Confusion(8, 0, 0, 7, 2, 3));
    assertThat(measured.all().worst()).isEqualTo(new Confusion(8, 2, 3, 7, 0, 0));
    assertThat(measured.all().best()).isEqualTo(new Confusion(10, 0, 0, 10, 0, 0));
    assertThat(measured.count(Outcome.UNPARSED)).isEqualTo(3);
    assertThat(state("missing verdicts")).isEqualTo(State.OPEN);
  }

  @Test
  void what_a_source_was_trained_on_proves_nothing() {
    replies(3, true, Outcome.PASS);
    label("known", "anna", true);
    Verdict verdict =
        new Verdict.Graded(
            new dev.assize.verdict.Grade.PassFail(true), new Rationale("seen", Ruling.TRAINED));
    rulings.add(Ruling.of(key("known"), "c", 3, verdict, ""));

    assertThat(measured().all().decided()).isEqualTo(3);
    assertThat(measured().trained()).isEqualTo(1);
  }

  @Test
  void words_without_a_verdict_are_parse_failures_and_silence_is_not() {
    Verdict nothing = Verdict.unscored("no line is PASS or FAIL");
    assertThat(Ruling.of(key("a"), "c", 1, nothing, "Hm.").outcome()).isEqualTo(Outcome.UNPARSED);
    assertThat(Ruling.of(key("a"), "c", 1, nothing, "").outcome()).isEqualTo(Outcome.UNSCORED);
    assertThat(Ruling.of(key("a"), "c", 1, Verdict.errored("down"), "").outcome())
        .isEqualTo(Outcome.ERRORED);
    Verdict score =
        new Verdict.Graded(new dev.assize.verdict.Grade.Score(0.9), Rationale.of("good"));
    assertThat(Ruling.of(key("a"), "c", 1, score, "9").outcome()).isEqualTo(Outcome.UNSCORED);
  }

  @Test
  void admission_needs_every_line() {
    replies(100, true, Outcome.PASS);
    replies(50, false, Outcome.FAIL);
    assertThat(admission().standing()).isEqualTo(Standing.ADMITTED);
    assertThat(AdmissionRule.of(measured(), List.of()).standing()).isEqualTo(Standing.ADVISORY);
    assertThat(
            AdmissionRule.of(
                    measured(),
                    List.of(new ProbeResult("injection", ProbeResult.Aim.PASS, 1, 60, 0)))
                .standing())
        .isEqualTo(Standing.ADVISORY);
    assertThat(
            AdmissionRule.of(
                    measured(),
                    List.of(new ProbeResult("injection", ProbeResult.Aim.PASS, 30, 60, 0)))
                .standing())
        .isEqualTo(Standing.REJECTED);
  }

  @Test
  void one_label_too_few_is_advisory_and_says_which() {
    replies(99, true, Outcome.PASS);
    replies(50, false, Outcome.FAIL);
    assertThat(admission().standing()).isEqualTo(Standing.ADVISORY);
    assertThat(admission().failing()).singleElement().extracting("name").isEqualTo("labels");
  }

  @Test
  void a_high_agreement_that_is_mostly_the_base_rate_is_not_enough() {
    replies(190, true, Outcome.PASS);
    replies(50, false, Outcome.PASS);

    assertThat(measured().all().agreement()).isGreaterThan(0.79);
    assertThat(state("kappa")).isEqualTo(State.BROKEN);
    assertThat(state("J")).isEqualTo(State.BROKEN);
    assertThat(admission().standing()).isEqualTo(Standing.REJECTED);
  }

  @Test
  void parse_failures_above_one_in_a_hundred_stand_in_the_way() {
    replies(110, true, Outcome.PASS);
    replies(60, false, Outcome.FAIL);
    replies(1, true, Outcome.UNPARSED);
    assertThat(state("parse failures")).isEqualTo(State.KEPT);
    replies(1, true, Outcome.UNPARSED);
    assertThat(state("parse failures")).isEqualTo(State.OPEN);
    replies(10, true, Outcome.UNPARSED);
    assertThat(state("parse failures")).isEqualTo(State.BROKEN);
  }

  @Test
  void labels_in_another_order_with_other_dates_have_the_same_digest() {
    label("a", "anna", true);
    label("b", "ben", false);
    Digest before = LabelSet.of("right", labels).digest();
    assertThat(LabelSet.of("right", labels.reversed()).digest()).isEqualTo(before);
    label("c", "ben", false);
    assertThat(LabelSet.of("right", labels).digest()).isNotEqualTo(before);
  }

  @Test
  void a_duel_counts_the_replies_on_which_one_alone_is_right() {
    replies(30, true, Outcome.PASS);
    replies(20, false, Outcome.FAIL);
    List<Ruling> other = new ArrayList<>();
    for (int i = 0; i < rulings.size(); i++) {
      Ruling ruling = rulings.get(i);
      other.add(
          new Ruling(
              ruling.reply(),
              "c",
              1,
              i < 5 ? Outcome.FAIL : i == 6 ? Outcome.ERRORED : ruling.outcome(),
              "",
              false));
    }

    Duel duel = Duel.of(LabelSet.of("right", labels), rulings, other);

    assertThat(duel.silent()).isEqualTo(1);
    assertThat(duel.passes().n10()).isEqualTo(5);
    assertThat(duel.all().n11()).isEqualTo(44);
    // Five coins that all fall alike: 2 (1/2)^5, less half of it.
    assertThat(duel.p().value()).isCloseTo(0.03125, within(1e-12));
    assertThat(duel.interval(0.9).orElseThrow().lo()).isPositive();
  }
}
