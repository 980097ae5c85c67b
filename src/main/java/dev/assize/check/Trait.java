package dev.assize.check;

import java.util.List;

/**
 * Something that a reply may have, such as a beginning or a number of words, as far as lint must
 * know which of them go together. What cannot be told for certain goes together.
 */
public interface Trait {

  /** What is said of a reply that has it: {@code begins with "Yes"}. */
  String words();

  /** Whether every reply that has the other has this, too. */
  boolean followsFrom(Trait other);

  /** Whether no reply has both; asked of either, it is enough that one of the two knows. */
  boolean excludes(Trait other);

  /** Whether it follows from the other in nearly all replies. */
  default boolean mostlyFollowsFrom(Trait other) {
    return followsFrom(other);
  }

  /** The trait of all replies that lack this one; none when no single trait is. */
  default List<Trait> opposite() {
    return List.of();
  }
}
