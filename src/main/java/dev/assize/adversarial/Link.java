package dev.assize.adversarial;

import java.util.SortedMap;

/**
 * One step of the way from a parent to its child.
 *
 * @param mutator its id
 * @param variant which of the mutator's children
 * @param stream the seed of its draws, which with the rest decides every letter
 * @param part what is left of it
 * @param drawn what it chose, for people
 */
public record Link(
    String mutator,
    int version,
    int variant,
    long stream,
    Part part,
    SortedMap<String, String> drawn) {

  /** One that nothing was left out of. */
  Link(String mutator, int version, int variant, long stream, SortedMap<String, String> drawn) {
    this(mutator, version, variant, stream, Part.WHOLE, drawn);
  }

  Link with(Part other) {
    return new Link(mutator, version, variant, stream, other, drawn);
  }

  Link with(SortedMap<String, String> others) {
    return new Link(mutator, version, variant, stream, part, others);
  }
}
