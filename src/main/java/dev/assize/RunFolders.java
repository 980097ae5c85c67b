package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.run.Manifest;
import dev.assize.store.ManifestDifference;
import dev.assize.store.Resumption;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.store.StoreException;
import java.util.List;

/** Makes the folder of a run, or finds that of the run to go on with. */
record RunFolders(World world, RunRequest.Start start) {

  /**
   * The folder of a run that asks what the manifest says.
   *
   * @throws InvalidInput when none can be made, or none fits
   */
  RunFolder of(Manifest manifest) {
    Runs runs = new Runs(world.local().resolve("runs"));
    return switch (start) {
      case RunRequest.Start.Anew anew -> made(runs, manifest);
      case RunRequest.Start.Resumed resumed -> sameBaseline(resumed(runs, manifest), manifest);
      case RunRequest.Start.ResumedRun named ->
          sameBaseline(fitting(atRest(runs.find(named.run())), manifest), manifest);
      case RunRequest.Start.Confirming named -> fitting(runs.find(named.run()), manifest);
    };
  }

  private RunFolder made(Runs runs, Manifest manifest) {
    try {
      return runs.create(manifest, world.time().instant());
    } catch (StoreException disk) {
      throw InvalidInput.of(
          "run.not-written",
          Place.of("run"),
          String.valueOf(disk.getMessage()),
          "a disk with room and a folder that can be written to",
          "Nobody was asked and no run was made. Make room, then run again.");
    }
  }

  /**
   * What a run is compared with is no part of what it asks, but whoever names another must be told.
   */
  private static RunFolder sameBaseline(RunFolder run, Manifest manifest) {
    String stored = run.manifest().facts().getOrDefault(Manifests.BASELINE, "");
    String wanted = manifest.facts().getOrDefault(Manifests.BASELINE, "");
    if (!stored.equals(wanted)) {
      throw InvalidInput.of(
          "run.other-baseline",
          Place.of("--resume"),
          "run " + run.id() + " is compared with \"" + stored + "\", not with \"" + wanted + "\"",
          "the same baseline",
          "Finish it with --baseline "
              + stored
              + ", then: assize compare "
              + wanted
              + " "
              + run.id()
              + ":SUBJECT");
    }
    return run;
  }

  private static RunFolder resumed(Runs runs, Manifest manifest) {
    return switch (runs.resumable(manifest)) {
      case Resumption.Fits fits -> fits.run();
      case Resumption.Differs differs -> throw differs(differs.latest(), differs.fields());
      case Resumption.Nothing nothing -> latestAlike(runs, manifest);
    };
  }

  /** A finished run may hold errors, and what errored can be asked again. */
  private static RunFolder latestAlike(Runs runs, Manifest manifest) {
    List<RunFolder> all = runs.all();
    if (all.isEmpty()) {
      throw InvalidInput.of(
          "run.nothing-to-resume",
          Place.of("--resume"),
          "there is no run yet",
          "an unfinished run, or errors in a run of the same questions",
          "Start one: assize run");
    }
    return fitting(atRest(all.getFirst()), manifest);
  }

  /** Two that go on with one run would ask the same and pay for it twice. */
  private static RunFolder atRest(RunFolder run) {
    if (run.isBeingWritten()) {
      throw InvalidInput.of(
          "run.being-written",
          Place.of("--resume"),
          "run " + run.id() + " is being written by another process",
          "a run that nobody plays",
          "Wait until it has ended, or end it.");
    }
    return run;
  }

  private static RunFolder fitting(RunFolder run, Manifest manifest) {
    List<String> fields = ManifestDifference.between(run.manifest(), manifest);
    if (!fields.isEmpty()) {
      throw differs(run, fields);
    }
    return run;
  }

  private static InvalidInput differs(RunFolder run, List<String> fields) {
    return InvalidInput.of(
        "run.manifest-differs",
        Place.of("--resume"),
        "run "
            + run.id()
            + " asked something else: "
            + String.join(", ", fields)
            + (fields.size() == 1 ? " differs" : " differ"),
        "a run with the same manifest",
        "Restore what differs, or start a new run: " + run.manifest().command());
  }
}
