package dev.assize.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The p-values of several tests, raised so that each may be held against the level of all together.
 *
 * <p>The results stand in the order of the arguments, lie between the raw p-value and 1, keep the
 * raw order, and stay logarithms, so that the smallest ones survive. No tests give an empty list.
 */
public final class AdjustedPValues {
  private AdjustedPValues() {}

  /**
   * Holm's step-down: the chance of even one false alarm among all tests stays at the level,
   * however they depend on each other. The i-th smallest of k becomes {@code max over j <= i of
   * min(1, (k - j + 1) p_j)}.
   *
   * <p>S. Holm, Scandinavian Journal of Statistics 6 (1979) 65-70.
   */
  public static List<PValue> holm(List<PValue> raw) {
    List<PValue> adjusted = new ArrayList<>(raw);
    List<Integer> rising = rising(raw);
    double ln = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < rising.size(); j++) {
      int at = rising.get(j);
      ln = Math.max(ln, times(raw.size() - j, raw.get(at)));
      adjusted.set(at, new PValue(ln));
    }
    return List.copyOf(adjusted);
  }

  /**
   * Benjamini and Hochberg's step-up: of the tests called out, the expected share of false ones
   * stays at the level if the tests are independent or positively dependent. The i-th smallest of k
   * becomes {@code min over j >= i of min(1, k p_j / j)}.
   *
   * <p>Y. Benjamini, Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289-300.
   */
  public static List<PValue> benjaminiHochberg(List<PValue> raw) {
    List<PValue> adjusted = new ArrayList<>(raw);
    List<Integer> rising = rising(raw);
    double ln = 0;
    for (int j = rising.size() - 1; j >= 0; j--) {
      int at = rising.get(j);
      ln = Math.min(ln, times(raw.size() / (j + 1.0), raw.get(at)));
      adjusted.set(at, new PValue(ln));
    }
    return List.copyOf(adjusted);
  }

  private static List<Integer> rising(List<PValue> raw) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, raw.size()).boxed().toList());
    Collections.sort(order, Comparator.comparingDouble(i -> raw.get(i).ln()));
    return order;
  }

  private static double times(double factor, PValue p) {
    return Math.min(0, p.ln() + Math.log(factor));
  }
}
