package dev.assize.diversity;

import dev.assize.base.Seed;
import java.util.List;

/**
 * What a set keeps of a reference, beside what an honest set would keep.
 *
 * <p>A set that was made from the reference could have kept all of its tail. One that was not is
 * measured by a second sample of the reference: of people's own questions half the rare words never
 * come again, so that a share without it would call every honest set collapsed.
 *
 * @param rareWords the reference's words that it says one to three times, on average of the splits
 * @param tail the share of them that the set still says
 * @param secondTail the same of the second sample, on average of the splits; 1 of a source
 * @param spread the standard deviation of that among the splits; 0 of a source
 * @param coverage the share of the reference's texts that a text of the set resembles
 * @param secondCoverage the same of the second sample
 * @param covered how many of the reference's texts were looked at for coverage
 */
public record Kept(
    double rareWords,
    double tail,
    double secondTail,
    double spread,
    double coverage,
    double secondCoverage,
    int covered) {

  /** What the reference is to the set. */
  public enum Relation {
    /** The set was made from it, as a generation is from the first. */
    SOURCE,
    /** Both come from elsewhere. */
    PEER
  }

  /** How often the reference is parted in two. */
  private static final int SPLITS = 20;

  private static final double DEVIATIONS = 2;

  /**
   * Of a source: rare words of as many texts as the set has.
   *
   * @param set in an order by chance
   * @param reference in an order by chance
   * @param size of both for the tail: no more than either has
   * @param half of the texts for coverage: half the reference at most
   */
  static Kept ofSource(List<Specimen> set, List<Specimen> reference, int size, int half) {
    RareWords words = RareWords.of(Specimen.texts(reference.subList(0, size)));
    double tail = words.keptBy(Specimen.texts(set.subList(0, size)));
    return new Kept(words.words().size(), tail, 1, 0, 0, 0, 0).covering(set, reference, half);
  }

  /**
   * Parts the reference, one half of which is what is to be kept and the other the second sample.
   *
   * @param half how many texts of each half, and of the set, are used
   */
  static Kept ofPeer(List<Specimen> set, List<Specimen> reference, int half, Seed seed) {
    List<String> texts = Specimen.texts(set.subList(0, half));
    double[] tails = new double[SPLITS];
    double[] seconds = new double[SPLITS];
    double rare = 0;
    for (int i = 0; i < SPLITS; i++) {
      List<String> parted =
          Specimen.texts(Specimen.again(reference, seed.derive("split " + i)).subList(0, 2 * half));
      RareWords words = RareWords.of(parted.subList(0, half));
      rare += words.words().size();
      tails[i] = words.keptBy(texts);
      seconds[i] = words.keptBy(parted.subList(half, 2 * half));
    }
    return new Kept(rare / SPLITS, mean(tails), mean(seconds), deviation(seconds), 0, 0, 0)
        .covering(set, reference, half);
  }

  /** What chance leaves of the second sample's tail: two standard deviations less. */
  double leastTail() {
    return secondTail - DEVIATIONS * spread;
  }

  /** What chance leaves of a share of the second sample's coverage. */
  double leastCoverage(double share) {
    double error = Math.sqrt(secondCoverage * (1 - secondCoverage) / covered);
    return Math.max(0, share * secondCoverage - DEVIATIONS * error);
  }

  private Kept covering(List<Specimen> set, List<Specimen> reference, int half) {
    List<String> first = Specimen.texts(reference.subList(0, half));
    List<String> second = Specimen.texts(reference.subList(half, 2 * half));
    return new Kept(
        rareWords,
        tail,
        secondTail,
        spread,
        Neighbours.coverage(first, Specimen.texts(set.subList(0, half)), Figures.SAMPLE),
        Neighbours.coverage(first, second, Figures.SAMPLE),
        Math.min(half, Figures.SAMPLE));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }
}
