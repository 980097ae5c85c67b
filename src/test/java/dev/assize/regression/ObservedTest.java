package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Usage;
import dev.assize.provider.Source;
import dev.assize.regression.Contrasted.Contrast;
import dev.assize.regression.Contrasted.Nothing;
import dev.assize.score.Amount;
import dev.assize.score.Opinionated;
import dev.assize.score.Scale;
import dev.assize.score.State;
import dev.assize.store.JournalReader;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Preferred;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures that are read off the stored replies and verdicts of both sides. */
class ObservedTest {

  private static final int CASES = 20;
  private static final Observed LATENCY = new Observed.Took(Amount.LATENCY);
  private static final Observed COST = new Observed.Took(Amount.COST);
  private static final Observed TOKENS_OUT = new Observed.Took(Amount.TOKENS_OUT);
  private static final Criterion TONE = Hearing.criterion("anna", "tone");
  private static final Opinionated ANNA = new Opinionated("anna", "tone");
  private static final Observed RATED = new Observed.Rated(ANNA, new Scale(1, 5));
  private static final Observed PREFERRED = new Observed.Preferred(ANNA);

  @TempDir Path folder;
  private Hearing hearing;

  @BeforeEach
  void open() {
    hearing = Hearing.in(folder, Hearing.NOON);
  }

  @Test
  void twice_the_latency_in_one_sitting_is_twice_as_slow() {
    replies(Source.LIVE, 2);

    Contrast found = (Contrast) observe(LATENCY);

    assertThat(found.n()).isEqualTo(CASES);
    assertThat(found.difference()).isCloseTo(-Math.log(2), within(1e-12));
    assertThat(LATENCY.unit().level(found.baseline())).isCloseTo(1, within(1e-9));
    assertThat(LATENCY.unit().level(found.candidate())).isCloseTo(2, within(1e-9));
    assertThat(LATENCY.unit().change(found.difference())).isEqualTo("100.0 % slower");
    assertThat(found.note()).isEmpty();
  }

  @Test
  void latencies_of_two_runs_are_not_compared() {
    replies(Source.LIVE, 2);
    Hearing later = Hearing.in(folder, Hearing.NOON.plusSeconds(3600));
    try (JournalReader one = hearing.read();
        JournalReader other = later.read()) {
      assertThat(contrast(LATENCY, one, other))
          .isEqualTo(
              new Nothing(0, "latencies of two sittings, " + one.name() + " and " + other.name()));
      assertThat(contrast(TOKENS_OUT, one, one)).isInstanceOf(Contrast.class);
    }
  }

  @Test
  void latencies_are_not_compared_where_one_side_was_asked_after_the_other_had_ended() {
    Nothing apart =
        new Nothing(0, "one side was asked after the other had ended, not side by side");
    for (int i = 1; i <= CASES; i++) {
      took("old", i, i);
      took("new", i, 100 + i);
    }
    assertThat(observe(LATENCY)).isEqualTo(apart);

    hearing = Hearing.in(folder, Hearing.NOON.plusSeconds(3600));
    for (int i = 1; i <= CASES; i++) {
      took("new", i, i);
      took("old", i, 100 + i);
    }
    assertThat(observe(LATENCY)).isEqualTo(apart);
  }

  @Test
  void sides_that_meet_in_one_second_are_side_by_side() {
    for (int i = 1; i <= CASES; i++) {
      took("old", i, i);
      took("new", i, CASES - 1 + i);
    }
    assertThat(observe(LATENCY)).isInstanceOf(Contrast.class);
  }

  @Test
  void recorded_replies_have_no_latency_and_it_is_said_which_side_lacks_it() {
    replies(Source.CASSETTE, 2);

    assertThat(observe(LATENCY))
        .isEqualTo(
            new Nothing(
                0,
                "0 of 20 paired cases have a latency on both sides (baseline: 20 replies from the"
                    + " cassette, candidate: 20 replies from the cassette)"));
  }

  @Test
  void a_twentieth_of_the_cases_may_lack_an_amount_and_no_more() {
    for (int i = 1; i <= CASES; i++) {
      took("old", i, 1);
      if (i > 1) {
        took("new", i, 1);
      } else {
        hearing.failed("new", id(i), 1);
      }
    }
    Contrasted enough = observe(LATENCY);
    assertThat(enough.n()).isEqualTo(19);
    assertThat(enough).isInstanceOf(Contrast.class);

    hearing = Hearing.in(folder, Hearing.NOON.plusSeconds(3600));
    for (int i = 1; i <= CASES; i++) {
      took("old", i, 1);
      if (i > 2) {
        took("new", i, 1);
      } else {
        hearing.failed("new", id(i), 1);
      }
    }
    assertThat(observe(LATENCY))
        .isEqualTo(
            new Nothing(
                18,
                "18 of 20 paired cases have a latency on both sides (candidate: 2 trials without a"
                    + " reply)"));
  }

  @Test
  void cases_without_any_reply_lack_an_amount_for_no_reason_to_tell() {
    assertThat(observe(LATENCY))
        .isEqualTo(new Nothing(0, "0 of 20 paired cases have a latency on both sides"));
  }

  @Test
  void recorded_use_is_evidence_of_cost_and_said_to_be_recorded() {
    replies(Source.CASSETTE, 2);

    Contrast cost = (Contrast) observe(COST);

    // 100 tokens in and 10 out at 1 and 10 a million, against 20 out.
    assertThat(cost.difference()).isCloseTo(-Math.log(300 / 200.0), within(1e-12));
    assertThat(COST.unit().level(cost.baseline())).isCloseTo(200e-6, within(1e-12));
    assertThat(cost.note()).isEqualTo("From the recorded use of 40 replies");
  }

  @Test
  void tokens_are_counted_whatever_they_cost() {
    replies(Source.LIVE, 3);

    Contrast tokens = (Contrast) observe(TOKENS_OUT);
    assertThat(tokens.difference()).isCloseTo(-Math.log(3), within(1e-12));
    assertThat(TOKENS_OUT.unit().level(tokens.baseline())).isCloseTo(10, within(1e-9));
    assertThat(tokens.note()).isEmpty();
  }

  @Test
  void recorded_and_fresh_replies_are_told_apart() {
    for (int i = 1; i <= CASES; i++) {
      hearing.replied("old", id(i), Source.CACHE, Duration.ofSeconds(1), Usage.of(100, 10), 1);
      hearing.replied("new", id(i), Source.LIVE, Duration.ofSeconds(1), Usage.of(100, 10), 1);
    }
    assertThat(((Contrast) observe(TOKENS_OUT)).note())
        .isEqualTo("From the recorded use of 20 replies");
  }

  @Test
  void each_measure_has_its_words_and_its_own_more_and_less() {
    assertThat(LATENCY.words()).isEqualTo("latency");
    assertThat(COST.words()).isEqualTo("cost");
    assertThat(new Observed.Took(Amount.TOKENS_IN).words()).isEqualTo("tokens in");
    assertThat(RATED.words()).isEqualTo("rating tone by anna");
    assertThat(PREFERRED.words()).isEqualTo("preference tone by anna");
    double half = Math.log(2);
    assertThat(LATENCY.unit().change(half)).isEqualTo("50.0 % faster");
    assertThat(COST.unit().change(half)).isEqualTo("50.0 % cheaper");
    assertThat(TOKENS_OUT.unit().change(half)).isEqualTo("50.0 % less");
    assertThat(new Observed.Took(Amount.TOKENS_IN).unit().change(-half)).isEqualTo("100.0 % more");
    assertThat(RATED.unit().change(0.25)).isEqualTo("+1.00 on the scale 1 to 5");
    assertThat(PREFERRED.unit().change(0.25)).isEqualTo("+25.0 points");
  }

  @Test
  void ratings_of_both_sides_are_compared_in_parts_of_the_scale() {
    for (int i = 1; i <= CASES; i++) {
      rated("old", i, "3");
      rated("new", i, i <= 4 ? "4" : i == 5 ? "1" : "3");
    }
    Contrast found = (Contrast) observe(RATED);

    // Four went up by a quarter of the scale, one down by half.
    assertThat(found.difference()).isCloseTo((4 * 0.25 - 0.5) / CASES, within(1e-12));
    assertThat(found.baseline()).isEqualTo(0.5);
    assertThat(found.note()).startsWith("Better on 4, worse on 1, alike on 15 (in points ");
  }

  @Test
  void labels_off_the_scale_are_named_from_both_sides() {
    rated("old", 1, "good");
    rated("new", 1, "7");

    assertThat(observe(RATED))
        .isEqualTo(
            new Nothing(
                0,
                "no paired case has a rating tone by anna; labels that cannot be read: \"7\","
                    + " \"good\""));
  }

  @Test
  void preferences_are_wins_less_losses_in_whichever_order_the_replies_were_shown() {
    for (int i = 1; i <= CASES; i++) {
      hearing.replied("old", id(i)).replied("new", id(i));
      Choice choice = i <= 8 ? Choice.SECOND : i <= 10 ? Choice.FIRST : Choice.TIE;
      hearing.compared("old", "new", id(i), TONE, new Preferred(choice, Rationale.of("because")));
    }
    Contrast found = (Contrast) observe(PREFERRED);

    assertThat(found.difference()).isCloseTo((8 - 2) / 20.0, within(1e-12));
    assertThat(found.method()).isEqualTo("Tango's score interval, exact McNemar");
    assertThat(found.note()).startsWith("Won 8, tied 10, lost 2; win rate 65.0 % (standard error ");
  }

  @Test
  void without_a_preference_that_can_be_read_there_is_nothing_to_compare() {
    hearing.replied("new", id(1));
    hearing.opined(
        "new", id(1), TONE, new Verdict.Graded(new Grade.Label("nicer"), Rationale.of("because")));

    assertThat(observe(PREFERRED))
        .isEqualTo(
            new Nothing(
                0,
                "no paired case has a preference tone by anna; labels that cannot be read:"
                    + " \"nicer\""));
  }

  private void replies(Source source, int factor) {
    for (int i = 1; i <= CASES; i++) {
      hearing.replied("old", id(i), source, Duration.ofSeconds(1), Usage.of(100, 10), i);
      hearing.replied(
          "new", id(i), source, Duration.ofSeconds(factor), Usage.of(100, 10L * factor), i);
    }
  }

  private void took(String subject, int number, int second) {
    hearing.replied(
        subject, id(number), Source.LIVE, Duration.ofSeconds(1), Usage.of(100, 10), second);
  }

  private void rated(String subject, int number, String label) {
    hearing.replied(subject, id(number));
    hearing.opined(
        subject,
        id(number),
        TONE,
        new Verdict.Graded(new Grade.Label(label), Rationale.of("because")));
  }

  private static String id(int number) {
    return String.format("a-%04d", number);
  }

  private Contrasted observe(Observed measure) {
    try (JournalReader journal = hearing.read()) {
      return contrast(measure, journal, journal);
    }
  }

  private static Contrasted contrast(Observed measure, JournalReader before, JournalReader after) {
    Comparison pairs =
        Docket.compare(
            Docket.of("old").cases("a", CASES, State.PASSED),
            Docket.of("new").cases("a", CASES, State.PASSED));
    Comparison observed =
        pairs.observing(List.of(measure), Hearing.of(before, "old"), Hearing.of(after, "new"));
    return observed.observed().get(measure).contrast(observed.pairs(), Imputation.NONE, 0.90);
  }
}
