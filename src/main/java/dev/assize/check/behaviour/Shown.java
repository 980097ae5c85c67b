package dev.assize.check.behaviour;

import dev.assize.check.Span;
import dev.assize.verdict.Rationale;
import java.util.Locale;

/** Stretches of a reply as a person can read them: what cannot be seen is written by its number. */
final class Shown {

  /** More than a quotation shows; escaped, no character becomes shorter. */
  private static final int LONGEST = 200;

  private Shown() {}

  /** In quotation marks, and where it stands, counted from character 1. */
  static String quote(String text, Span span) {
    int end = Math.min(span.end(), span.start() + LONGEST);
    return Rationale.quote(escaped(text.substring(span.start(), end)))
        + " at character "
        + (span.start() + 1);
  }

  /** The beginning of a text in quotation marks, however long the text is. */
  static String beginning(String text) {
    return Rationale.quote(escaped(text.substring(0, Math.min(text.length(), LONGEST))));
  }

  static String escaped(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isSeen(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append(number(c));
              }
            });
    return shown.toString();
  }

  static String number(int c) {
    String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "\\u{" + "0".repeat(Math.max(0, 4 - digits.length())) + digits + "}";
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !Invisible.isBlankLetter(c) && !Invisible.isSelector(c);
    };
  }
}
