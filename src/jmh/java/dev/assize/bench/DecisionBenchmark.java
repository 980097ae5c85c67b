package dev.assize.bench;

import dev.assize.stats.Bca;
import dev.assize.stats.ClusteredMean;
import dev.assize.stats.Differences;
import dev.assize.stats.McNemar;
import dev.assize.stats.PairedTable;
import dev.assize.stats.Ratio;
import dev.assize.stats.SignFlip;
import dev.assize.stats.Tango;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The statistics of a full decision: 20 metrics (9 of passes and failures, 9 of continuous scores,
 * 2 costs), each over all cases and over each of 10 categories, with 10,000 draws for every
 * sign-flip test and every bootstrap. A quarter of the cases come in clusters of two to five.
 *
 * <p>Every metric of scores gets a clustered t interval, a sign-flip test and a BCa interval, those
 * of passes a Tango interval and a McNemar test besides; a real gate asks for less.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DecisionBenchmark {
  private static final int DRAWS = 10_000;
  private static final int CATEGORIES = 10;
  private static final int PASSES = 9;
  private static final int SCORES = 9;
  private static final int COSTS = 2;
  private static final double LEVEL = 0.90;

  @Param({"500", "20000"})
  private int cases;

  private double[][] baseline = {};
  private double[][] candidate = {};
  private int[] clusters = {};

  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(4);
    baseline = new double[PASSES + SCORES + COSTS][cases];
    candidate = new double[PASSES + SCORES + COSTS][cases];
    clusters = new int[cases];
    for (int i = 0; i < cases; i++) {
      boolean joins = i > 0 && random.nextInt(5) == 0;
      clusters[i] = joins ? clusters[i - 1] : i;
      for (int metric = 0; metric < baseline.length; metric++) {
        baseline[metric][i] = value(metric, random);
        candidate[metric][i] =
            random.nextInt(10) < 7 && metric < PASSES ? baseline[metric][i] : value(metric, random);
      }
    }
  }

  private static double value(int metric, SplittableRandom random) {
    if (metric < PASSES) {
      return random.nextInt(5) == 0 ? 0 : 1;
    }
    return metric < PASSES + SCORES ? random.nextDouble() : Math.exp(random.nextGaussian());
  }

  @Benchmark
  public void decision(Blackhole answers) {
    for (int metric = 0; metric < baseline.length; metric++) {
      decide(metric, IntStream.range(0, cases).toArray(), answers);
      for (int category = 0; category < CATEGORIES; category++) {
        int own = category;
        decide(
            metric,
            IntStream.range(0, cases).filter(i -> clusters[i] % CATEGORIES == own).toArray(),
            answers);
      }
    }
  }

  private void decide(int metric, int[] among, Blackhole answers) {
    double[] before = Arrays.stream(among).mapToDouble(i -> baseline[metric][i]).toArray();
    double[] after = Arrays.stream(among).mapToDouble(i -> candidate[metric][i]).toArray();
    int[] where = Arrays.stream(among).map(i -> clusters[i]).toArray();
    if (metric >= PASSES + SCORES) {
      answers.consume(Ratio.of(before, after, where).interval(LEVEL, 1, DRAWS));
      return;
    }
    if (metric < PASSES) {
      PairedTable table = table(before, after);
      answers.consume(Tango.interval(table, LEVEL));
      answers.consume(McNemar.exact(table));
      answers.consume(McNemar.midP(table));
    }
    double[] apart = new double[before.length];
    Arrays.setAll(apart, i -> after[i] - before[i]);
    Differences differences = Differences.of(apart, where);
    answers.consume(ClusteredMean.of(differences).flatMap(mean -> mean.interval(LEVEL)));
    answers.consume(SignFlip.of(differences, 1, DRAWS));
    answers.consume(Bca.interval(differences, LEVEL, 1, DRAWS));
  }

  private static PairedTable table(double[] before, double[] after) {
    int[] cells = new int[4];
    for (int i = 0; i < before.length; i++) {
      cells[(int) (2 * after[i] + before[i])]++;
    }
    return new PairedTable(cells[3], cells[2], cells[1], cells[0]);
  }
}
