package dev.assize.judge;

import java.util.List;
import java.util.Optional;

/**
 * Tells whether a judge contradicts itself. Its last verdict takes back an earlier one only where
 * it says so: by words of correction between the two, or by calling the last one final. Without
 * them nobody can tell which of the two it means.
 */
final class Contradiction {

  private final List<Sighting> seen;
  private final String own;
  private final String folded;

  private Contradiction(List<Sighting> seen, String own) {
    this.seen = seen;
    this.own = own;
    this.folded = Folding.of(own);
  }

  /**
   * The verdict that the last one contradicts; empty where the last one stands.
   *
   * @param seen all verdicts in their order, at least one
   * @param own the words that they stand in
   */
  static Optional<Sighting> in(List<Sighting> seen, String own, Copies copies) {
    Sighting last = seen.getLast();
    return seen.reversed().stream()
        .filter(vote -> !vote.choice().equals(last.choice()))
        .findFirst()
        .filter(
            before ->
                copies.hold(last, own) || !new Contradiction(seen, own).isSolved(before, last));
  }

  private boolean isSolved(Sighting before, Sighting last) {
    return isTakenBack(before, last) || areHeadings(before, last);
  }

  private boolean isTakenBack(Sighting before, Sighting last) {
    String since = folded.substring(before.to(), Math.max(before.to(), last.to()));
    return SecondThoughts.correct(since)
        || SecondThoughts.conclude(since)
            && !SecondThoughts.conclude(folded.substring(before.from(), before.to()));
  }

  /**
   * Bare lines that name several choices before the last verdict are headings, or a list of what
   * may be answered: the judge goes through them and then decides.
   */
  private boolean areHeadings(Sighting before, Sighting last) {
    List<Sighting> earlier = seen.subList(0, seen.size() - 1);
    return earlier.stream().allMatch(vote -> isBare(vote) || vote.choice().equals(last.choice()))
        && earlier.stream().filter(this::isBare).map(Sighting::choice).distinct().count() > 1
        && (!isBare(last) || !before.isBeside(last, own));
  }

  /** A line with nothing but the choice on it. */
  private boolean isBare(Sighting vote) {
    String words = folded.substring(vote.from(), vote.to());
    return words.chars().noneMatch(c -> "[{<".indexOf(c) >= 0)
        && Announced.in(Dress.offLine(words)).isEmpty();
  }
}
