package dev.assize.check.behaviour;

import dev.assize.check.Span;
import dev.assize.verdict.Rationale;
import java.util.Locale;

/** Stretches of a reply as a person can read them: what cannot be seen is written by its number. */
final class Shown {

  private Shown() {}

  /** In quotation marks, and where it stands, counted from character 1. */
  static String quote(String text, Span span) {
    int end = Math.min(span.end(), span.start() + 200);
    return Rationale.quote(escaped(text.substring(span.start(), end)))
        + " at character "
        + (span.start() + 1);
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
    return String.format(Locale.ROOT, "\\u{%04X}", c);
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
