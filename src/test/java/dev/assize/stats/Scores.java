package dev.assize.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Paired differences as tests write and draw them: values with the cluster of each. */
final class Scores {
  private static final long SEED = Long.getLong("assize.test.seed", 20261121L);
  private static final int SETS = 150;

  private final double[] values;
  private final int[] clusters;

  Scores(double[] values, int[] clusters) {
    this.values = values;
    this.clusters = clusters;
  }

  /** One difference per case. */
  double[] values() {
    return values;
  }

  /** The number of each case's cluster. */
  int[] clusters() {
    return clusters;
  }

  /** From text: {@code 1 0 -0.5}, and {@code aab}, or {@code -} when all are independent. */
  static Scores parse(String values, String clusters) {
    double[] parsed = Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray();
    return clusters.equals("-")
        ? independent(parsed)
        : new Scores(parsed, clusters.chars().toArray());
  }

  static Scores independent(double... values) {
    int[] own = new int[values.length];
    Arrays.setAll(own, i -> i);
    return new Scores(values, own);
  }

  Differences differences() {
    return Differences.of(values, clusters);
  }

  Scores swapped() {
    return new Scores(Arrays.stream(values).map(v -> -v).toArray(), clusters);
  }

  Scores plus(double shift) {
    return new Scores(Arrays.stream(values).map(v -> v + shift).toArray(), clusters);
  }

  /** Each case so many times, all in its own cluster. */
  Scores repeated(int times) {
    double[] more = new double[values.length * times];
    int[] where = new int[values.length * times];
    for (int i = 0; i < more.length; i++) {
      more[i] = values[i / times];
      where[i] = clusters[i / times];
    }
    return new Scores(more, where);
  }

  /** The same cases in another order, their clusters under other numbers. */
  Scores shuffled(SplittableRandom random) {
    double[] mixed = values.clone();
    int[] where = clusters.clone();
    int names = random.nextInt();
    for (int i = mixed.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double value = mixed[i];
      mixed[i] = mixed[j];
      mixed[j] = value;
      int cluster = where[i];
      where[i] = where[j];
      where[j] = cluster;
    }
    return new Scores(mixed, Arrays.stream(where).map(c -> c ^ names).toArray());
  }

  /** Sets of many kinds: whole, decimal, third and continuous scores, alone and in clusters. */
  static void drawn(int most, Consumer<Scores> property) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < SETS; i++) {
      Scores scores = draw(random, 2 + random.nextInt(most - 1));
      try {
        property.accept(scores);
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError(
            "broken by set " + i + ", " + scores + ", -Dassize.test.seed=" + SEED, broken);
      }
    }
  }

  private static Scores draw(SplittableRandom random, int n) {
    int kind = random.nextInt(4);
    int clusters = random.nextBoolean() ? 1 + random.nextInt(n) : 0;
    double[] values = new double[n];
    int[] where = new int[n];
    for (int i = 0; i < n; i++) {
      values[i] =
          switch (kind) {
            case 0 -> random.nextInt(3) - 1;
            case 1 -> random.nextInt(-10, 11) / 10.0;
            case 2 -> random.nextInt(-3, 4) / 3.0;
            default -> random.nextGaussian();
          };
      where[i] = clusters == 0 ? i : random.nextInt(clusters);
    }
    return new Scores(values, where);
  }

  @Override
  public String toString() {
    return Arrays.toString(values) + " in " + Arrays.toString(clusters);
  }
}
