package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.score.Probed;
import dev.assize.score.State;
import dev.assize.stats.OddOneOut;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What asking a stored baseline's version again shows, and what it could have shown. */
class ProbeTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final Probe.Texts TEXTS = new Probe.Texts(2, 1, 0);

  private final Docket stored = Docket.of("old");
  private final Docket candidate = Docket.of("new");
  private final Docket fresh = Docket.of("old");
  private final Map<String, List<State>> states = new HashMap<>();

  @Test
  void the_usual_probe_is_the_smallest_that_finds_a_tenth_in_four_of_five_tries() {
    int usual = Probe.usualCases();

    assertThat(Probe.power(usual)).isGreaterThanOrEqualTo(0.80);
    assertThat(Probe.power(usual - 1)).isLessThan(0.80);
    assertThat(Probe.power(usual)).isEqualTo(OddOneOut.power(usual, 0.10, 0.05, 0.05));
  }

  @Test
  void a_stored_verdict_is_the_odd_one_where_both_fresh_ones_are_another() {
    ask("alike", State.PASSED, State.PASSED, State.PASSED);
    ask("odd", State.PASSED, State.FAILED, State.FAILED);
    ask("mended", State.FAILED, State.PASSED, State.PASSED);
    ask("noisy", State.PASSED, State.PASSED, State.FAILED);
    ask("noisy-too", State.PASSED, State.FAILED, State.PASSED);

    assertThat(probe().verdicts()).isEqualTo(new OddOneOut(5, 4, 2));
  }

  @Test
  void what_has_no_three_verdicts_is_not_counted() {
    ask("three", State.PASSED, State.PASSED, State.PASSED);
    ask("open-then", State.ERRORED, State.PASSED, State.PASSED);
    ask("once", State.PASSED, State.FAILED);
    states.put("unknown", List.of(State.FAILED, State.FAILED));

    assertThat(probe().verdicts()).isEqualTo(new OddOneOut(1, 0, 0));
  }

  @Test
  void cases_that_the_comparison_does_not_hold_are_no_part_of_either_difference() {
    ask("a", State.PASSED, State.FAILED, State.FAILED);
    candidate.add("a", "general", State.FAILED);
    ask("b", State.PASSED, State.PASSED, State.PASSED);
    candidate.add("b", "general", State.PASSED);
    stored.add("gone", "general", State.PASSED);
    fresh.add("gone", "general", State.FAILED);
    fresh.add("added", "general", State.PASSED);
    candidate.add("added", "general", State.FAILED);

    Probe probe = probe();
    assertThat(probe.provider().n()).isEqualTo(2);
    assertThat(probe.provider().difference()).isEqualTo(-0.5);
    assertThat(probe.yours().n()).isEqualTo(2);
    assertThat(probe.yours().difference()).isZero();
  }

  @Test
  void the_sentence_tells_what_was_seen_and_what_could_have_been_seen() {
    for (int i = 0; i < 60; i++) {
      ask("c-" + i, State.PASSED, i < 3 ? State.FAILED : State.PASSED, State.PASSED);
    }
    Probe probe = probe();

    // Three fresh ones stood out: noise 1.5 * 3 / 60 = 7.5 %.
    double share = new OddOneOut(60, 3, 0).detectable(0.05, 0.80).orElseThrow();
    assertThat(share).isBetween(0.05, 0.25);
    assertThat(probe.sentence())
        .isEqualTo(
            "The baseline's version was asked again, 60 cases twice, never from memory: in 0 the"
                + " stored verdict stands alone, in 3 the fresh ones differ (p 1); it would find "
                + percent(share)
                + " of verdicts changed in 80 of 100 probes. 1 of 2 replies are the stored ones"
                + " byte for byte, and 0 the same when asked twice.");
    assertThat(probe.verdictsChanged()).isFalse();
    assertThat(probe.isChanged()).isFalse();
    assertThat(probe.signs()).isEmpty();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  @Test
  void verdicts_that_moved_together_are_a_sign_of_their_own() {
    for (int i = 0; i < 60; i++) {
      State now = i < 3 ? State.FAILED : State.PASSED;
      ask("c-" + i, State.PASSED, now, now);
    }
    Probe probe = probe();

    assertThat(probe.sentence())
        .contains("in 3 the stored verdict stands alone, in 0 the fresh ones differ");
    // All three uneven cases have the old verdict alone: (1/3)^3 = 0.037 by luck.
    assertThat(probe.verdicts().p().value()).isLessThan(0.0371).isGreaterThan(0.037);
    assertThat(probe.isChanged()).isTrue();
    assertThat(probe.signs()).containsExactly(probe.sentence());
  }

  @Test
  void too_few_cases_can_show_no_change_and_it_says_so() {
    ask("a", State.PASSED, State.FAILED, State.FAILED);
    candidate.add("a", "general", State.FAILED);
    Probe probe = probe();

    assertThat(probe.verdictsChanged()).isFalse();
    assertThat(probe.sentence())
        .contains("in 1 the stored verdict", "; so few can show no change.");
  }

  @Test
  void another_identity_is_a_change_although_every_verdict_is_the_same() {
    ask("a", State.PASSED, State.PASSED, State.PASSED);
    Probe probe = probe("It calls itself otherwise.");

    assertThat(probe.verdictsChanged()).isFalse();
    assertThat(probe.isChanged()).isTrue();
    assertThat(probe.signs()).containsExactly("It calls itself otherwise.");
  }

  @Test
  void a_difference_without_an_interval_says_why() {
    assertThat(Probe.points(probe().yours(), 0.9))
        .isEqualTo("0.0 points (too few cases for an interval)");
    PairedValues some = Docket.table(90, 2, 8, 0).values();
    assertThat(Probe.points(some, 0.9)).startsWith("-6.0 points (90 % interval -").endsWith(")");
  }

  /** A case, how it was stored and how it answers now. */
  private void ask(String id, State then, State... now) {
    stored.add(id, "general", then);
    fresh.add(id, "general", now[0]);
    states.put(id, List.of(now));
  }

  private Probe probe(String... identity) {
    if (candidate.run().cases().isEmpty()) {
      states.keySet().forEach(id -> candidate.add(id, "general", State.PASSED));
    }
    return Probe.of(
        Docket.compare(stored, candidate),
        new Probed(fresh.run(), states),
        MARCH,
        TEXTS,
        List.of(identity));
  }
}
