package dev.assize.stats;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** The measures of {@link LabelShift} from the counts of both sides. */
final class Divergences {

  private Divergences() {}

  static double of(LabelShift.Measure measure, int[] before, int[] after) {
    boolean infinite =
        Arrays.stream(before).anyMatch(n -> n == 0) || Arrays.stream(after).anyMatch(n -> n == 0);
    double added = infinite ? 0.5 : 0;
    return switch (measure) {
      case PSI -> sum(before, after, added, (p, q) -> (q - p) * Math.log(q / p));
      case KULLBACK_LEIBLER -> sum(before, after, added, (p, q) -> q * Math.log(q / p));
      case JENSEN_SHANNON ->
          Math.sqrt(Math.max(0, sum(before, after, 0, Divergences::fromMixture)));
      case TOTAL_VARIATION -> sum(before, after, 0, (p, q) -> Math.abs(q - p) / 2);
      case HELLINGER -> Math.sqrt(sum(before, after, 0, Divergences::ofRoots));
      case CHI_SQUARE -> chiSquare(before, after);
    };
  }

  private static double sum(int[] before, int[] after, double added, DoubleBinaryOperator term) {
    double first = Arrays.stream(before).sum() + added * before.length;
    double second = Arrays.stream(after).sum() + added * after.length;
    double sum = 0;
    for (int i = 0; i < before.length; i++) {
      sum += term.applyAsDouble((before[i] + added) / first, (after[i] + added) / second);
    }
    return sum;
  }

  private static double fromMixture(double p, double q) {
    double mixture = (p + q) / 2;
    return (share(p, mixture) + share(q, mixture)) / 2;
  }

  private static double share(double share, double mixture) {
    return share == 0 ? 0 : share * Math.log(share / mixture);
  }

  private static double ofRoots(double p, double q) {
    double apart = Math.sqrt(q) - Math.sqrt(p);
    return apart * apart / 2;
  }

  private static double chiSquare(int[] before, int[] after) {
    double first = Arrays.stream(before).sum();
    double second = Arrays.stream(after).sum();
    double statistic = 0;
    for (int i = 0; i < before.length; i++) {
      double expected = first * (before[i] + after[i]) / (first + second);
      double other = before[i] + after[i] - expected;
      double away = before[i] - expected;
      statistic += expected == 0 ? 0 : away * away * (1 / expected + 1 / other);
    }
    return statistic;
  }
}
