package dev.assize.adversarial;

import java.util.Set;

/**
 * What is known of a mutator before it is tried.
 *
 * @param id like {@code S01}, one letter for the kind and two digits
 * @param version raised when the same draw gives another text
 * @param name in a few words, for people
 * @param oracle what its children are held to; chains may be held to a stricter one
 * @param keeps what it leaves as it was
 */
public record Trait(
    String id,
    int version,
    String name,
    Family family,
    Oracle oracle,
    Severity severity,
    Set<Kept> keeps,
    Threat threat) {
  public Trait {
    keeps = Set.copyOf(keeps);
  }
}
