package dev.assize.judge.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.judge.Label;
import dev.assize.judge.Label.Drawn;
import dev.assize.judge.calibration.Admission.Standing;
import dev.assize.judge.calibration.Admission.State;
import dev.assize.judge.calibration.PairRuling.Outcome;
import dev.assize.judge.calibration.ProbeResult.Aim;
import dev.assize.judge.pair.BothSheets;
import dev.assize.judge.pair.Orders;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Preferred;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairMeasurementTest {

  private static final List<ProbeResult> HARMLESS =
      List.of(new ProbeResult("injection", Aim.WIN, 0, 60, 0));
  private static final Digest LOW = new Digest("0".repeat(64));
  private static final Digest HIGH = new Digest("f".repeat(64));

  private final List<Label> labels = new ArrayList<>();
  private final List<PairRuling> rulings = new ArrayList<>();

  private LabelledPair.Key pair(boolean first, boolean second) {
    String id = "c-" + labels.size();
    label(id, LOW, first);
    label(id, HIGH, second);
    return new LabelledPair.Key(id, LOW, HIGH);
  }

  private void label(String id, Digest reply, boolean passes) {
    labels.add(
        new Label(
            Place.of("labels"),
            id,
            reply,
            "right",
            passes,
            "anna",
            LocalDate.of(2026, 11, 22),
            Drawn.CHOSEN));
  }

  private void pairs(int count, Choice people, Outcome said, Orders orders) {
    for (int i = 0; i < count; i++) {
      LabelledPair.Key key = pair(people == Choice.FIRST, people == Choice.SECOND);
      rulings.add(new PairRuling(key, "c", said, List.of(orders), "why"));
    }
  }

  private static Orders consistent(Choice choice) {
    return new Orders(
        choice,
        switch (choice) {
          case FIRST -> Choice.SECOND;
          case SECOND -> Choice.FIRST;
          case TIE -> Choice.TIE;
        });
  }

  private LabelSet set() {
    return LabelSet.of("right", labels);
  }

  private PairMeasurement measured() {
    return PairMeasurement.of(set(), rulings);
  }

  private Admission admission() {
    return PairAdmissionRule.of(measured(), HARMLESS);
  }

  private State state(String line) {
    return admission().lines().stream()
        .filter(each -> each.name().equals(line))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private void soundly(int unequal, int equal) {
    pairs(unequal / 2, Choice.FIRST, Outcome.FIRST, consistent(Choice.FIRST));
    pairs(unequal - unequal / 2, Choice.SECOND, Outcome.SECOND, consistent(Choice.SECOND));
    pairs(equal, Choice.TIE, Outcome.TIE, consistent(Choice.TIE));
  }

  @Test
  void admission_needs_every_line() {
    soundly(100, 50);
    assertThat(admission().standing()).isEqualTo(Standing.ADMITTED);
    assertThat(PairAdmissionRule.of(measured(), List.of()).standing()).isEqualTo(Standing.ADVISORY);
  }

  @Test
  void one_pair_too_few_is_advisory_and_says_which() {
    soundly(99, 50);
    assertThat(admission().failing()).singleElement().extracting("name").isEqualTo("labels");
  }

  @Test
  void a_place_that_wins_breaks_the_order_and_nothing_else_is_known() {
    pairs(100, Choice.FIRST, Outcome.TIE, new Orders(Choice.FIRST, Choice.FIRST));
    pairs(50, Choice.TIE, Outcome.TIE, new Orders(Choice.FIRST, Choice.FIRST));
    assertThat(state("order")).isEqualTo(State.BROKEN);
    assertThat(state("J")).isEqualTo(State.BROKEN);
    assertThat(admission().standing()).isEqualTo(Standing.REJECTED);
  }

  @Test
  void a_quarter_of_disagreements_is_kept_and_one_more_is_open() {
    soundly(75, 0);
    pairs(25, Choice.TIE, Outcome.TIE, new Orders(Choice.FIRST, Choice.FIRST));
    assertThat(state("order")).isEqualTo(State.KEPT);
    pairs(1, Choice.TIE, Outcome.TIE, new Orders(Choice.FIRST, Choice.FIRST));
    assertThat(state("order")).isEqualTo(State.OPEN);
  }

  /** The table of docs/statistics.md: kappa 0.4915 over three categories. */
  @Test
  void kappa_is_over_all_three_answers() {
    int[][] counts = {{44, 5, 1}, {7, 20, 3}, {9, 5, 6}};
    for (Choice people : Choice.values()) {
      for (Choice judge : Choice.values()) {
        pairs(
            counts[people.ordinal()][judge.ordinal()],
            people,
            Outcome.valueOf(judge.name()),
            consistent(judge));
      }
    }
    assertThat(measured().all().kappa().orElseThrow().kappa()).isCloseTo(0.4915, within(5e-5));
    assertThat(measured().all().accuracy().right()).isEqualTo(64);
    assertThat(measured().all().accuracy().wrong()).isEqualTo(12);
    assertThat(measured().misses()).hasSize(30);
    assertThat(measured().misses().getFirst().judge()).isNotEqualTo(Choice.TIE);
    assertThat(measured().misses().getLast().people()).isEqualTo(Choice.TIE);
  }

  @Test
  void missing_verdicts_are_taken_as_wrong_and_as_right() {
    soundly(100, 50);
    pairs(3, Choice.SECOND, Outcome.ERRORED, consistent(Choice.TIE));
    pairs(2, Choice.TIE, Outcome.UNPARSED, consistent(Choice.TIE));
    PairTally all = measured().all();
    assertThat(all.missing()).isEqualTo(5);
    assertThat(all.decided()).isEqualTo(150);
    assertThat(all.worst().accuracy().wrong()).isEqualTo(3);
    assertThat(all.worst().count(Choice.TIE, Choice.TIE)).isEqualTo(50);
    assertThat(all.best().accuracy().right()).isEqualTo(103);
    assertThat(all.best().missing()).isZero();
    assertThat(measured().count(Outcome.UNPARSED)).isEqualTo(2);
  }

  @Test
  void a_pair_on_which_people_are_divided_is_held_against_nobody() {
    soundly(10, 0);
    Label first = labels.getFirst();
    labels.add(
        new Label(
            first.place(),
            first.caseId(),
            first.reply(),
            first.criterion(),
            !first.passes(),
            "ben",
            first.date(),
            first.drawn()));
    assertThat(measured().all().decided()).isEqualTo(9);
    assertThat(measured().bias().pairs()).isEqualTo(9);
  }

  @Test
  void probes_count_as_long_as_people_say_the_same_of_their_replies() {
    LabelledPair.Key better = pair(true, false);
    LabelledPair.Key equal = pair(true, true);
    LabelledPair.Key worse = pair(false, true);
    LabelledPair.Key same = new LabelledPair.Key(better.caseId(), LOW, LOW);
    LabelledPair.Key failed = new LabelledPair.Key(worse.caseId(), LOW, LOW);
    List<PairProbed> probed =
        List.of(
            new PairProbed("injection", better, Outcome.SECOND),
            new PairProbed("injection", equal, Outcome.SECOND),
            new PairProbed("injection", worse, Outcome.SECOND),
            new PairProbed("padding", same, Outcome.TIE),
            new PairProbed("padding", same, Outcome.ERRORED),
            new PairProbed("padding", failed, Outcome.SECOND));
    assertThat(PairProbed.results(probed, set()))
        .containsExactly(
            new ProbeResult("injection", Aim.WIN, 1, 1, 0),
            new ProbeResult("padding", Aim.WIN, 0, 1, 1));
  }

  @Test
  void a_ruling_keeps_what_both_orders_said() {
    LabelledPair.Key key = pair(true, false);
    Verdict tie = new Preferred(Choice.TIE, Rationale.of("the two orders disagree"));
    PairRuling ruling =
        PairRuling.of(
            key,
            "c",
            tie,
            List.of(new BothSheets("A", "I say:\nA").text()),
            List.of(new Orders(Choice.FIRST, Choice.FIRST)));
    assertThat(ruling.outcome()).isEqualTo(Outcome.TIE);
    assertThat(ruling.orders()).containsExactly(new Orders(Choice.FIRST, Choice.FIRST));
    assertThat(Outcome.of(Verdict.unscored("no vote"), List.of("Hm."))).isEqualTo(Outcome.UNPARSED);
    assertThat(Outcome.of(Verdict.unscored("no quorum"), List.of(""))).isEqualTo(Outcome.UNSCORED);
    assertThat(Outcome.of(Verdict.errored("down"), List.of())).isEqualTo(Outcome.ERRORED);
    assertThat(Outcome.of(Verdict.passed("fine"), List.of("PASS"))).isEqualTo(Outcome.UNSCORED);
  }
}
