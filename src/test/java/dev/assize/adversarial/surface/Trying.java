package dev.assize.adversarial.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Draws;
import dev.assize.adversarial.Fixture;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Proof;
import java.util.List;
import java.util.stream.IntStream;

/** Children of the fixture's parents, and what their proofs say. */
final class Trying {

  private Trying() {}

  static List<Parent> parents() {
    return Fixture.corpus().parents();
  }

  static Parent parent(String id) {
    return parents().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  static Draft child(Mutator mutator, String id, int variant) {
    return child(mutator, parent(id), variant);
  }

  static Draft child(Mutator mutator, Parent parent, int variant) {
    return mutator
        .apply(Draft.of(parent), parent, variant, Draws.of(Fixture.ROOT + variant))
        .orElseThrow();
  }

  /** The inputs of all children, which their proofs must hold for. */
  static List<String> children(Mutator mutator, String id) {
    Parent parent = parent(id);
    return IntStream.range(0, mutator.capacity(parent))
        .mapToObj(variant -> child(mutator, parent, variant))
        .map(
            child -> {
              assertThat(failed(mutator, parent, child)).as(child.input()).isEmpty();
              return child.input();
            })
        .toList();
  }

  /** The proofs that do not hold of a child. */
  static List<String> failed(Mutator mutator, Parent parent, Draft child) {
    return mutator.proofs(Draft.of(parent), child, parent).stream()
        .filter(proof -> !proof.holds())
        .map(Proof::name)
        .toList();
  }
}
