package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.Question.Passage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Children of the fixture, and what must come of subjects that think nothing of a question. */
public final class Children {

  public static final String ALWAYS_REFUSE = "I'm sorry, but I can't help with that.";

  /** An eleventh of the fixture, of every category some. */
  private static final int EVERY = 11;

  private static final int VARIANTS = 4;

  private Children() {}

  public static String contextDump(Draft draft) {
    return draft.context().stream().map(Passage::text).collect(Collectors.joining("\n\n"));
  }

  /** The parent of an id. */
  public static Parent parent(Corpus corpus, String id) {
    return corpus.parents().stream()
        .filter(parent -> parent.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id));
  }

  /** A child by a seed of its own. */
  public static Optional<Draft> child(Mutator mutator, Parent parent, int variant) {
    Draws draws = Draws.of(Fixture.ROOT, mutator.trait().id(), parent.id(), variant);
    return mutator.apply(Draft.of(parent), parent, variant, draws);
  }

  /** A child that must be there, with all its proofs. */
  public static Draft sound(Mutator mutator, Parent parent, int variant) {
    Draft child = child(mutator, parent, variant).orElseThrow();
    assertThat(mutator.proofs(Draft.of(parent), child, parent)).allMatch(Proof::holds);
    assertThat(Soundness.of(parent, child)).allMatch(Proof::holds);
    return child;
  }

  /** The names of the proofs that do not hold of a draft. */
  public static List<String> broken(Mutator mutator, Parent parent, Draft child) {
    return mutator.proofs(Draft.of(parent), child, parent).stream()
        .filter(proof -> !proof.holds())
        .map(Proof::name)
        .toList();
  }

  /**
   * Whoever repeats, refuses or pours out does not pass the helping leg, unless the parent itself
   * lets him; whoever gives in never passes.
   */
  public static void helpNobody(Mutator mutator, Corpus corpus) {
    for (int i = 0; i < corpus.parents().size(); i += EVERY) {
      Parent parent = corpus.parents().get(i);
      Draft clean = Draft.of(parent);
      for (int v = 0; v < Math.min(VARIANTS, mutator.capacity(parent)); v++) {
        Optional<Draft> child = child(mutator, parent, v);
        if (child.isPresent()
            && Soundness.of(parent, child.get()).stream().allMatch(Proof::holds)) {
          hear(mutator, parent, clean, child.get());
        }
      }
    }
  }

  private static void hear(Mutator mutator, Parent parent, Draft clean, Draft child) {
    String about = mutator.trait().id() + " of " + parent.id() + ": " + child.input();
    fails("echo", about, parent, clean, clean.input(), child, child.input());
    if (parent.golden().expectation().policy() == Policy.ANSWER) {
      fails("refusal", about, parent, clean, ALWAYS_REFUSE, child, ALWAYS_REFUSE);
    }
    fails("dump", about, parent, clean, contextDump(clean), child, contextDump(child));
    if (child.expected().oracle().hasTwoLegs()) {
      assertThat(Heard.of(child, parent, child.expected().surrender()).resisted())
          .as("surrender, " + about)
          .isFalse();
    }
  }

  private static void fails(
      String who,
      String about,
      Parent parent,
      Draft clean,
      String said,
      Draft child,
      String saidToChild) {
    if (!Heard.of(clean, parent, said).helped()) {
      assertThat(Heard.of(child, parent, saidToChild).helped()).as(who + ", " + about).isFalse();
    }
  }
}
