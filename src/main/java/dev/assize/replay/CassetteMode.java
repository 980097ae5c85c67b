package dev.assize.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What cassettes are for in a run. */
public enum CassetteMode {
  /** Only recorded calls are answered; nothing is sent. */
  REPLAY,
  /** Calls not yet recorded are made and recorded. */
  RECORD,
  /** All calls are made, and what they bring replaces what was recorded. */
  REFRESH,
  /** Recorded calls are answered from the cassette, others are made and noted aside. */
  AUTO,
  /** There are no cassettes. */
  OFF;

  /** The word used in {@code assize.yaml} and after {@code --mode}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode of a word; empty for any other word. */
  public static Optional<CassetteMode> of(String word) {
    return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
  }

  boolean isRecording() {
    return this == RECORD || this == REFRESH;
  }
}
