package dev.assize.noise;

import dev.assize.regression.ClusterNumbers;
import dev.assize.score.CaseFacts;
import dev.assize.stats.NoiseParts;
import dev.assize.stats.NoiseTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Works out how noisy a judge is, by what it said of some cases. */
final class NoiseReader {

  private final Testified testified;
  private final List<CaseFacts> cases;

  NoiseReader(Testified testified, List<CaseFacts> cases) {
    this.testified = testified;
    this.cases = cases;
  }

  Noise read(boolean asksNobody, double level, long seed) {
    if (cases.size() > 1 && testified.samples() < 2 && testified.trials() < 2) {
      // The usual run, which need not be laid out in tables to see that nothing was repeated.
      return asksNobody ? new Noise.OfReplies(OptionalDouble.empty()) : new Noise.Unrepeated();
    }
    Optional<NoiseTable> samples = table(Heard::samples);
    Optional<NoiseTable> replies = table(heard -> heard.together().stream().toArray());
    if (samples.isPresent() && asksNobody) {
      return new Noise.OfReplies(oneMoreTrial(samples.get()));
    }
    return samples.isEmpty()
        ? new Noise.Unseen()
        : of(samples.get(), replies.orElse(samples.get()), level, seed);
  }

  private Noise of(NoiseTable samples, NoiseTable replies, double level, long seed) {
    boolean isSampled = samples.sampledReplies() > 0;
    boolean isRepeated = samples.repeatedCases() > 0;
    if (!isSampled) {
      return isRepeated ? new Noise.OfTrials(oneMoreTrial(replies)) : new Noise.Unrepeated();
    }
    Noise.Gain gain = gain(samples, replies);
    if (!isRepeated) {
      return new Noise.OfSamples(testified.differing(), testified.sampledAgain(), gain);
    }
    NoiseParts parts = samples.parts();
    return new Noise.OfBoth(
        parts,
        parts.judgeShare(),
        samples.judgeShare(clusters(), level, seed),
        testified.differing(),
        testified.sampledAgain(),
        oneMoreTrial(replies),
        gain);
  }

  private int[] clusters() {
    return ClusterNumbers.of(cases);
  }

  private Optional<NoiseTable> table(Function<Heard, double[]> reading) {
    double[][][][] sides = testified.values(cases, reading);
    if (sides[0].length < 2) {
      return Optional.empty();
    }
    return Optional.of(
        sides.length == 1 ? NoiseTable.of(sides[0]) : NoiseTable.of(sides[0], sides[1]));
  }

  /** What counts is one verdict of each reply, whatever samples it is made of. */
  private OptionalDouble oneMoreTrial(NoiseTable replies) {
    if (replies.repeatedCases() == 0) {
      return OptionalDouble.empty();
    }
    int trials = replies.trials();
    return gain(error(replies, 1, trials), error(replies, 1, trials + 1));
  }

  /** The majority of passes and fails estimates something else than one of them does. */
  private Noise.Gain gain(NoiseTable samples, NoiseTable replies) {
    if (!testified.isScore()) {
      return new Noise.Gain(OptionalDouble.empty(), OptionalDouble.empty());
    }
    int trials = samples.trials();
    return new Noise.Gain(
        gain(error(samples, 1, trials), error(replies, 1, trials)),
        gain(
            error(samples, samples.perReply(), trials),
            error(samples, samples.perReplyNext(), trials)));
  }

  private double error(NoiseTable table, double perReply, int trials) {
    return table.parts().plan(cases.size(), perReply).standardError(trials);
  }

  private static OptionalDouble gain(double before, double after) {
    return before == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - after / before);
  }
}
