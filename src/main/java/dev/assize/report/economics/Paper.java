package dev.assize.report.economics;

import java.util.List;

/**
 * An answer about cost in words, tables and charts: all that a page shows of it.
 *
 * @param title a few words
 * @param isTold whether anything could be told
 * @param answers what a reader came for, a sentence each
 * @param toKnow what the answer rests on, and what was left out
 */
public record Paper(
    String title, boolean isTold, List<String> answers, List<Part> parts, List<String> toKnow) {

  public Paper {
    answers = List.copyOf(answers);
    parts = List.copyOf(parts);
    toKnow = List.copyOf(toKnow);
  }
}
