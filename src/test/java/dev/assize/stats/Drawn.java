package dev.assize.stats;

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

  private static int cell(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> random.nextInt(4);
      case 2 -> random.nextInt(60);
      default -> random.nextInt(2000);
    };
  }
}
