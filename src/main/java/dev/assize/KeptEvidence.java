package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.project.BaselineTerms.Evidence;
import dev.assize.store.RunFolder;
import java.util.Locale;

/** Goes on with a run under the evidence that it was started with, whoever forgets to name it. */
final class KeptEvidence {

  private KeptEvidence() {}

  /**
   * The request, with the evidence of the run that it goes on with.
   *
   * @throws InvalidInput when another evidence is asked for by name
   */
  static RunRequest of(World world, RunRequest request) {
    if (request.start() instanceof RunRequest.Start.Confirming) {
      return request;
    }
    return EarlierRun.of(world, request.start()).map(run -> kept(run, request)).orElse(request);
  }

  private static RunRequest kept(RunFolder run, RunRequest request) {
    String word = run.manifest().facts().getOrDefault(BaselinePlan.EVIDENCE, "usual");
    Evidence kept = Evidence.valueOf(word.toUpperCase(Locale.ROOT));
    if (request.evidence() != Evidence.USUAL && request.evidence() != kept) {
      throw InvalidInput.of(
          "run.other-evidence",
          Place.of("--evidence"),
          "run " + run.id() + " was started with the evidence " + word,
          "the same evidence to the end of a run",
          "Leave the option out to go on with it, or start a new run.");
    }
    return request.under(kept);
  }
}
