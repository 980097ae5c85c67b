package dev.assize.diversity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How well texts foretell each other: the mean BLEU of each against all others (Y. Zhu and others,
 * "Texygen: a benchmarking platform for text generation models", SIGIR 2018; BLEU after K. Papineni
 * and others, ACL 2002). Runs of one to four words weigh the same; a text of fewer words has runs
 * of its own length at most. A length without any hit counts as 0.1 hits, so that one does not make
 * the whole zero; the brevity penalty takes the other text that is nearest in length, of two the
 * shorter. From 0 to 1; high is monotonous.
 */
final class SelfBleu {

  private static final int LONGEST = 4;
  private static final double NO_HIT = 0.1;

  /** The most often that a run stands in one text, in which one, and the most in any other. */
  private record Peak(int most, int holder, int next) {
    Peak with(int count, int text) {
      return count > most
          ? new Peak(count, text, most)
          : new Peak(most, holder, Math.max(next, count));
    }

    int outside(int text) {
      return text == holder ? next : most;
    }
  }

  private final List<List<String>> texts;
  private final List<Map<String, Peak>> peaks = new ArrayList<>();

  private SelfBleu(List<String> texts) {
    this.texts = texts.stream().map(Words::of).toList();
    for (int length = 1; length <= LONGEST; length++) {
      Map<String, Peak> ofLength = new HashMap<>();
      for (int i = 0; i < this.texts.size(); i++) {
        int text = i;
        counts(this.texts.get(i), length)
            .forEach(
                (run, count) ->
                    ofLength.merge(
                        run, new Peak(count, text, 0), (old, one) -> old.with(count, text)));
      }
      peaks.add(ofLength);
    }
  }

  /**
   * The mean over the first texts, each against all the others.
   *
   * @param texts with a word each, at least two
   * @param measured how many of them, at least one
   */
  static double of(List<String> texts, int measured) {
    SelfBleu bleu = new SelfBleu(texts);
    int many = Math.min(measured, texts.size());
    double sum = 0;
    for (int i = 0; i < many; i++) {
      sum += bleu.of(i);
    }
    return sum / many;
  }

  private double of(int text) {
    List<String> words = texts.get(text);
    int longest = Math.min(LONGEST, words.size());
    double logs = 0;
    for (int length = 1; length <= longest; length++) {
      Map<String, Peak> others = peaks.get(length - 1);
      int hits = 0;
      for (Map.Entry<String, Integer> run : counts(words, length).entrySet()) {
        hits +=
            Math.min(
                run.getValue(), Objects.requireNonNull(others.get(run.getKey())).outside(text));
      }
      int runs = words.size() - length + 1;
      logs += Math.log((hits == 0 ? NO_HIT : hits) / runs) / longest;
    }
    int nearest = nearestLength(text);
    double penalty = words.size() > nearest ? 0 : 1 - (double) nearest / words.size();
    return Math.exp(logs + penalty);
  }

  private int nearestLength(int text) {
    int own = texts.get(text).size();
    int nearest = Integer.MAX_VALUE;
    for (int i = 0; i < texts.size(); i++) {
      int length = texts.get(i).size();
      int farther = Long.compare(Math.abs((long) length - own), Math.abs((long) nearest - own));
      if (i != text && (farther < 0 || farther == 0 && length < nearest)) {
        nearest = length;
      }
    }
    return nearest;
  }

  private static Map<String, Integer> counts(List<String> words, int length) {
    Map<String, Integer> counts = new HashMap<>();
    Words.runs(words, length).forEach(run -> counts.merge(run, 1, Integer::sum));
    return counts;
  }
}
