package dev.assize;

import dev.assize.adversarial.Family;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Repertoire;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which perturbations are wanted.
 *
 * @param size how many, 1 or more; the first so many of the full order
 * @param seed where all draws begin; the project's own seed when empty
 * @param families of which; all when empty
 * @param mutators by which, by their ids; all when empty
 */
public record PerturbRequest(
    int size, OptionalLong seed, List<Family> families, List<String> mutators) {

  public PerturbRequest {
    if (size < 1) {
      throw new IllegalArgumentException("no perturbation is wanted: " + size);
    }
    families = List.copyOf(families);
    mutators = List.copyOf(mutators);
  }

  /** So many of all families, from the project's seed. */
  public static PerturbRequest of(int size) {
    return new PerturbRequest(size, OptionalLong.empty(), List.of(), List.of());
  }

  Set<Family> asked() {
    return families.isEmpty() ? EnumSet.allOf(Family.class) : EnumSet.copyOf(families);
  }

  List<Mutator> able() {
    return Repertoire.all().stream()
        .filter(mutator -> mutators.isEmpty() || mutators.contains(mutator.trait().id()))
        .toList();
  }
}
