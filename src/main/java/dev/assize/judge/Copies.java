package dev.assize.judge;

/**
 * Tells which verdicts a judge took over from what it was shown: a reply that holds a verdict must
 * not give its own grade by being repeated.
 */
final class Copies {

  /** The letters before a verdict by which a copy is known: nobody else begins with the same. */
  private static final int TELLING = 32;

  private static final int LOOKED_AT = 48;

  private final String raw;
  private final String shown;

  /**
   * @param shown to the judge as data; empty when nobody knows
   */
  Copies(String shown) {
    this.shown = plain(shown);
    this.raw = shown;
  }

  /**
   * Whether a verdict stands there together with the words before it; few words only where what was
   * shown ends with them, as a reply does that is repeated whole.
   */
  boolean repeat(Sighting vote, String own) {
    String before = shown.isEmpty() ? "" : before(vote.from(), own);
    String copy = before + " " + plain(verdict(vote, own));
    return before.length() >= TELLING
        ? shown.contains(copy)
        : !before.isEmpty() && shown.endsWith(copy);
  }

  /** The last letters before a place, however many blanks part them. */
  private static String before(int place, String own) {
    int from = place;
    for (int letters = 0; from > 0 && letters < LOOKED_AT; from--) {
      letters += Character.isWhitespace(own.charAt(from - 1)) ? 0 : 1;
    }
    return plain(own.substring(from, place));
  }

  /** Whether a verdict stands there at all, in the same dress; a bare word only as a line. */
  boolean hold(Sighting vote, String own) {
    String words = plain(verdict(vote, own));
    boolean isBare = words.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ');
    return isBare ? raw.lines().anyMatch(line -> plain(line).equals(words)) : shown.contains(words);
  }

  /** Whether words stand there, however they are set. */
  boolean hold(String words) {
    String sought = plain(words);
    return !sought.isEmpty() && shown.contains(sought);
  }

  private static String verdict(Sighting vote, String own) {
    return own.substring(vote.from(), vote.to());
  }

  private static String plain(String text) {
    return Folding.words(Folding.of(text));
  }
}
