package dev.assize.check.instruction;

import dev.assize.check.Span;
import java.util.Optional;
import java.util.function.Predicate;

/** Where a text stands in another, capital and small letters being the same. */
final class Places {

  private Places() {}

  /** The first place that the filter takes. */
  static Optional<Span> first(String text, String wanted, Predicate<Span> filter) {
    int last = text.length() - wanted.length();
    for (int at = 0; at <= last; at++) {
      if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
        Span span = new Span(at, at + wanted.length());
        if (filter.test(span)) {
          return Optional.of(span);
        }
      }
    }
    return Optional.empty();
  }

  /** How often it stands there without overlap. */
  static int count(String text, String wanted) {
    int count = 0;
    int at = 0;
    while (at <= text.length() - wanted.length()) {
      boolean found = text.regionMatches(true, at, wanted, 0, wanted.length());
      count += found ? 1 : 0;
      at += found ? wanted.length() : 1;
    }
    return count;
  }

  /**
   * Whether a word begins and ends where the span does. A sign at its edge, as in {@code c++}, is
   * no part of a word, so that none can go on there.
   */
  static boolean isWhole(String text, Span span) {
    return !goesOn(text, span.start()) && !goesOn(text, span.end());
  }

  private static boolean goesOn(String text, int at) {
    return at > 0
        && at < text.length()
        && Words.isPart(text.codePointBefore(at))
        && Words.isPart(text.codePointAt(at));
  }
}
