package dev.assize.noise;

import dev.assize.store.FindingEntry;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Majority;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What one judge said of one reply by one criterion: its samples from 0 to 1, and what they count
 * as together.
 *
 * @param samples those that can be read
 * @param asked how many there are, whatever can be read
 * @param unscored of which nothing can be said
 * @param errored that never came
 * @param isScore whether a sample is a score, not a pass or a fail
 */
record Heard(
    double[] samples,
    int asked,
    int unscored,
    int errored,
    OptionalDouble together,
    boolean isScore) {

  static Heard of(List<FindingEntry> findings) {
    List<Verdict> verdicts = findings.stream().map(FindingEntry::verdict).toList();
    List<Double> samples = new ArrayList<>();
    verdicts.forEach(verdict -> value(verdict).ifPresent(samples::add));
    return new Heard(
        samples.stream().mapToDouble(Double::doubleValue).toArray(),
        verdicts.size(),
        count(verdicts, Verdict.Unscored.class),
        count(verdicts, Verdict.Errored.class),
        value(Majority.of(verdicts)),
        verdicts.stream().anyMatch(Heard::isScore));
  }

  /** By the values of the samples. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Heard heard
        && Arrays.equals(samples, heard.samples)
        && asked == heard.asked
        && unscored == heard.unscored
        && errored == heard.errored
        && together.equals(heard.together)
        && isScore == heard.isScore;
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(samples), asked, unscored, errored, together, isScore);
  }

  private static int count(List<Verdict> verdicts, Class<? extends Verdict> kind) {
    return (int) verdicts.stream().filter(kind::isInstance).count();
  }

  private static boolean isScore(Verdict verdict) {
    return verdict instanceof Verdict.Graded graded && graded.grade() instanceof Grade.Score;
  }

  private static OptionalDouble value(Verdict verdict) {
    return verdict instanceof Verdict.Graded graded
        ? switch (graded.grade()) {
          case Grade.PassFail found -> OptionalDouble.of(found.passed() ? 1 : 0);
          case Grade.Score score -> OptionalDouble.of(score.value());
          case Grade.Label label -> OptionalDouble.empty();
        }
        : OptionalDouble.empty();
  }

  boolean isSampledAgain() {
    return samples.length > 1;
  }

  boolean differs() {
    return Arrays.stream(samples).distinct().count() > 1;
  }
}
