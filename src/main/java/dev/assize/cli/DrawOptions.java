package dev.assize.cli;

import dev.assize.LabelRequest.Choice;
import dev.assize.LabelRequest.Draw;
import dev.assize.LabelRequest.Offer;
import dev.assize.LabelRequest.Seal;
import picocli.CommandLine.Option;

/** The options that choose replies to label. */
final class DrawOptions {

  @Option(
      names = "--run",
      paramLabel = "RUN",
      defaultValue = "latest",
      description = "A run id, its beginning, or latest.")
  private String run = "latest";

  @Option(
      names = "--draw",
      defaultValue = "random",
      paramLabel = "HOW",
      description =
          "random: by lot. uncertain: where samples of a judge or several judges differ, or a score"
              + " lies near the threshold; such labels are marked as chosen and never correct a"
              + " difference.")
  private Draw draw = Draw.RANDOM;

  @Option(
      names = "--count",
      defaultValue = "50",
      paramLabel = "N",
      description = "How many replies; those of the last case come together (default: 50).")
  private int count = 50;

  @Option(names = "--again", description = "Only replies that somebody else has labelled.")
  private boolean again;

  @Option(
      names = "--threshold",
      defaultValue = "0.5",
      paramLabel = "SCORE",
      description = "Where scores begin to pass, for --draw uncertain (default: 0.5).")
  private double threshold = 0.5;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Another number draws other cases (default: 1).")
  private long seed = 1;

  @Option(names = "--sealed", description = "Take sealed cases in, and show their texts.")
  private boolean sealed;

  Choice choice() {
    return new Choice(
        run,
        draw,
        again ? Offer.AGAIN : Offer.NEW,
        sealed ? Seal.BROKEN : Seal.KEPT,
        count,
        threshold,
        seed);
  }
}
