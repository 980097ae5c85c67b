package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.regression.BaselineRates;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import java.util.Optional;

/** Looks up how a baseline last fared: in its file or run, else in the newest run that asked it. */
final class LastSeen {

  private final World world;

  LastSeen(World world) {
    this.world = world;
  }

  /**
   * Of a baseline.
   *
   * @param named as {@code assize.yaml} names it; empty for none
   */
  BaselineRates of(String named) {
    if (named.isEmpty()) {
      return BaselineRates.UNKNOWN;
    }
    Optional<RunFolder> run = newest(named);
    try {
      Side side = new Baselines(world).open(named, run);
      try (JournalReader closing = side.journal()) {
        return new BaselineRates(side.scored().cases(), "seen in " + side.journal().name());
      }
    } catch (InvalidInput missing) {
      return BaselineRates.UNKNOWN;
    }
  }

  private Optional<RunFolder> newest(String subject) {
    return new Runs(world.local().resolve("runs"))
        .all().stream()
            .filter(RunFolder::isFinished)
            .filter(run -> StoredRun.of(run).subjects().contains(subject))
            .findFirst();
  }
}
