package dev.assize.judge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells whether a judge contradicts itself. Its last verdict takes back an earlier one only where
 * it says so: by words of correction between the two, or by calling the last one final. Without
 * them nobody can tell which of the two it means.
 */
final class Contradiction {

  private static final Pattern KEY = Pattern.compile("\"([^\"\\\\]{1,40})\"\\s*:");

  /** What leads from headings to a verdict. */
  private static final Pattern SO =
      Pattern.compile(
          "(?:so|therefore|thus|hence|in conclusion|in short|to conclude)\\b.*[^?]"
              + "|(?:overall|all in all|altogether|in total|in sum|total)[ ,:.]*");

  private final List<Sighting> seen;
  private final String own;
  private final String folded;
  private final Offer offer;

  private Contradiction(List<Sighting> seen, String own, Offer offer) {
    this.seen = seen;
    this.own = own;
    this.folded = Folding.of(own);
    this.offer = offer;
  }

  /**
   * The verdict that the last one contradicts; empty where the last one stands.
   *
   * @param seen all verdicts in their order, at least one
   * @param own the words that they stand in
   */
  static Optional<Sighting> in(List<Sighting> seen, String own, Offer offer, Copies copies) {
    Sighting last = seen.getLast();
    return seen.reversed().stream()
        .filter(vote -> !vote.choice().equals(last.choice()))
        .findFirst()
        .filter(
            before ->
                copies.hold(last, own) || !new Contradiction(seen, own, offer).isSolved(before));
  }

  private boolean isSolved(Sighting before) {
    return isTakenBack(before) || areHeadings(before);
  }

  private boolean isTakenBack(Sighting before) {
    return SecondThoughts.correct(between(before))
        || isFinal() && !SecondThoughts.conclude(folded.substring(before.from(), before.to()));
  }

  /** What the judge says between the two, and the last one: neither headings nor quotations. */
  private String between(Sighting before) {
    int end = Math.max(before.to(), seen.getLast().to());
    Quotations quotations = new Quotations(folded);
    StringBuilder said = new StringBuilder();
    for (Stretch line : Stretch.lines(folded)) {
      int from = Math.max(line.from(), before.to());
      int to = Math.min(line.to(), end);
      if (from < to && !Headings.is(line.of(folded))) {
        said.append(quotations.blankedIn(new Stretch(from, to), folded)).append('\n');
      }
    }
    return said.toString();
  }

  /** Whether the last verdict's own announcement calls it the last. */
  private boolean isFinal() {
    Sighting last = seen.getLast();
    String words = folded.substring(last.from(), last.to());
    if (words.stripLeading().startsWith("{")) {
      return KEY.matcher(words)
              .results()
              .map(key -> Folding.words(key.group(1)))
              .anyMatch(SecondThoughts::conclude)
          || isLedTo(last);
    }
    return SecondThoughts.conclude(words) || isLedTo(last);
  }

  /** By words before it in its sentence, or by a line before it that does nothing else. */
  private boolean isLedTo(Sighting last) {
    int from = last.from();
    while (from > 0 && ".!?;\n".indexOf(folded.charAt(from - 1)) < 0) {
      from--;
    }
    String beside = folded.substring(from, last.from());
    if (!beside.isBlank()) {
      return SecondThoughts.conclude(beside);
    }
    String line = lineBefore(last);
    String words = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
    return Cues.announce(words) && SecondThoughts.conclude(words);
  }

  /** The line before a verdict that says anything, without its dress. */
  private String lineBefore(Sighting vote) {
    String before = folded.substring(0, vote.from()).stripTrailing();
    while (before.endsWith("```json") || before.endsWith("```")) {
      before = before.substring(0, before.lastIndexOf("```")).stripTrailing();
    }
    return Dress.offLine(before.substring(before.lastIndexOf('\n') + 1));
  }

  /**
   * Bare lines that name several choices before the last verdict are headings, or a list of what
   * may be answered: the judge goes through them and then decides. A last one that is bare, too, is
   * a decision only where words lead to it, or behind a list of all choices.
   */
  private boolean areHeadings(Sighting before) {
    Sighting last = seen.getLast();
    List<Sighting> earlier = seen.subList(0, seen.size() - 1);
    return earlier.stream().allMatch(vote -> isBare(vote) || vote.choice().equals(last.choice()))
        && earlier.stream().filter(this::isBare).map(Sighting::choice).distinct().count() > 1
        && (!isBare(last)
            || !before.isBeside(last, own)
                && (SO.matcher(lineBefore(last)).matches() || isList(earlier)));
  }

  /** Whether they name each choice once, with nothing said between. */
  private boolean isList(List<Sighting> votes) {
    boolean isSilent = true;
    for (int i = 1; i < votes.size(); i++) {
      isSilent &= votes.get(i - 1).isBeside(votes.get(i), own);
    }
    return isSilent
        && offer instanceof Offer.Labels closed
        && votes.size() == closed.byWords().size()
        && votes.stream().map(Sighting::choice).distinct().count() == votes.size();
  }

  /**
   * The verdicts without bare lines behind an announced one that name each of several choices once,
   * with words below each: headings over the reasons for it.
   */
  static List<Sighting> withoutHeadings(List<Sighting> seen, String own, Offer offer) {
    if (seen.size() < 2) {
      return seen;
    }
    Contradiction all = new Contradiction(seen, own, offer);
    List<Sighting> bare = seen.stream().filter(all::isBare).toList();
    List<Sighting> first = seen.subList(0, seen.size() - bare.size());
    boolean areBehind = first.stream().noneMatch(all::isBare);
    boolean isOne = first.stream().map(Sighting::choice).distinct().count() == 1;
    boolean areDistinct =
        bare.size() > 1 && bare.stream().map(Sighting::choice).distinct().count() == bare.size();
    return areBehind && isOne && areDistinct && all.haveWordsBelow(bare) ? first : seen;
  }

  private boolean haveWordsBelow(List<Sighting> bare) {
    Sighting end = Sighting.of("", own.length(), own.length());
    return IntStream.range(0, bare.size())
        .allMatch(i -> !bare.get(i).isBeside(i + 1 < bare.size() ? bare.get(i + 1) : end, own));
  }

  /** A line with nothing but the choice on it. */
  private boolean isBare(Sighting vote) {
    String words = folded.substring(vote.from(), vote.to());
    return words.chars().noneMatch(c -> "[{<".indexOf(c) >= 0)
        && Announced.in(Dress.offLine(words)).isEmpty();
  }
}
