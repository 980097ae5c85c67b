package dev.assize.run;

import dev.assize.base.Digest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Names a run: UTC time and eight digits of the manifest's digest. Made once, stored, and read
 * back.
 */
public record RunId(String text) implements Comparable<RunId> {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public RunId {
    if (!text.matches("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}")) {
      throw new IllegalArgumentException("not a run id: " + text);
    }
  }

  public static RunId of(Instant start, Digest manifest) {
    return new RunId(STAMP.format(start) + "-" + manifest.hex().substring(0, 8));
  }

  /**
   * When the run of that id started; the epoch for names that are no run ids, as a baseline file's.
   */
  public static Instant startOf(String text) {
    return text.matches("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}")
        ? STAMP.parse(text.substring(0, text.indexOf('-')), Instant::from)
        : Instant.EPOCH;
  }

  @Override
  public int compareTo(RunId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
