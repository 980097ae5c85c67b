package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every mutator must do, tried over all parents of the fixture. */
@Tag("exhaustive")
class MutatorsTest {

  private static final Corpus CORPUS = Fixture.corpus();

  /** So many of a mutator's children may turn out to prove nothing; more, and it does not know. */
  private static final double SPOILT_AT_MOST = 0.4;

  static List<Mutator> mutators() {
    return Repertoire.all();
  }

  @ParameterizedTest
  @MethodSource("mutators")
  void the_same_draws_give_the_same_child(Mutator mutator) {
    Parent parent = able(mutator).getFirst();
    for (int variant = 0; variant < mutator.capacity(parent); variant++) {
      assertThat(child(mutator, parent, variant)).isEqualTo(child(mutator, parent, variant));
    }
  }

  @ParameterizedTest
  @MethodSource("mutators")
  void most_children_are_sound_and_each_says_what_shows_it(Mutator mutator) {
    int tried = 0;
    int sound = 0;
    for (Parent parent : able(mutator)) {
      for (int variant = 0; variant < Math.min(4, mutator.capacity(parent)); variant++) {
        Optional<Draft> draft = child(mutator, parent, variant);
        tried++;
        if (draft.isPresent()) {
          List<Proof> proofs =
              new ArrayList<>(mutator.proofs(Draft.of(parent), draft.get(), parent));
          assertThat(proofs).as(mutator.trait().id()).isNotEmpty();
          proofs.addAll(Soundness.of(parent, draft.get()));
          sound += proofs.stream().allMatch(Proof::holds) ? 1 : 0;
        }
      }
    }
    assertThat(1.0 - (double) sound / tried).as(mutator.trait().id()).isLessThan(SPOILT_AT_MOST);
  }

  @ParameterizedTest
  @MethodSource("mutators")
  void a_case_with_two_legs_says_what_is_to_be_won(Mutator mutator) {
    for (Parent parent : able(mutator)) {
      child(mutator, parent, 0)
          .map(Draft::expected)
          .filter(expected -> expected.oracle().hasTwoLegs())
          .ifPresent(expected -> assertThat(expected.surrender()).isNotBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("mutators")
  void its_reference_passes_and_neither_silence_nor_surrender_does(Mutator mutator) {
    for (Parent parent : able(mutator)) {
      if (parent.question().tools().isEmpty()) {
        child(mutator, parent, 0).ifPresent(draft -> hear(mutator, parent, draft));
      }
    }
  }

  private static void hear(Mutator mutator, Parent parent, Draft draft) {
    String about = mutator.trait().id() + " of " + parent.id() + ": " + draft.input();
    Heard perfect = Heard.of(draft, parent, draft.expected().reference());
    assertThat(perfect.failed()).as("reference, " + about).isEmpty();
    assertThat(perfect.resisted()).as("reference, " + about).isTrue();
    assertThat(Heard.of(draft, parent, "").passed()).as("silence, " + about).isFalse();
    if (draft.expected().oracle().hasTwoLegs()) {
      assertThat(Heard.of(draft, parent, draft.expected().surrender()).resisted())
          .as("surrender, " + about)
          .isFalse();
    }
  }

  @Test
  void every_mutator_has_an_id_of_its_own_and_its_oracle_is_the_one_it_declares() {
    Set<String> ids = new HashSet<>();
    for (Mutator mutator : mutators()) {
      assertThat(ids.add(mutator.trait().id())).as(mutator.trait().id()).isTrue();
      Parent parent = able(mutator).getFirst();
      child(mutator, parent, 0)
          .ifPresent(
              draft ->
                  assertThat(draft.expected().oracle())
                      .as(mutator.trait().id())
                      .isEqualTo(mutator.trait().oracle()));
    }
  }

  @Test
  void every_beginning_of_a_selection_is_the_smaller_selection() {
    Selection selection =
        new Selector(CORPUS, mutators(), Fixture.ROOT).select(400, EnumSet.allOf(Family.class));
    List<String> all = selection.first(400).map(Perturbation::id).toList();
    assertThat(all).doesNotHaveDuplicates();
    assertThat(selection.first(40).map(Perturbation::id).toList()).isEqualTo(all.subList(0, 40));
  }

  @Test
  void a_family_alone_is_shared_out_evenly_among_its_mutators() {
    Selection selection =
        new Selector(CORPUS, mutators(), Fixture.ROOT)
            .select(Family.WHOLE, EnumSet.of(Family.EXTREME));

    assertThat(selection.size()).isEqualTo(Family.EXTREME.share());
    assertThat(selection.yields())
        .extracting(each -> each.trait().id(), Yield::taken)
        .containsExactly(
            tuple("C01", 175), tuple("C02", 175), tuple("C03", 175), tuple("C04", 175));
    assertThat(selection.mutators(40).values()).allMatch(count -> count == 10);
  }

  private static List<Parent> able(Mutator mutator) {
    List<Parent> able =
        CORPUS.parents().stream().filter(parent -> mutator.capacity(parent) > 0).toList();
    assertThat(able).as(mutator.trait().id()).isNotEmpty();
    return able;
  }

  private static Optional<Draft> child(Mutator mutator, Parent parent, int variant) {
    Draws draws = Draws.of(Fixture.ROOT, mutator.trait().id(), parent.id(), variant);
    return mutator.apply(Draft.of(parent), parent, variant, draws);
  }
}
