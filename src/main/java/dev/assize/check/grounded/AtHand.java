package dev.assize.check.grounded;

import dev.assize.check.Exhibit;
import dev.assize.check.Quantities;
import dev.assize.check.Quantities.Quantity;
import dev.assize.check.grounded.Names.Name;
import dev.assize.check.grounded.Sources.Reach;
import java.util.List;

/** What a text rests on, as the checks of this package see it, for whoever asks without a check. */
public final class AtHand {

  private AtHand() {}

  /**
   * The question, what was said before, the passages given along or retrieved, and what tools gave
   * back.
   */
  public static String of(Exhibit exhibit) {
    return Sources.of(exhibit, Reach.GIVEN).text();
  }

  /** The passages given along or retrieved. */
  public static List<String> passages(Exhibit exhibit) {
    return Sources.of(exhibit, Reach.GIVEN).documents().stream()
        .map(Sources.Document::text)
        .toList();
  }

  /**
   * Things of one sort in a text.
   *
   * @param all how many there are
   * @param missing those that another text does not have
   */
  public record Found(int all, List<String> missing) {

    /** The share of missing ones, 0 to 1; 0 where there are none at all. */
    public double share() {
      return all == 0 ? 0 : missing.size() / (double) all;
    }
  }

  /** The numbers of a text, as {@code no-invented-numbers} looks for them elsewhere. */
  public static Found numbers(String text, Quantities own, Quantities elsewhere) {
    List<Quantity> numbers = own.listed();
    return new Found(
        numbers.size(), NoInventedNumbers.in(text, numbers, elsewhere, NoInventedNumbers.FEW));
  }

  /** Its names and codes, as {@code grounded-names} looks for them elsewhere. */
  public static Found names(String text, String elsewhere) {
    List<Name> names = GroundedNames.in(text);
    return new Found(names.size(), GroundedNames.unknown(text, names, elsewhere).orElse(List.of()));
  }
}
