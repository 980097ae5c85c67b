package dev.assize.check;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;

/** What the last line of a reply is, and how it ends. */
final class LastLine {

  private static final String CLOSERS =
      "\"')]}*_`~|\u201D\u201C\u2018\u2019\u00BB\u00AB\u203A\u2039\u300D\u300F\uFF09";
  private static final Pattern ITEM =
      Pattern.compile("(?:#{1,6} |[-*+\u2022\u2013] |[0-9]{1,3}[.)] |[|>])");
  private static final Pattern MARKER = Pattern.compile("[-*+\u2022]|[0-9]{1,2}\\.");
  private static final String CODE_ENDS = "}]>|";
  private static final Set<UnicodeScript> WITHOUT_FULL_STOPS =
      Set.of(UnicodeScript.THAI, UnicodeScript.LAO);

  private LastLine() {}

  /** Without white space and signs that nobody sees at its ends. */
  static String visible(String line) {
    int end = line.length();
    while (end > 0 && Silence.isUnseen(line.codePointBefore(end))) {
      end -= Character.charCount(line.codePointBefore(end));
    }
    return line.substring(0, end).strip();
  }

  /** Whether it ends with one of the signs, but for closing marks and emoji behind it. */
  static boolean endsWithOneOf(String line, String signs) {
    int end = line.length();
    while (end > 0 && isBehindTheEnd(line.codePointBefore(end))) {
      end -= Character.charCount(line.codePointBefore(end));
    }
    return end == 0 || signs.indexOf(line.codePointBefore(end)) >= 0;
  }

  /** A heading, an item of a list, a row of a table, or a quotation. */
  static boolean isItem(String line) {
    return ITEM.matcher(line).lookingAt();
  }

  /** The mark of an item without the item: a list that breaks off. */
  static boolean isBareMarker(String line) {
    return MARKER.matcher(line).matches();
  }

  /** Whether it ends with an address of the web or of a mailbox, or as only code ends. */
  static boolean endsWithCode(String line) {
    String last = line.substring(line.lastIndexOf(' ') + 1);
    return last.contains("://")
        || last.indexOf('@') > 0
        || CODE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** Whether its last letter is of a script in which sentences end with nothing but a space. */
  static boolean hasNoFullStops(String line) {
    int end = line.length();
    while (end > 0 && !Character.isLetter(line.codePointBefore(end))) {
      end -= Character.charCount(line.codePointBefore(end));
    }
    return end > 0 && WITHOUT_FULL_STOPS.contains(UnicodeScript.of(line.codePointBefore(end)));
  }

  private static boolean isBehindTheEnd(int c) {
    int type = Character.getType(c);
    return CLOSERS.indexOf(c) >= 0
        || Character.isWhitespace(c)
        || type == Character.OTHER_SYMBOL
        || type == Character.MODIFIER_SYMBOL
        || type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.SURROGATE;
  }
}
