package dev.assize.check.grounded;

import dev.assize.check.Lines;
import dev.assize.check.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what a text quotes: between double quotation marks, and on lines behind {@code >}. */
final class Quotes {

  private Quotes() {}

  /** The stretches in order; a mark that is never closed quotes nothing. */
  static List<Span> in(String text) {
    List<Span> quotes = new ArrayList<>();
    int start = 0;
    for (int end = lineEnd(text, 0); start < text.length(); end = lineEnd(text, start)) {
      if (isQuoted(text, start)) {
        quotes.add(new Span(start, end));
      } else {
        inLine(text, start, end, quotes);
      }
      start = end + 1;
    }
    return quotes;
  }

  /** A quotation without the marks around it, or before each line. */
  static String withoutMarks(String quote) {
    return quote.startsWith(">") ? quote.substring(1) : quote.substring(1, quote.length() - 1);
  }

  private static boolean isQuoted(String text, int lineStart) {
    return text.charAt(lineStart) == '>';
  }

  /** Quotations do not run on over the end of a line: models forget to close them. */
  private static void inLine(String text, int start, int end, List<Span> quotes) {
    // A mark that nothing closes is not looked for again, or many would take time squared.
    Set<String> never = new HashSet<>();
    for (int at = start; at < end; at++) {
      String closing = closing(text.charAt(at));
      if (!closing.isEmpty() && !never.contains(closing)) {
        int close = firstOf(closing, text, at + 1, end);
        if (close < 0) {
          never.add(closing);
        } else {
          quotes.add(new Span(at, close + 1));
          at = close;
        }
      }
    }
  }

  private static String closing(char opening) {
    return switch (opening) {
      case '"' -> "\"";
      case '\u201C' -> "\u201D";
      case '\u201E' -> "\u201C\u201D";
      case '\u00AB' -> "\u00BB";
      case '\u00BB' -> "\u00AB";
      case '\u300C' -> "\u300D";
      default -> "";
    };
  }

  private static int firstOf(String marks, String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static int lineEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Lines.isBreak(text.charAt(i))) {
        return i;
      }
    }
    return text.length();
  }
}
