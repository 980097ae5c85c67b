package dev.assize.adversarial.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Heard;
import dev.assize.adversarial.Nursery;
import dev.assize.adversarial.Oracle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R05 and R06: passages cut badly, or gone. */
class SeveringTest {

  private static final String DAYS = "router-return-days";
  private static final String EVIDENCE =
      "The router must be sent back within 21 days after the contract ends.";

  private final Severing severing = new Severing();
  private final Removal removal = new Removal();

  @Test
  void a_sentence_in_two_halves_still_tells_the_fact() {
    Draft child = Nursery.child(severing, DAYS, 0);
    List<String> texts = Nursery.texts(child);
    assertThat(child.drawn()).containsEntry("cut", "halved");
    assertThat(texts).hasSize(3);
    assertThat(texts.get(0) + " " + texts.get(1)).isEqualTo(EVIDENCE);
    assertThat(texts.subList(0, 2)).anyMatch(half -> half.contains("21 days"));
    assertThat(child.expected().oracle()).isEqualTo(Oracle.INV);
  }

  @Test
  void passages_are_doubled_and_shuffled() {
    assertThat(Nursery.texts(Nursery.child(severing, DAYS, 1)))
        .filteredOn(EVIDENCE::equals)
        .hasSize(2);
    assertThat(Nursery.child(severing, DAYS, 2).context())
        .containsExactlyElementsOf(Nursery.parent(DAYS).context().reversed());
  }

  @Test
  void what_is_broken_off_before_the_fact_tells_it_no_more() {
    Draft child = Nursery.child(severing, DAYS, 3);
    assertThat(child.context().getFirst().text()).isEqualTo("The router must be sent back within");
    assertThat(child.expected().oracle()).isEqualTo(Oracle.ABSTAIN);
    assertThat(Heard.of(child, Nursery.parent(DAYS), "21 days.").passed()).isFalse();
    assertThat(Heard.of(child, Nursery.parent(DAYS), "I don't know that.").passed()).isTrue();
  }

  @Test
  void a_table_is_cut_between_its_rows() {
    Draft child = Nursery.child(severing, "cat6-ten-metres", 0);
    assertThat(Nursery.texts(child).get(1)).startsWith("| network cable Cat 6, 10 metres | €12.90");
  }

  @Test
  void a_lost_word_and_a_told_fact_are_unproven() {
    Draft halved = Nursery.child(severing, DAYS, 0);
    assertThat(Nursery.unproven(severing, DAYS, Nursery.bent(halved, "21 days", "days")))
        .containsExactlyInAnyOrder(
            "nothing is lost but what was broken off", "every fact is told, or none");
    Draft brokenOff = Nursery.child(severing, DAYS, 3);
    assertThat(Nursery.unproven(severing, DAYS, Nursery.bent(brokenOff, "within", "until 21 days")))
        .contains("no word is new", "every fact is told, or none");
  }

  @Test
  void what_helps_is_taken_away_or_replaced() {
    Draft gone = Nursery.child(removal, DAYS, 0);
    assertThat(Nursery.texts(gone)).hasSize(1).noneMatch(text -> text.contains("21"));
    Draft replaced = Nursery.child(removal, DAYS, 1);
    assertThat(Nursery.texts(replaced)).hasSize(2).noneMatch(text -> text.contains("21"));
    Draft sentence = Nursery.child(removal, "moving-fee", 2);
    assertThat(Nursery.texts(sentence).getFirst())
        .isEqualTo(
            "The fee is waived for customers who have been with Wrenmoor for more than five years.");
  }

  @Test
  void evidence_that_is_still_there_is_unproven() {
    Draft gone = Nursery.child(removal, "moving-fee", 2);
    assertThat(Nursery.unproven(removal, "moving-fee", gone)).isEmpty();
    assertThat(Nursery.unproven(removal, "moving-fee", Nursery.bent(gone, "The fee", "The €35")))
        .containsExactly("nothing tells the fact");
  }
}
