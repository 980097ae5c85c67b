package dev.assize.check;

import dev.assize.verdict.Rationale;

/** A stretch of a reply, from the first character up to and without the last. */
public record Span(int start, int end) {

  /** Whether the other stretch lies within this one. */
  public boolean holds(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The stretch in quotation marks and where it stands, counted from character 1. */
  public String in(String text) {
    return Rationale.quote(text.substring(start, end)) + " at character " + (start + 1);
  }
}
