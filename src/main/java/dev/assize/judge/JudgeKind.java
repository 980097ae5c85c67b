package dev.assize.judge;

import java.util.Optional;

/** One kind of judge, as the key {@code kind} of a judge's file names it. */
public interface JudgeKind {

  /** Reads the keys of its own; nothing when the file has faults, which it tells. */
  Optional<? extends Judge> read(JudgeSource source);
}
