package dev.assize.report;

import dev.assize.base.Numbers;
import dev.assize.noise.JudgeFigures;
import dev.assize.noise.Jurors;
import dev.assize.noise.Noise;
import dev.assize.stats.FewClusters;
import dev.assize.stats.Interval;
import dev.assize.stats.KrippendorffAlpha.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Words for how noisy judges are and whether jurors agree, the same in every format. */
public final class NoisePhrases {

  private static final int PARTS = 100;

  private static final String FEW_CLUSTERS =
      " (interval not known: fewer than " + FewClusters.LEAST + " clusters of cases)";

  private NoisePhrases() {}

  /** A sentence or more for each judge and criterion; none where nobody judged. */
  public static List<String> of(List<JudgeFigures> judges) {
    List<String> lines = new ArrayList<>();
    for (JudgeFigures figures : judges) {
      lines.add(
          Visible.marked(figures.words())
              + " ("
              + Numbers.count(figures.cases(), "case")
              + ", "
              + Numbers.count(figures.trials(), "trial")
              + " each, "
              + Numbers.count(figures.samples(), "sample")
              + " a reply): "
              + noise(figures));
      silence(figures)
          .ifPresent(words -> lines.add(Visible.marked(figures.words()) + ": " + words));
      jurors(figures.jurors())
          .ifPresent(words -> lines.add(Visible.marked(figures.words()) + ": " + words));
    }
    return lines;
  }

  /** A line for each, for where there is little room. */
  public static List<String> brief(List<JudgeFigures> judges) {
    return judges.stream()
        .map(
            each ->
                Visible.marked(each.words())
                    + ": "
                    + silence(each).map(words -> words + "; ").orElse("")
                    + brief(each.noise())
                    + brief(each.jurors()))
        .toList();
  }

  /** A judge that says nothing must not look like one that was never asked. */
  private static Optional<String> silence(JudgeFigures figures) {
    JudgeFigures.Answers answers = figures.answers();
    if (answers.isComplete()) {
      return Optional.empty();
    }
    return Optional.of(
        Numbers.count(answers.unscored() + answers.errored())
            + " of "
            + Numbers.count(answers.all(), "answer")
            + " give no verdict ("
            + Numbers.count(answers.unscored())
            + " unscored, "
            + Numbers.count(answers.errored())
            + " errored)");
  }

  private static String brief(Noise noise) {
    return switch (noise) {
      case Noise.Unseen unseen -> "noise not known, no two cases";
      case Noise.Unrepeated once -> "noise not known, one sample, one trial";
      case Noise.OfReplies replies -> "asks no model, so no noise of its own";
      case Noise.OfTrials trials -> "its noise not known, one sample";
      case Noise.OfSamples samples ->
          "samples differ on "
              + Numbers.count(samples.differing())
              + " of "
              + Numbers.count(samples.sampled(), "reply")
              + ", one trial";
      case Noise.OfBoth both ->
          both.judgeShare().isEmpty()
              ? "no noise seen"
              : Math.round(PARTS * both.judgeShare().getAsDouble())
                  + " % of the noise is the judge's"
                  + limits(both);
    };
  }

  private static String brief(Jurors jurors) {
    return switch (jurors) {
      case Jurors.None none -> "";
      case Jurors.Unknown unknown -> "; jurors' alpha not known";
      case Jurors.Agreement agreement ->
          "; jurors' alpha " + number(agreement.alpha()) + limits(agreement);
    };
  }

  private static String noise(JudgeFigures figures) {
    return switch (figures.noise()) {
      case Noise.Unseen unseen ->
          "how noisy it is is not known: fewer than two cases have a pass, a fail or a score";
      case Noise.Unrepeated once ->
          "how noisy it is is not known: one sample of each reply, and one trial of each case";
      case Noise.OfReplies replies ->
          "it asks no model, so all noise is the replies'"
              + (figures.trials() == 1 ? "; how much is not known: one trial of each case" : "")
              + oneMoreTrial(replies.oneMoreTrial());
      case Noise.OfTrials trials ->
          "what part of the noise is the judge's is not known: one sample of each reply"
              + oneMoreTrial(trials.oneMoreTrial());
      case Noise.OfSamples samples ->
          "its samples differ on "
              + Numbers.count(samples.differing())
              + " of "
              + Numbers.count(samples.sampled(), "reply")
              + "; what the model's replies add is not known: one trial of each case"
              + gain(samples.gain());
      case Noise.OfBoth both -> parts(both) + oneMoreTrial(both.oneMoreTrial()) + gain(both.gain());
    };
  }

  private static String parts(Noise.OfBoth both) {
    if (both.judgeShare().isEmpty()) {
      return "no noise was seen: all trials of a case, and all samples, say the same";
    }
    long judge = Math.round(PARTS * both.judgeShare().getAsDouble());
    return "of 100 parts of the noise, "
        + (PARTS - judge)
        + " come from the model's replies and "
        + judge
        + " from the judge"
        + limits(both)
        + ", by "
        + Numbers.count(both.sampled(), "reply")
        + " sampled again, of which "
        + Numbers.count(both.differing())
        + " got samples that differ";
  }

  /** A share of 0 or 1 has none either. */
  private static String limits(Noise.OfBoth both) {
    double share = both.judgeShare().orElse(0);
    return both.interval()
        .map(NoisePhrases::limits)
        .orElse(share > 0 && share < 1 ? FEW_CLUSTERS : "");
  }

  private static String limits(Jurors.Agreement agreement) {
    return agreement
        .interval()
        .map(NoisePhrases::numbers)
        .orElse(agreement.alpha() < 1 ? FEW_CLUSTERS : "");
  }

  private static String limits(Interval interval) {
    return " ("
        + Numbers.level(interval.level())
        + " interval "
        + Math.round(PARTS * interval.lo())
        + " to "
        + Math.round(PARTS * interval.hi())
        + ")";
  }

  private static String oneMoreTrial(OptionalDouble gain) {
    return gain.isEmpty()
        ? ""
        : "; one more trial of each case would make its interval " + narrower(gain.getAsDouble());
  }

  private static String gain(Noise.Gain gain) {
    return Stream.of(
            gain.samples().stream()
                .mapToObj(
                    g -> "; its samples make its interval " + narrower(g) + " than one would"),
            gain.oneMore().stream()
                .mapToObj(g -> "; one more sample of each reply would make it " + narrower(g)))
        .flatMap(each -> each)
        .reduce("", String::concat);
  }

  /** {@code 7.2 % narrower}; what is hardly above or below 0 is told as it is. */
  public static String narrower(double gain) {
    return Numbers.percent(Math.abs(gain)) + (gain < 0 ? " wider" : " narrower");
  }

  private static Optional<String> jurors(Jurors jurors) {
    return switch (jurors) {
      case Jurors.None none -> Optional.empty();
      case Jurors.Unknown unknown ->
          Optional.of(
              "whether its jurors "
                  + Visible.marked(String.join(", ", unknown.names()))
                  + " agree is not known: "
                  + unknown.why()
                  + ", n "
                  + Numbers.count(unknown.replies()));
      case Jurors.Agreement agreement -> Optional.of(agreement(agreement));
    };
  }

  private static String agreement(Jurors.Agreement agreement) {
    return "its jurors "
        + Visible.marked(String.join(", ", agreement.names()))
        + " agree to an alpha of "
        + number(agreement.alpha())
        + limits(agreement)
        + " on "
        + Numbers.count(agreement.replies(), "reply")
        + (agreement.scale() == Scale.NOMINAL ? "" : ", by how far their scores lie apart")
        + "; 1 is always, 0 no more than chance";
  }

  private static String numbers(Interval interval) {
    return " ("
        + Numbers.level(interval.level())
        + " interval "
        + number(interval.lo())
        + " to "
        + number(interval.hi())
        + ")";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
