package dev.assize.replay;

import dev.assize.run.Ending;
import java.util.concurrent.atomic.LongAdder;

/** Counts how trials end. */
final class Tally {

  private final LongAdder played = new LongAdder();
  private final LongAdder recalled = new LongAdder();
  private final LongAdder errored = new LongAdder();

  void played() {
    played.increment();
  }

  void recalled() {
    recalled.increment();
  }

  void errored() {
    errored.increment();
  }

  /** The summary; a run in which every trial is through has finished, whatever it was told. */
  Replayed replayed(int trials, Ending ending) {
    int through = played.intValue() + recalled.intValue() + errored.intValue();
    return new Replayed(
        played.intValue(),
        recalled.intValue(),
        errored.intValue(),
        trials - through,
        through == trials ? Ending.COMPLETE : ending);
  }
}
