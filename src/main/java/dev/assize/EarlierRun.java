package dev.assize;

import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import java.util.List;
import java.util.Optional;

/** The stored run that a request goes on with. */
final class EarlierRun {

  private EarlierRun() {}

  /**
   * Nothing for a run that begins anew.
   *
   * @throws dev.assize.base.InvalidInput when no run has the name
   */
  static Optional<RunFolder> of(World world, RunRequest.Start start) {
    Runs runs = new Runs(world.local().resolve("runs"));
    return switch (start) {
      case RunRequest.Start.Anew anew -> Optional.empty();
      case RunRequest.Start.Confirming confirming -> Optional.of(runs.find(confirming.run()));
      case RunRequest.Start.ResumedRun named -> Optional.of(runs.find(named.run()));
      case RunRequest.Start.Resumed latest -> latest(runs.all());
    };
  }

  private static Optional<RunFolder> latest(List<RunFolder> all) {
    return all.stream()
        .filter(run -> !run.isFinished() && !run.isBeingWritten())
        .findFirst()
        .or(() -> all.stream().findFirst());
  }
}
