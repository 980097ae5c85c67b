package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which recipes of a mutator wait, and in which order they are taken. */
class CandidatesTest {

  private final List<Parent> parents = Fixture.corpus().parents().subList(0, 60);

  @Test
  void each_recipe_is_taken_once_the_smallest_key_first() {
    for (Mutator mutator : Repertoire.all()) {
      Candidates candidates = Candidates.of(mutator, parents, Fixture.ROOT);
      List<Recipe> taken = new ArrayList<>();
      while (candidates.hasAfter(0)) {
        Recipe announced = candidates.after(0).orElseThrow();
        taken.add(candidates.take());
        assertThat(taken.getLast()).isEqualTo(announced);
      }
      assertThat(taken)
          .hasSize(candidates.size())
          .isSortedAccordingTo(Comparator.comparingLong(Recipe::key));
      assertThat(candidates.after(0)).isEmpty();
      List<Recipe> byParent =
          IntStream.range(0, parents.size()).boxed().flatMap(candidates::of).toList();
      assertThat(new HashSet<>(byParent)).hasSameSizeAs(byParent).isEqualTo(new HashSet<>(taken));
      assertThat(byParent.stream().map(Recipe::parent).distinct()).hasSize(candidates.applicable());
    }
  }

  @Test
  void a_key_does_not_depend_on_the_other_parents() {
    Mutator mutator = Repertoire.all().getFirst();
    Candidates among = Candidates.of(mutator, parents, Fixture.ROOT);
    for (int i = 0; i < parents.size(); i++) {
      assertThat(Candidates.of(mutator, parents.subList(i, i + 1), Fixture.ROOT).of(0))
          .containsExactlyElementsOf(among.of(i).toList());
    }
  }
}
