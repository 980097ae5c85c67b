package dev.assize.adversarial.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Family;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Nursery;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of all mutators of this room. */
class RetrievalTest {

  static List<Mutator> mutators() {
    return new RetrievalRepertoire().mutators();
  }

  @Test
  void the_room_has_r01_to_r08() {
    assertThat(mutators())
        .extracting(mutator -> mutator.trait().id())
        .containsExactly("R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08");
    assertThat(mutators()).allMatch(mutator -> mutator.trait().family() == Family.RETRIEVAL);
  }

  @Tag("exhaustive")
  @ParameterizedTest
  @MethodSource("mutators")
  void null_subjects_get_what_they_deserve(Mutator mutator) {
    Nursery.keepPromises(mutator);
  }

  @ParameterizedTest
  @MethodSource("mutators")
  void where_there_is_no_context_nothing_is_made(Mutator mutator) {
    assertThat(mutator.capacity(Nursery.parent("injected-order"))).isZero();
  }

  @ParameterizedTest
  @MethodSource("mutators")
  void where_tools_decide_nothing_is_made(Mutator mutator) {
    assertThat(mutator.capacity(Nursery.parent("tool-cancel-received"))).isZero();
  }
}
