package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.noise.JudgeFigures;
import dev.assize.noise.Noise;
import dev.assize.report.NoisePhrases;
import dev.assize.report.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says what more trials, samples or cases would do for a judged difference, by a past run. */
final class NoiseAdvice {

  private final String run;

  NoiseAdvice(String run) {
    this.run = run;
  }

  /** A line for each judge and criterion. */
  List<String> lines(List<JudgeFigures> judges) {
    return judges.stream().map(this::line).toList();
  }

  private String line(JudgeFigures figures) {
    String who = "noise: " + Visible.marked(figures.words()) + " (seen in run " + run + "): ";
    return who
        + switch (figures.noise()) {
          case Noise.Unseen unseen -> "not known, as fewer than two cases have its verdicts";
          case Noise.Unrepeated once ->
              "not known, with one sample and one trial; a run with trials: 2 and samples: 3 in"
                  + " the judge's file tells which of the two to repeat";
          case Noise.OfReplies replies ->
              gains(figures, replies.oneMoreTrial(), Optional.empty())
                  + "; it asks no model, so samples would be alike";
          case Noise.OfTrials trials ->
              gains(figures, trials.oneMoreTrial(), Optional.empty())
                  + "; what samples would do is not known, with one of each reply";
          case Noise.OfSamples samples ->
              gains(figures, OptionalDouble.empty(), Optional.of(samples.gain()))
                  + differing(samples.differing(), samples.sampled())
                  + "; what trials would do is not known, with one of each case";
          case Noise.OfBoth both ->
              gains(figures, both.oneMoreTrial(), Optional.of(both.gain()))
                  + differing(both.differing(), both.sampled());
        };
  }

  private static String differing(int differing, int sampled) {
    return "; its samples differ on "
        + Numbers.count(differing)
        + " of "
        + Numbers.count(sampled, "reply");
  }

  /** As many replies spent on new cases make the interval narrower by the square root. */
  private static String gains(
      JudgeFigures figures, OptionalDouble oneMoreTrial, Optional<Noise.Gain> samples) {
    int trials = figures.trials();
    List<String> gains = new ArrayList<>();
    oneMoreTrial.ifPresent(
        gain -> gains.add("one more trial of each case makes the interval " + narrower(gain)));
    gains.add(
        "as many replies to new cases ("
            + Numbers.count(Math.ceilDiv(figures.cases(), trials), "case")
            + " more) make it "
            + narrower(1 - Math.sqrt(trials / (trials + 1.0))));
    samples
        .map(Noise.Gain::oneMore)
        .ifPresent(
            more ->
                more.ifPresent(
                    gain -> gains.add("one more sample of each reply " + narrower(gain))));
    samples
        .map(Noise.Gain::samples)
        .ifPresent(
            all ->
                all.ifPresent(
                    gain ->
                        gains.add(
                            "the samples there are made it "
                                + narrower(gain)
                                + " than one would")));
    return String.join(", ", gains);
  }

  private static String narrower(double gain) {
    return NoisePhrases.narrower(gain);
  }
}
