package dev.assize.report.economics;

import java.util.List;

/**
 * An answer about cost in words and tables.
 *
 * @param title a few words
 * @param answers what a reader came for, a sentence each
 * @param toKnow what the answer rests on, and what was left out
 * @param figures every number once, unrounded, for spreadsheets
 */
public record Paper(
    String title, List<String> answers, List<Part> parts, List<String> toKnow, Part.Table figures) {

  public Paper {
    answers = List.copyOf(answers);
    parts = List.copyOf(parts);
    toKnow = List.copyOf(toKnow);
  }
}
