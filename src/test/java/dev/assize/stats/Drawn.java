package dev.assize.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/** Seeded random tables for property tests; a failure names the seed that draws them again. */
final class Drawn {
  private static final long SEED = Long.getLong("assize.test.seed", 20261121L);
  private static final int TABLES = 400;

  private Drawn() {}

  /**
   * Small and large tables, with empty cells in plenty, each with a level between 0.5 and 0.999.
   */
  static void tables(BiConsumer<PairedTable, Double> property) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < TABLES; i++) {
      PairedTable table =
          new PairedTable(1 + cell(random), cell(random), cell(random), cell(random));
      double level = random.nextDouble(0.5, 0.999);
      try {
        property.accept(table, level);
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError(
            "broken by " + table + " at level " + level + ", -Dassize.test.seed=" + SEED, broken);
      }
    }
  }

  /** One to thirty p-values, tiny ones, ties and ones among them, each with a seed of their own. */
  static void pValues(BiConsumer<List<PValue>, Long> property) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < TABLES; i++) {
      List<PValue> drawn = new ArrayList<>();
      for (int k = random.nextInt(1, 31); k > 0; k--) {
        drawn.add(
            switch (random.nextInt(5)) {
              case 0 -> new PValue(-random.nextDouble(2000));
              case 1 -> PValue.ONE;
              case 2 -> drawn.isEmpty() ? PValue.of(0.5) : drawn.get(random.nextInt(drawn.size()));
              default -> PValue.of(random.nextDouble(1e-6, 0.2));
            });
      }
      long seed = random.nextLong();
      try {
        property.accept(drawn, seed);
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("broken by " + drawn + ", -Dassize.test.seed=" + SEED, broken);
      }
    }
  }

  private static int cell(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> random.nextInt(4);
      case 2 -> random.nextInt(60);
      default -> random.nextInt(2000);
    };
  }
}
