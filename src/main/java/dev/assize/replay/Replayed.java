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
public record Replayed(int played, int recalled, int errored, int unplayed, Ending ending) {}
