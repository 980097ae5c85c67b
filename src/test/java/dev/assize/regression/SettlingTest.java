package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.stats.Interval;
import dev.assize.stats.PairedTable;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is told to whoever wants an answer, and how a difference is put into words. */
class SettlingTest {

  private static final Rules RULES = new Rules(0.05, 0.90);
  private static final PairedTable HUNDRED = new PairedTable(90, 0, 0, 10);

  @Test
  void the_smallest_larger_set_that_the_gate_would_decide_is_told() {
    assertThat(settled(table -> table.total() >= 150 ? Answer.SHIP : Answer.INCONCLUSIVE))
        .isEqualTo(
            "About 150 paired cases instead of 100 would settle it if the others turn out alike.");
    assertThat(settled(table -> table.total() > 100 ? Answer.HOLD : Answer.INCONCLUSIVE))
        .startsWith("About 110 paired cases");
  }

  @Test
  void the_farther_it_looks_the_wider_are_its_steps() {
    // From the fourfold on in steps of a twentieth: 4.0, 4.2, 4.4, 4.6.
    assertThat(settled(table -> table.total() >= 450 ? Answer.SHIP : Answer.INCONCLUSIVE))
        .startsWith("About 460 paired cases");
    assertThat(settled(table -> table.total() >= 9_000 ? Answer.SHIP : Answer.INCONCLUSIVE))
        .startsWith("About 9,");
  }

  @Test
  void a_larger_set_is_asked_about_with_all_its_shares_kept() {
    Settling settling =
        new Settling(
            RULES,
            table ->
                table.equals(new PairedTable(180, 40, 60, 20)) ? Answer.HOLD : Answer.INCONCLUSIVE);

    // Without a true difference 50 differing cases of 150 would take far fewer than were seen.
    assertThat(
            new Settling(RULES.withMargin(0.4), settling(40, 60))
                .of(new PairedTable(90, 20, 30, 10)))
        .containsExactly(
            "About 300 paired cases instead of 150 would settle it if the others turn out alike.");
    assertThat(settling.of(new PairedTable(90, 20, 30, 10)))
        .singleElement()
        .asString()
        .contains("within the margin in 4 of 5 runs");
  }

  private static Function<PairedTable, Answer> settling(int fixed, int broke) {
    return table ->
        table.equals(new PairedTable(180, fixed, broke, 20)) ? Answer.HOLD : Answer.INCONCLUSIVE;
  }

  @Test
  void what_not_even_a_hundredfold_set_would_decide_is_sent_to_the_broken_cases() {
    assertThat(settled(table -> table.total() > 10_000 ? Answer.SHIP : Answer.INCONCLUSIVE))
        .startsWith("The difference seen lies on the margin itself");
  }

  private static String settled(Function<PairedTable, Answer> gate) {
    return new Settling(RULES, gate).of(HUNDRED).getFirst();
  }

  @Test
  void a_gain_a_loss_and_a_trifle_are_told_apart() {
    assertThat(told(99, 1, 0, 0)).startsWith("Quality rose by 1.0 point (");
    assertThat(told(98, 0, 2, 0)).startsWith("Quality fell by 2.0 points (");
    assertThat(told(9_900, 3, 1, 96)).startsWith("Quality rose by less than a tenth of a point (");
    assertThat(told(9_900, 1, 3, 96)).startsWith("Quality fell by less than a tenth of a point (");
  }

  @Test
  void worse_within_the_margin_is_said_only_of_what_is_wholly_so() {
    Sentences sentences = new Sentences(RULES);
    PairedValues values = Docket.table(99, 0, 1, 0).values();

    assertThat(sentences.difference(values, new Interval(-0.04, -0.01, 0.9)))
        .endsWith("Measurably worse, within the margin.");
    assertThat(sentences.difference(values, new Interval(-0.04, 0.01, 0.9)))
        .endsWith("allows -5.0.");
    assertThat(sentences.difference(values, new Interval(-0.06, -0.01, 0.9)))
        .endsWith("allows -5.0.");
  }

  @Test
  void limits_beside_a_bound_get_the_decimals_that_show_on_which_side_they_lie() {
    Sentences sentences = new Sentences(RULES);
    PairedValues values = Docket.table(99, 0, 1, 0).values();

    assertThat(sentences.difference(values, new Interval(-0.0499996, -0.00004, 0.9)))
        .contains("interval -4.99996 to -0.004)");
    assertThat(sentences.difference(values, new Interval(-0.05, 0, 0.9)))
        .contains("interval -5.0 to 0.0)");
    assertThat(new Sentences(RULES.withMargin(0.1)).difference(values, new Interval(-1, 1, 0.9)))
        .contains("interval -100.0 to +100.0)", "allows -10.0.");
  }

  private static String told(int n11, int n10, int n01, int n00) {
    return new Gate(RULES).decide(Docket.table(n11, n10, n01, n00)).sentence();
  }
}
