package dev.assize.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What cassettes are used for in a run. */
public enum ReplayMode {
  /** Only the cassette answers; a miss is an error of that trial. */
  REPLAY,
  /** Live replies are written to the cassette; recorded ones are kept unless refreshed. */
  RECORD,
  /** Known calls from the cassette, changed ones live; new replies go to a side file. */
  AUTO,
  /** No cassette at all. */
  OFF;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ReplayMode of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(ReplayMode::word).toList();
  }
}
