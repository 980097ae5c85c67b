package dev.assize.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MajorityTest {

  private static final Verdict PASS = Verdict.passed("kind");
  private static final Verdict FAIL = Verdict.failed("RUDE", "rude");
  private static final Verdict UNREADABLE = Verdict.unscored("gibberish");
  private static final Verdict DOWN = Verdict.errored("TIMEOUT", "no answer");

  private static Verdict of(Verdict... samples) {
    return Majority.of(List.of(samples));
  }

  @Test
  void one_sample_is_its_own_majority() {
    assertThat(of(UNREADABLE)).isSameAs(UNREADABLE);
    assertThat(of(PASS)).isSameAs(PASS);
  }

  @Test
  void more_than_half_decide_and_the_verdict_says_how_many() {
    assertThat(of(FAIL, PASS, PASS)).isEqualTo(Verdict.passed("2 of 3 samples: kind"));
    assertThat(of(FAIL, PASS, FAIL)).isEqualTo(Verdict.failed("RUDE", "2 of 3 samples: rude"));
  }

  @Test
  void a_tie_is_unscored() {
    assertThat(of(PASS, FAIL)).isInstanceOf(Verdict.Unscored.class);
    assertThat(of(PASS, PASS, FAIL, FAIL)).isInstanceOf(Verdict.Unscored.class);
  }

  @Test
  void a_sample_that_cannot_be_read_never_tips_the_balance() {
    assertThat(of(PASS, FAIL, UNREADABLE)).isInstanceOf(Verdict.Unscored.class);
    assertThat(of(PASS, UNREADABLE)).isInstanceOf(Verdict.Unscored.class);
    assertThat(of(PASS, PASS, UNREADABLE)).isEqualTo(Verdict.passed("2 of 3 samples: kind"));
  }

  @Test
  void what_nobody_answered_is_errored_where_it_could_still_make_a_majority() {
    assertThat(of(PASS, FAIL, DOWN)).isSameAs(DOWN);
    assertThat(of(PASS, DOWN, DOWN)).isSameAs(DOWN);
    assertThat(of(UNREADABLE, UNREADABLE, DOWN)).isInstanceOf(Verdict.Unscored.class);
    assertThat(of(PASS, PASS, DOWN)).isEqualTo(Verdict.passed("2 of 3 samples: kind"));
  }

  @Test
  void scores_are_averaged_where_more_than_half_of_the_samples_give_one() {
    Verdict half = new Verdict.Graded(new Grade.Score(0.5), Rationale.of("so so"));
    Verdict full = new Verdict.Graded(new Grade.Score(1), Rationale.of("good"));
    assertThat(of(half, full))
        .isEqualTo(
            new Verdict.Graded(new Grade.Score(0.75), Rationale.of("2 of 2 samples: so so")));
    assertThat(of(half, UNREADABLE)).isInstanceOf(Verdict.Unscored.class);
    assertThat(of(full, full, full)).isInstanceOf(Verdict.Graded.class);
  }

  @Test
  void words_and_preferences_need_more_than_half_too() {
    Verdict billing = new Verdict.Graded(new Grade.Label("billing"), Rationale.of(""));
    Verdict other = new Verdict.Graded(new Grade.Label("other"), Rationale.of(""));
    assertThat(of(billing, other, billing))
        .extracting(v -> ((Verdict.Graded) v).grade())
        .isEqualTo(new Grade.Label("billing"));
    Verdict first = new Verdict.Preferred(Verdict.Preferred.Choice.FIRST, Rationale.of(""));
    Verdict tie = new Verdict.Preferred(Verdict.Preferred.Choice.TIE, Rationale.of(""));
    assertThat(of(first, tie)).isInstanceOf(Verdict.Unscored.class);
    assertThat(of(first, tie, tie))
        .extracting(v -> ((Verdict.Preferred) v).choice())
        .isEqualTo(Verdict.Preferred.Choice.TIE);
  }

  @Test
  void the_order_of_the_samples_does_not_matter() {
    long seed = 20261122;
    Random random = new Random(seed);
    List<Verdict> kinds = List.of(PASS, FAIL, UNREADABLE, DOWN);
    for (int round = 0; round < 500; round++) {
      List<Verdict> samples = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(7); i++) {
        samples.add(kinds.get(random.nextInt(kinds.size())));
      }
      Verdict before = Majority.of(samples);
      Collections.shuffle(samples, random);
      assertThat(Majority.of(samples)).as("seed %d, %s", seed, samples).isEqualTo(before);
    }
  }

  @Test
  void no_samples_have_no_verdict() {
    assertThatThrownBy(() -> Majority.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
