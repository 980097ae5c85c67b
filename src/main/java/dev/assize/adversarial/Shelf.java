package dev.assize.adversarial;

import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Question.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Passages that can be searched: BM25 (Robertson and Zaragoza, The Probabilistic Relevance
 * Framework, 2009, equation 3.15) with k1 = 1.2 and b = 0.75.
 */
final class Shelf {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final List<Passage> passages;
  private final Map<String, List<Posting>> postings;
  private final int[] lengths;
  private final double meanLength;

  private record Posting(int passage, int count) {}

  private Shelf(
      List<Passage> passages, Map<String, List<Posting>> postings, int[] lengths, double mean) {
    this.passages = passages;
    this.postings = postings;
    this.lengths = lengths;
    this.meanLength = mean;
  }

  static Shelf of(List<Passage> passages) {
    Map<String, List<Posting>> postings = new HashMap<>();
    int[] lengths = new int[passages.size()];
    long total = 0;
    for (int i = 0; i < passages.size(); i++) {
      List<String> words = words(passages.get(i).text());
      lengths[i] = words.size();
      total += words.size();
      Map<String, Integer> counts = new HashMap<>();
      words.forEach(word -> counts.merge(word, 1, Integer::sum));
      for (Map.Entry<String, Integer> count : counts.entrySet()) {
        postings
            .computeIfAbsent(count.getKey(), word -> new ArrayList<>())
            .add(new Posting(i, count.getValue()));
      }
    }
    double mean = passages.isEmpty() ? 1 : (double) total / passages.size();
    return new Shelf(List.copyOf(passages), postings, lengths, mean);
  }

  List<Passage> passages() {
    return passages;
  }

  List<Passage> nearest(Parent parent, int count) {
    double[] scores = new double[passages.size()];
    for (String word : new TreeSet<>(words(parent.input()))) {
      List<Posting> found = postings.getOrDefault(word, List.of());
      double rarity = Math.log(1 + (passages.size() - found.size() + 0.5) / (found.size() + 0.5));
      for (Posting posting : found) {
        double norm = K1 * (1 - B + B * lengths[posting.passage()] / meanLength);
        scores[posting.passage()] += rarity * posting.count() * (K1 + 1) / (posting.count() + norm);
      }
    }
    Set<String> own = new HashSet<>();
    parent.context().forEach(passage -> own.add(passage.text()));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (!own.contains(passages.get(i).text())) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -scores[i]));
    return order.stream()
        .map(passages::get)
        .filter(passage -> !tellsFact(parent, passage))
        .limit(count)
        .toList();
  }

  private static boolean tellsFact(Parent parent, Passage passage) {
    String text = passage.text().toLowerCase(Locale.ROOT);
    return parent.facts().stream()
        .map(Fact::forms)
        .flatMap(List::stream)
        .anyMatch(form -> text.contains(form.toLowerCase(Locale.ROOT)));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(r -> r.group()).toList();
  }
}
