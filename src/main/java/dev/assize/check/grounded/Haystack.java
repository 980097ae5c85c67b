package dev.assize.check.grounded;

import dev.assize.check.Folding;
import dev.assize.check.Folding.Case;
import dev.assize.check.Folding.Shape;
import dev.assize.verdict.Verdict;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * A text in which others are looked for as they stand: runs of white space, the shapes of quotation
 * marks and dashes, and how accents are put together do not matter.
 */
record Haystack(String text) {

  /** Each needle may cost a look at the whole text; more than this takes more than a moment. */
  private static final long MOST_LOOKED_AT = 500_000_000;

  private static final Pattern LEFT_OUT = Pattern.compile("\\[?(?:\\.\\.\\.|\u2026)\\]?");
  private static final String AT_THE_ENDS = " '.,;:!?";

  static Haystack of(String text, Case letters) {
    return new Haystack(fold(text, letters));
  }

  boolean holds(String needle) {
    return text.contains(needle);
  }

  /** Whether a quotation stands there, each part of it where something is left out. */
  boolean quotes(String quotation, Case letters) {
    return Arrays.stream(LEFT_OUT.split(quotation))
        .map(part -> bare(fold(part, letters)))
        .allMatch(this::holds);
  }

  private static String bare(String part) {
    int start = 0;
    int end = part.length();
    while (end > start && AT_THE_ENDS.indexOf(part.charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end && AT_THE_ENDS.indexOf(part.charAt(start)) >= 0) {
      start++;
    }
    return part.substring(start, end);
  }

  /** Whether looking for so many would hold up the run. */
  boolean isTooLongFor(Collection<?> needles) {
    return (long) needles.size() * text.length() > MOST_LOOKED_AT;
  }

  static Verdict tooMuch(Collection<?> needles) {
    return Verdict.unscored(
        "the reply or its sources are too long: " + needles.size() + " stretches to look for");
  }

  static String fold(String text, Case letters) {
    String folded = new Folding(letters, Shape.NORMALISED).fold(text).text();
    return folded.replace('"', '\'').strip();
  }
}
