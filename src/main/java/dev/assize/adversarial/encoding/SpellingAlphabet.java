package dev.assize.adversarial.encoding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Alfa, Bravo, Charlie: the words of ICAO and ITU for letters and digits. Other signs stand for
 * themselves, blanks are slashes, and a slash is called one.
 */
final class SpellingAlphabet {

  private static final List<String> LETTERS =
      List.of(
          "Alfa",
          "Bravo",
          "Charlie",
          "Delta",
          "Echo",
          "Foxtrot",
          "Golf",
          "Hotel",
          "India",
          "Juliett",
          "Kilo",
          "Lima",
          "Mike",
          "November",
          "Oscar",
          "Papa",
          "Quebec",
          "Romeo",
          "Sierra",
          "Tango",
          "Uniform",
          "Victor",
          "Whiskey",
          "X-ray",
          "Yankee",
          "Zulu");

  private static final List<String> DIGITS =
      List.of("Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");

  private static final String BLANK = "/";
  private static final String SLASH = "Slash";
  private static final String LINE = "Newline";

  private static final Map<String, String> MEANT = new HashMap<>();

  static {
    for (int i = 0; i < LETTERS.size(); i++) {
      MEANT.put(LETTERS.get(i), Character.toString('a' + i));
    }
    for (int i = 0; i < DIGITS.size(); i++) {
      MEANT.put(DIGITS.get(i), Integer.toString(i));
    }
    MEANT.put(BLANK, " ");
    MEANT.put(SLASH, "/");
    MEANT.put(LINE, "\n");
  }

  private SpellingAlphabet() {}

  /** Whoever spells a letter does not say how large it is. */
  static String kept(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static String encode(String text) {
    StringBuilder words = new StringBuilder();
    kept(text).codePoints().forEach(c -> words.append(words.isEmpty() ? "" : " ").append(word(c)));
    return words.toString();
  }

  private static String word(int c) {
    if (c >= 'a' && c <= 'z') {
      return LETTERS.get(c - 'a');
    }
    if (c >= '0' && c <= '9') {
      return DIGITS.get(c - '0');
    }
    return switch (c) {
      case ' ' -> BLANK;
      case '/' -> SLASH;
      case '\n' -> LINE;
      default -> Character.toString(c);
    };
  }

  static String decode(String coded) {
    StringBuilder text = new StringBuilder();
    for (String word : coded.split(" ")) {
      text.append(MEANT.getOrDefault(word, word));
    }
    return text.toString();
  }
}
