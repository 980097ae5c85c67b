package dev.assize.adversarial.surface;

import java.util.List;
import java.util.Locale;

/**
 * A pair of letters, or of groups of them, that a scanner confuses.
 *
 * @param from as it was printed
 * @param to as it was read
 */
record Scan(String from, String to) {

  static final List<Scan> ALL =
      List.of(
          new Scan("rn", "m"),
          new Scan("m", "rn"),
          new Scan("cl", "d"),
          new Scan("d", "cl"),
          new Scan("w", "vv"),
          new Scan("l", "1"),
          new Scan("o", "0"),
          new Scan("s", "5"));

  /** Read in the order in which one look hides another: single signs before groups. */
  private static final List<Scan> LOOKS =
      List.of(
          new Scan("1", "l"),
          new Scan("0", "o"),
          new Scan("5", "s"),
          new Scan("vv", "w"),
          new Scan("rn", "m"),
          new Scan("cl", "d"));

  /** Shorter words are too little to see what was meant. */
  private static final int SHORTEST = 4;

  /** A word as the scanner reads it; as it was when that would be another word. */
  String read(String word) {
    if (word.length() < SHORTEST || !word.contains(from)) {
      return word;
    }
    String read = word.replace(from, to);
    return Lexicon.english().knows(read.toLowerCase(Locale.ROOT)) ? word : read;
  }

  /** The one look that all readings of a text share. */
  static String look(String text) {
    String look = text.toLowerCase(Locale.ROOT);
    for (Scan each : LOOKS) {
      look = look.replace(each.from, each.to);
    }
    return look;
  }
}
