package dev.assize.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What a reply must be like: it has at least one of some traits, or none of them.
 *
 * @param sign whether one must be there or none may
 */
public record Demand(Sign sign, List<Trait> traits) {

  /** Whether traits are wanted. */
  enum Sign {
    SOME,
    NONE
  }

  public Demand {
    traits = List.copyOf(traits);
  }

  /** At least one of them. */
  public static Demand some(List<? extends Trait> traits) {
    return new Demand(Sign.SOME, List.copyOf(traits));
  }

  public static Demand some(Trait... traits) {
    return some(Arrays.asList(traits));
  }

  /** None of them. */
  public static Demand none(List<? extends Trait> traits) {
    List<Trait> opposite = traits.size() == 1 ? traits.getFirst().opposite() : List.of();
    return opposite.isEmpty() ? new Demand(Sign.NONE, List.copyOf(traits)) : some(opposite);
  }

  /** What a reply is like that does not meet it. */
  Demand opposite() {
    return sign == Sign.SOME ? none(traits) : some(traits);
  }

  /** Why no reply meets both; empty when one may. */
  Optional<String> clash(Demand other) {
    return clash(other, Trait::followsFrom);
  }

  /** Why hardly any reply meets both; empty when many may. */
  Optional<String> strain(Demand other) {
    return clash(other, Trait::mostlyFollowsFrom);
  }

  private Optional<String> clash(Demand other, BiPredicate<Trait, Trait> follows) {
    if (sign == Sign.NONE) {
      return other.sign == Sign.NONE ? Optional.empty() : other.clash(this, follows);
    }
    return other.sign == Sign.SOME ? excluded(other) : forbidden(other, follows);
  }

  private Optional<String> excluded(Demand other) {
    boolean all =
        traits.stream()
            .allMatch(
                mine ->
                    other.traits.stream()
                        .allMatch(its -> mine.excludes(its) || its.excludes(mine)));
    return all && !traits.isEmpty() && !other.traits.isEmpty()
        ? Optional.of(
            "no reply both "
                + traits.getFirst().words()
                + " and "
                + other.traits.getFirst().words())
        : Optional.empty();
  }

  private Optional<String> forbidden(Demand other, BiPredicate<Trait, Trait> follows) {
    boolean all =
        traits.stream()
            .allMatch(mine -> other.traits.stream().anyMatch(its -> follows.test(its, mine)));
    if (!all || traits.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        traits.equals(other.traits)
            ? "one is the other turned round"
            : "whatever " + traits.getFirst().words() + " fails the other");
  }
}
