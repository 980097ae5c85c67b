package dev.assize.judge;

import java.util.List;
import java.util.Optional;

/** Tells the lines over a part of a judge's words, such as a criterion, from what it says. */
final class Headings {

  private static final List<String> SIGNS = List.of(" - ", " – ", " — ", ": ", ", ", " (");

  private Headings() {}

  /** Whether a folded line is one of a list, a heading, emphasized as a whole, or a question. */
  static boolean is(String folded) {
    String line = folded.strip();
    boolean isEmphasized = line.startsWith("**") && line.endsWith("**");
    return isAsked(line) || isEmphasized || line.length() > 1 && isBullet(line);
  }

  private static boolean isBullet(String line) {
    return "-+•*".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ';
  }

  /** Whether a line is a question, a heading or one of a numbered list. */
  private static boolean isAsked(String line) {
    int end = 0;
    while (end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    boolean isNumbered = end > 0 && end < line.length() && ".)".indexOf(line.charAt(end)) >= 0;
    String words = Dress.offLine(line);
    return isNumbered || line.startsWith("#") || words.endsWith("?");
  }

  /**
   * The other choice in a sheet of criteria whose last vote is bare: a line below another question
   * begins with it, and gives reasons behind it.
   *
   * @param own the judge's own words
   */
  static Optional<String> otherVote(Sighting last, String own, Offer offer) {
    String folded = Folding.of(own);
    List<Stretch> lines =
        Stretch.spoken(folded).stream().filter(line -> line.to() <= last.to()).toList();
    if (!Announced.in(Dress.offLine(own.substring(last.from(), last.to()))).isEmpty()
        || lines.size() < 2
        || !isAsked(lines.get(lines.size() - 2).of(own).strip())) {
      return Optional.empty();
    }
    for (int i = 0; i < lines.size() - 1; i++) {
      Optional<String> answered =
          answered(lines.get(i).of(folded), offer).filter(vote -> !vote.equals(last.choice()));
      if (answered.isPresent()) {
        return answered;
      }
      Optional<String> vote = begun(Dress.offLine(lines.get(i).of(folded)), offer);
      if (vote.isPresent()
          && !vote.get().equals(last.choice())
          && i > 0
          && isAsked(lines.get(i - 1).of(own).strip())) {
        return vote;
      }
    }
    return Optional.empty();
  }

  /** The choice behind a question in its line. */
  private static Optional<String> answered(String line, Offer offer) {
    int question = line.lastIndexOf('?');
    return question < 0
        ? Optional.empty()
        : offer.find(Dress.offPairs(Dress.offLine(line.substring(question + 1))));
  }

  /** The choice before a sign that a line begins with. */
  private static Optional<String> begun(String line, Offer offer) {
    return SIGNS.stream()
        .map(line::indexOf)
        .filter(at -> at > 0)
        .min(Integer::compare)
        .flatMap(at -> offer.find(Dress.offPairs(line.substring(0, at))));
  }
}
