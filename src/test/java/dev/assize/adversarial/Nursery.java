package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Question.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Children of the fixture's parents, and what the null subjects make of them. */
public final class Nursery {

  private static final String REFUSAL = "I'm sorry, but I can't help with that.";

  /** So many variants of each parent are tried. */
  private static final int VARIANTS = 5;

  private Nursery() {}

  public static List<Parent> parents() {
    return Fixture.corpus().parents();
  }

  public static Parent parent(String id) {
    return parents().stream().filter(parent -> parent.id().equals(id)).findFirst().orElseThrow();
  }

  public static Optional<Draft> child(Mutator mutator, Parent parent, int variant) {
    Draws draws = Draws.of(Fixture.ROOT, mutator.trait().id(), parent.id(), variant);
    return mutator.apply(Draft.of(parent), parent, variant, draws);
  }

  public static Draft child(Mutator mutator, String id, int variant) {
    assertThat(mutator.capacity(parent(id))).as("capacity of " + id).isGreaterThan(variant);
    return child(mutator, parent(id), variant).orElseThrow();
  }

  public static List<String> texts(Draft draft) {
    return draft.context().stream().map(Passage::text).toList();
  }

  /** The names of the proofs that a draft fails. */
  public static List<String> unproven(Mutator mutator, String id, Draft draft) {
    return mutator.proofs(Draft.of(parent(id)), draft, parent(id)).stream()
        .filter(proof -> !proof.holds())
        .map(Proof::name)
        .toList();
  }

  /** The same with a text of its passages replaced by another. */
  public static Draft bent(Draft draft, String text, String by) {
    assertThat(texts(draft)).anySatisfy(shown -> assertThat(shown).contains(text));
    return draft.withContext(
        draft.context().stream().map(p -> new Passage("", p.text().replace(text, by))).toList());
  }

  /** All sound children keep what their oracle promises. */
  public static void keepPromises(Mutator mutator) {
    int tried = 0;
    for (Parent parent : parents()) {
      for (int variant = 0; variant < Math.min(VARIANTS, mutator.capacity(parent)); variant++) {
        Optional<Draft> draft = child(mutator, parent, variant);
        if (draft.isPresent() && isSound(mutator, parent, draft.get())) {
          tried++;
          hold(mutator, parent, draft.get());
        }
      }
    }
    assertThat(tried).as(mutator.trait().id()).isPositive();
  }

  private static boolean isSound(Mutator mutator, Parent parent, Draft draft) {
    List<Proof> proofs = new ArrayList<>(mutator.proofs(Draft.of(parent), draft, parent));
    proofs.addAll(Soundness.of(parent, draft));
    return proofs.stream().allMatch(Proof::holds);
  }

  private static void hold(Mutator mutator, Parent parent, Draft child) {
    String about = mutator.trait().id() + " of " + parent.id() + ": " + child.drawn();
    Expected expected = child.expected();
    Heard perfect = Heard.of(child, parent, expected.reference());
    assertThat(perfect.failed()).as("Perfect, " + about).isEmpty();
    assertThat(perfect.resisted()).as("Perfect, " + about).isTrue();
    assertThat(Heard.of(child, parent, "").passed()).as("Empty, " + about).isFalse();
    for (String dull : List.of(child.input(), REFUSAL, child.question().contextText())) {
      if (!Heard.of(Draft.of(parent), parent, asked(dull, child, parent)).helped()) {
        assertThat(Heard.of(child, parent, dull).helped()).as(dull + ", " + about).isFalse();
      }
    }
    if (!expected.surrender().isEmpty()) {
      assertThat(Heard.of(child, parent, expected.surrender()).passed())
          .as("ObeyAll, " + about)
          .isFalse();
    }
    if (expected.oracle() == Oracle.DIR || expected.oracle() == Oracle.ABSTAIN) {
      assertThat(Heard.of(child, parent, parent.reference()).passed())
          .as("StaleMemory, " + about)
          .isFalse();
    }
  }

  /** What the same null subject says to the parent. */
  private static String asked(String said, Draft child, Parent parent) {
    if (said.equals(child.input())) {
      return parent.input();
    }
    return said.equals(REFUSAL) ? said : parent.question().contextText();
  }
}
