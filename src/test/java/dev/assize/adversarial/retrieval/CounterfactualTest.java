package dev.assize.adversarial.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Heard;
import dev.assize.adversarial.Nursery;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R07 and R08: the passages tell another number. */
class CounterfactualTest {

  private static final String DAYS = "router-return-days";
  private static final String PRICE = "fibre-500-price";

  private final Counterfactual counterfactual = new Counterfactual();
  private final Contradiction contradiction = new Contradiction();

  @Test
  void the_reply_has_to_follow_the_passages() {
    Parent parent = Nursery.parent(PRICE);
    Draft child = Nursery.child(counterfactual, PRICE, 0);
    assertThat(child.drawn()).containsEntry("from", "39.90").containsEntry("to", "59.90");
    assertThat(Nursery.texts(child).getFirst()).isEqualTo("Fibre 500 costs €59.90 per month.");
    assertThat(Heard.of(child, parent, "It costs €59.90 a month.").passed()).isTrue();
    assertThat(Heard.of(child, parent, "It costs €39.90 a month.").passed()).isFalse();
    assertThat(Heard.of(child, parent, "It costs €59.90, not €39.90.").passed()).isFalse();
    assertThat(Nursery.unproven(counterfactual, PRICE, child)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cheapest-accessory", "date-slow-leave", "premise-free-ship", "slower-tariff"})
  void no_number_is_swapped_where_more_than_the_answer_could_change(String id) {
    assertThat(counterfactual.capacity(Nursery.parent(id))).isZero();
    assertThat(contradiction.capacity(Nursery.parent(id))).isZero();
  }

  @Test
  void an_old_number_that_is_left_is_unproven() {
    Draft child = Nursery.child(counterfactual, DAYS, 0);
    assertThat(Nursery.unproven(counterfactual, DAYS, Nursery.bent(child, "30 days", "21 days")))
        .contains("swapped back it is the parent", "the old number is told nowhere");
  }

  @Test
  void what_replaces_earlier_texts_holds() {
    Parent parent = Nursery.parent(DAYS);
    Draft child = Nursery.child(contradiction, DAYS, 0);
    String to = child.drawn().get("to");
    assertThat(child.context().getLast().text())
        .isEqualTo(
            "Change that is in force now. It replaces every earlier text about this: The router must be"
                + " sent back within "
                + to
                + " days after the contract ends.");
    assertThat(child.expected().oracle()).isEqualTo(Oracle.DIR);
    assertThat(Heard.of(child, parent, to + " days; it used to be 21 days.").passed()).isTrue();
    assertThat(Heard.of(child, parent, "21 days. Or " + to + " days.").passed()).isFalse();
    assertThat(Heard.of(child, parent, "21 days, not " + to + " days.").passed()).isFalse();
  }

  @Test
  void what_nobody_decided_does_not() {
    Parent parent = Nursery.parent(DAYS);
    Draft child = Nursery.child(contradiction, DAYS, 5);
    String to = child.drawn().get("to");
    assertThat(child.drawn()).containsEntry("note", "forum");
    assertThat(child.expected().oracle()).isEqualTo(Oracle.INV);
    assertThat(Heard.of(child, parent, "21 days.").passed()).isTrue();
    assertThat(
            Heard.of(child, parent, "21 days. Somebody wrote " + to + " days in the forum.")
                .passed())
        .isTrue();
    assertThat(Heard.of(child, parent, "21 days or " + to + " days.").passed()).isFalse();
  }

  @Test
  void a_note_about_something_else_is_unproven() {
    Draft child = Nursery.child(contradiction, DAYS, 0);
    String to = child.drawn().get("to");
    assertThat(
            Nursery.unproven(
                contradiction, DAYS, Nursery.bent(child, to + " days after", to + " days before")))
        .containsExactly("with the number swapped back it tells what the parent's passage tells");
  }
}
