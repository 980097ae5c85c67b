package dev.assize.base;

import com.ethlo.time.ITU;
import java.time.Instant;

/** Reads the points in time that files hold, many times faster than the JDK's own parser. */
public final class Timestamps {

  private Timestamps() {}

  /**
   * The point in time, written as RFC 3339 has it: {@code 2026-03-01T10:00:00.25Z}.
   *
   * @throws java.time.DateTimeException when the text is something else
   */
  public static Instant parse(String text) {
    return ITU.parseDateTime(text).toInstant();
  }
}
