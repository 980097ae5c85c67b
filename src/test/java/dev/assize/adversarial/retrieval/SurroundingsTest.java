package dev.assize.adversarial.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Nursery;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R02 and R03: the parent's passages among others. */
class SurroundingsTest {

  private static final String DAYS = "router-return-days";

  private final Distractors distractors = new Distractors();
  private final PositionSweep sweep = new PositionSweep();

  @ParameterizedTest
  @CsvSource({"0, 7, around", "1, 3, around", "2, 1, before", "3, 1, behind", "7, 7, behind"})
  void one_three_or_seven_passages_distract(int variant, int count, String place) {
    Draft child = Nursery.child(distractors, DAYS, variant);
    assertThat(child.context()).hasSize(2 + count);
    assertThat(child.drawn()).containsEntry("place", place);
    assertThat(child.context()).containsSequence(Nursery.parent(DAYS).context());
    assertThat(Nursery.unproven(distractors, DAYS, child)).isEmpty();
  }

  @Test
  void what_tells_the_fact_is_no_distractor() {
    Draft child = Nursery.child(distractors, DAYS, 2);
    String other = child.context().getFirst().text();
    assertThat(Nursery.unproven(distractors, DAYS, Nursery.bent(child, other, "It is 21 days.")))
        .containsExactly("no other passage tells a fact");
    assertThat(Nursery.unproven(distractors, DAYS, Nursery.bent(child, "within 21", "in 21")))
        .contains("every fact is told as before", "the parent's passages stand together");
  }

  @Test
  void who_may_not_know_is_not_distracted() {
    assertThat(distractors.capacity(Nursery.parent("unknown-esim-watch-model"))).isZero();
    assertThat(distractors.capacity(Nursery.parent("decline-neighbour"))).isZero();
  }

  private static List<Parent> swept(PositionSweep sweep) {
    return Nursery.parents().stream().filter(parent -> sweep.capacity(parent) > 0).toList();
  }

  @Test
  void one_parent_in_ten_is_swept_over_twenty_cells() {
    assertThat(swept(sweep)).hasSizeBetween(15, 35);
    assertThat(swept(sweep)).allMatch(parent -> sweep.capacity(parent) <= 20);
    assertThat(swept(sweep)).anyMatch(parent -> sweep.capacity(parent) == 20);
  }

  @Test
  void the_cells_are_five_places_by_four_lengths() {
    Parent parent =
        swept(sweep).stream().filter(p -> sweep.capacity(p) == 20).findFirst().orElseThrow();
    List<String> cells = new ArrayList<>();
    for (int variant = 0; variant < 20; variant++) {
      Draft child = Nursery.child(sweep, parent.id(), variant);
      cells.add(child.drawn().get("position") + " of " + child.drawn().get("tokens"));
      int from = child.context().indexOf(parent.context().getFirst());
      int length = Nursery.texts(child).stream().mapToInt(String::length).sum();
      int before = Nursery.texts(child).subList(0, from).stream().mapToInt(String::length).sum();
      double tokens = Double.parseDouble(child.drawn().get("tokens"));
      assertThat(length / 4.0).isBetween(tokens, tokens + 1_000);
      assertThat(100.0 * before / length)
          .isBetween(
              Double.parseDouble(child.drawn().get("position")) * 0.75,
              Double.parseDouble(child.drawn().get("position")) * 1.25 + 8);
      assertThat(child.expected().oracle()).isEqualTo(Oracle.CONSISTENT);
      assertThat(Nursery.unproven(sweep, parent.id(), child)).isEmpty();
    }
    assertThat(cells).doesNotHaveDuplicates().hasSize(20);
  }

  @Test
  void padding_that_is_short_or_tells_the_fact_is_unproven() {
    Parent parent = swept(sweep).getFirst();
    Draft child = Nursery.child(sweep, parent.id(), 0);
    String fact = parent.facts().getFirst().forms().getFirst();
    String padding = Nursery.texts(child).getLast();
    assertThat(Nursery.unproven(sweep, parent.id(), Nursery.bent(child, padding, fact)))
        .contains("no padding tells a fact");
    Draft cut = child.withContext(child.context().subList(0, parent.context().size() + 1));
    assertThat(Nursery.unproven(sweep, parent.id(), cut))
        .contains("the padding is as long as it says");
  }
}
