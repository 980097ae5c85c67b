package dev.assize.check;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How many of something a reply has.
 *
 * @param what the same for amounts that are compared
 * @param held how many a reply has at the least that holds a text; capital and small letters must
 *     make no difference
 */
public record Amount(Noun what, long least, long most, ToIntFunction<String> held)
    implements Trait {

  private static final long ANY = Long.MAX_VALUE;

  /** At least so many. */
  public static Amount atLeast(long least, Noun what) {
    return new Amount(what, least, ANY, text -> 0);
  }

  /** At most so many. */
  public static Amount atMost(long most, Noun what) {
    return new Amount(what, 0, most, text -> 0);
  }

  public static Amount exactly(long count, Noun what) {
    return new Amount(what, count, count, text -> 0);
  }

  /** Counted so that a text within another has no more than the whole. */
  public Amount heldBy(ToIntFunction<String> counted) {
    return new Amount(what, least, most, counted);
  }

  @Override
  public String words() {
    String bound = least == most ? "exactly " : least == 0 ? "at most " : "at least ";
    return "has " + bound + what.counted(least == 0 ? most : least);
  }

  @Override
  public boolean followsFrom(Trait other) {
    return other instanceof Amount amount
        && amount.what.equals(what)
        && amount.least >= least
        && amount.most <= most;
  }

  @Override
  public boolean excludes(Trait other) {
    return switch (other) {
      case Amount amount ->
          amount.what.equals(what) && Math.max(least, amount.least) > Math.min(most, amount.most);
      case Passage passage -> held.applyAsInt(passage.folded()) > most;
      default -> false;
    };
  }

  @Override
  public List<Trait> opposite() {
    if (least == 0) {
      return List.of(new Amount(what, most + 1, ANY, held));
    }
    return most == ANY ? List.of(new Amount(what, 0, least - 1, held)) : List.of();
  }
}
