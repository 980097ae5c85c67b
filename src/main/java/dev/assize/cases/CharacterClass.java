package dev.assize.cases;

import java.util.regex.Pattern;

/**
 * A class of characters that ends a regular expression behind a blank, where options would stand:
 * {@code regex: W [0-9]}. It is one when it could be no option, whatever options there were.
 */
final class CharacterClass {

  private static final String PATTERN = "regex";
  private static final Pattern CHECK = Pattern.compile("(?s)(?:not\\s+)?" + PATTERN + "\\s*:.*");

  /** No option begins with a sign, a digit or capital letter, nor with a letter and a dash. */
  private static final Pattern NO_OPTION = Pattern.compile("(?s)(?:[^a-z\\s]|[a-z]-).*");

  private CharacterClass() {}

  /** Whether the bracket that opens there and closes the text is one. */
  static boolean isIn(String check, int open) {
    String inside = check.substring(open + 1, check.length() - 1);
    return CHECK.matcher(check).matches() && NO_OPTION.matcher(inside).matches();
  }

  /** How to write a bracket that opens no options. */
  static String remedy(String name) {
    return name.equals(PATTERN)
        ? "a class of characters there is written (?:[...])."
        : "one of the text is written \\[.";
  }
}
