package dev.assize.diversity;

import dev.assize.base.Digest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many of a set's runs of words are distinct, known as distinct-n (J. Li and others, "A
 * diversity-promoting objective function for neural conversation models", NAACL 2016). The share
 * falls with the size of a set by itself, so sets are compared at the same budget of words.
 *
 * @param length of a run, in words
 * @param words how many of them were used: the budget, or all there are when the set is smaller
 * @param unique different runs among them
 * @param all runs among them; none reaches from one text into the next
 */
public record DistinctRuns(int length, int words, int unique, int all) {

  /** The usual budget, in words. */
  public static final int BUDGET = 20_000;

  /**
   * Counts them. A budget that is too small for the set takes texts in the order of their digests,
   * so that neither files nor ids choose.
   */
  public static DistinctRuns of(List<String> texts, int length, int budget) {
    return inOrder(
        texts.stream().sorted(Comparator.comparing(Digest::of)).toList(), length, budget);
  }

  /** The same where the order was by chance already. */
  static DistinctRuns inOrder(List<String> texts, int length, int budget) {
    Set<String> unique = new HashSet<>();
    int all = 0;
    int left = budget;
    for (String text : texts) {
      List<String> words = Words.of(text);
      List<String> taken = words.subList(0, Math.min(left, words.size()));
      left -= taken.size();
      List<String> runs = Words.runs(taken, length);
      unique.addAll(runs);
      all += runs.size();
    }
    return new DistinctRuns(length, budget - left, unique.size(), all);
  }

  /** The share of unique runs, from 0 to 1; 1 when there are none. */
  public double share() {
    return all == 0 ? 1 : (double) unique / all;
  }
}
