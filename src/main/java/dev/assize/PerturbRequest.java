package dev.assize;

import dev.assize.adversarial.Family;
import dev.assize.adversarial.Mutator;
import dev.assize.adversarial.Repertoire;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which perturbations are wanted.
 *
 * @param tier how many, 1 or more: the first so many of the full order; where empty ten thousand,
 *     or as many as can be made
 * @param seed where all draws begin; the project's own seed when empty
 * @param families of which; all when empty
 * @param mutators by which, by their ids; all when empty
 */
public record PerturbRequest(
    OptionalInt tier, OptionalLong seed, List<Family> families, List<String> mutators) {

  public PerturbRequest {
    if (tier.orElse(1) < 1) {
      throw new IllegalArgumentException("no perturbation is wanted: " + tier);
    }
    families = List.copyOf(families);
    mutators = List.copyOf(mutators);
  }

  /** The most that are wanted. */
  int most() {
    return tier.orElse(Family.WHOLE);
  }

  /** Whether so many are enough; none never are. */
  boolean isMetBy(int made) {
    return made >= tier.orElse(1);
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
