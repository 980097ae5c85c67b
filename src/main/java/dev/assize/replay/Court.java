package dev.assize.replay;

/** Who takes part in a run besides the subjects. */
public record Court(
    TrialSink sink,
    Examiner examiner,
    Recollection recollection,
    StopRule stopRule,
    Spectator spectator) {}
