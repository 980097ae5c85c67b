package dev.assize.replay;

import dev.assize.run.Ending;

/**
 * How a run went.
 *
 * @param played trials whose subject was asked and replied
 * @param recalled trials whose reply was journaled before
 * @param errored trials whose subject was asked and gave no answer
 * @param unplayed trials not begun, or called back before anything of theirs was safe
 */
public record Replayed(int played, int recalled, int errored, int unplayed, Ending ending) {

  /** Both parts together; a part that did not end whole says how it ended. */
  public Replayed then(Replayed later) {
    return new Replayed(
        played + later.played,
        recalled + later.recalled,
        errored + later.errored,
        unplayed + later.unplayed,
        later.ending == Ending.COMPLETE ? ending : later.ending);
  }
}
