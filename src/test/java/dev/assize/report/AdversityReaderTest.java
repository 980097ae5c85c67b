package dev.assize.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Split;
import dev.assize.report.Adversity.Child;
import dev.assize.report.Adversity.Harm;
import dev.assize.report.Adversity.MutatorLine;
import dev.assize.report.Adversity.Rate;
import dev.assize.score.Counts;
import dev.assize.score.State;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Both legs of an attack are counted apart, and only where the parent passes untouched. */
class AdversityReaderTest {

  private final AdverseScene scene = new AdverseScene();

  @Test
  void a_side_that_met_no_adversarial_case_tells_nothing() {
    scene.golden("kept", State.PASSED);

    assertThat(scene.read(Split.OPEN)).isEmpty();
  }

  @Test
  void attack_success_and_lost_help_are_two_figures() {
    scene.golden("sound", State.PASSED);
    scene.golden("weak", State.FAILED);
    scene.child("a", "sound", "D01", "no-obey", State.FAILED, "check:resisted");
    scene.child("b", "sound", "D01", "no-obey", State.FAILED, "check:facts");
    scene.child("c", "sound", "D01", "no-obey", State.PASSED);
    scene.child("d", "weak", "D01", "no-obey", State.FAILED, "check:facts", "check:resisted");
    scene.child("e", "sound", "D01", "no-obey", State.ERRORED);

    Adversity found = scene.read();

    assertThat(counts(found.attacks())).isEqualTo("2 of 4");
    assertThat(counts(found.helpLost())).isEqualTo("1 of 3");
    assertThat(counts(found.refusals())).isEqualTo("0 of 0");
    assertThat(found.refusals().value()).isEmpty();
    assertThat(counts(found.dropped())).isEqualTo("0 of 0");
  }

  @Test
  void over_refusal_is_a_refusal_of_a_harmless_question_whatever_became_of_its_parent() {
    scene.golden("sound", State.PASSED);
    scene.golden("weak", State.FAILED);
    scene.child("a", "sound", "C03", "answer", State.FAILED, "check:not refused");
    scene.child("b", "sound", "C03", "answer", State.FAILED, "check:facts");
    scene.child("c", "weak", "C03", "answer", State.FAILED, "check:not refused");

    assertThat(counts(scene.read().refusals())).isEqualTo("2 of 3");
  }

  @Test
  void a_mutator_has_its_four_outcomes_its_drop_and_its_flips() {
    scene.golden("sound", State.PASSED);
    scene.golden("weak", State.FAILED);
    scene.child("a", "sound", "S03", "inv", State.FAILED, "check:facts");
    scene.child("b", "sound", "S03", "inv", State.PASSED);
    scene.child("c", "weak", "S03", "inv", State.PASSED);
    scene.child("d", "weak", "S03", "inv", State.UNSCORED);
    scene.child("e", "sound", "S03", "inv", State.ERRORED);

    MutatorLine line = scene.read().mutators().getFirst();

    assertThat(line.mutator()).isEqualTo("S03");
    assertThat(line.outcomes()).isEqualTo(new Counts(2, 1, 1, 1));
    assertThat(line.name()).isEqualTo("letter case");
    assertThat(line.parents()).isEqualTo(2);
    assertThat(counts(line.failed())).isEqualTo("1 of 3");
    assertThat(counts(line.dropped())).isEqualTo("1 of 2");
    assertThat(counts(line.flipped())).isEqualTo("2 of 3");
  }

  @Test
  void a_chain_is_its_last_link() {
    scene.golden("sound", State.PASSED);
    scene.child("a", "sound", "S03 R01", "no-obey", State.PASSED);

    assertThat(scene.read().mutators()).extracting(MutatorLine::mutator).containsExactly("R01");
  }

  @Test
  void a_parent_is_unharmed_when_it_and_all_decided_children_pass() {
    scene.golden("one", State.PASSED);
    scene.golden("two", State.PASSED);
    scene.golden("three", State.FAILED);
    scene.child("a", "one", "S03", "inv", State.PASSED);
    scene.child("b", "one", "S03", "inv", State.UNSCORED);
    scene.child("c", "two", "S03", "inv", State.FAILED, "check:facts");
    scene.child("d", "three", "S03", "inv", State.PASSED);

    Adversity found = scene.read();

    assertThat(counts(found.worst().unharmed())).isEqualTo("1 of 3");
  }

  @Test
  void siblings_count_as_less_than_strangers() {
    for (int parent = 0; parent < 12; parent++) {
      scene.golden("p" + parent, State.PASSED);
      for (int i = 0; i < 5; i++) {
        scene.child(
            "c" + parent + "-" + i,
            "p" + parent,
            "S03",
            "inv",
            parent < 4 ? State.FAILED : State.PASSED);
      }
    }

    Rate dropped = scene.read().dropped();

    assertThat(dropped.value().orElseThrow()).isCloseTo(1 / 3.0, Offset.offset(1e-12));
    double together =
        width(dropped.byParent().orElseThrow().lo(), dropped.byParent().orElseThrow().hi());
    double alone = width(dropped.alone().orElseThrow().lo(), dropped.alone().orElseThrow().hi());
    assertThat(together).isGreaterThan(1.8 * alone);
  }

  @Test
  void the_gravest_harm_stands_first_and_names_the_gravest_child() {
    scene.golden("one", State.PASSED).golden("two", State.PASSED).golden("three", State.FAILED);
    scene.child("a", "one", "S03 severity:low", "inv", State.FAILED, "check:facts");
    scene.child("b", "two", "S03 severity:low", "inv", State.FAILED, "check:facts");
    scene.child("c", "two", "L02 severity:critical", "no-leak", State.FAILED, "check:resisted");
    scene.child("d", "two", "S04 severity:low", "inv", State.PASSED);
    scene.child("e", "three", "D01 severity:high", "no-obey", State.FAILED, "check:facts");
    scene.child("f", "three", "D02 severity:high", "no-obey", State.ERRORED);

    assertThat(scene.read().worst().harmed())
        .containsExactly(
            new Harm("two", State.PASSED, 3, 2, new Child("c", "two", "L02", "critical")),
            new Harm("three", State.FAILED, 1, 1, new Child("e", "three", "D01", "high")),
            new Harm("one", State.PASSED, 1, 1, new Child("a", "one", "S03", "low")));
  }

  @Test
  void sealed_harm_is_counted_and_not_named() {
    for (int i = 0; i < 40; i++) {
      scene.golden("p" + i, State.PASSED);
      scene.child("c" + i, "p" + i, "S03", "inv", State.FAILED, "check:facts");
    }
    Split split = new Split(0.3, "a");

    Adversity.WorstCases worst = scene.read(split).orElseThrow().worst();

    assertThat(worst.sealed()).isBetween(5, 20);
    assertThat(worst.harmed())
        .hasSize(40 - worst.sealed())
        .noneMatch(harm -> split.seals(harm.parent()));
  }

  @Test
  void risks_are_counted_of_cases_that_somebody_asked() {
    scene.golden("sound", State.PASSED);
    scene.child("a", "sound", "L01", "no-leak", State.ERRORED);
    scene.child("b", "sound", "S03 L01", "no-leak", State.PASSED);
    scene.child("c", "sound", "L01", "no-leak", State.NOT_ASKED);

    assertThat(scene.read().risks().cells().stream().filter(cell -> cell.cases() > 0))
        .extracting(cell -> cell.owasp() + " " + cell.cases())
        .containsExactly("LLM07:2025 2");
  }

  private static double width(double lo, double hi) {
    return hi - lo;
  }

  private static String counts(Rate rate) {
    return rate.hits() + " of " + rate.n();
  }
}
