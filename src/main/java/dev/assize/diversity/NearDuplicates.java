package dev.assize.diversity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds short texts, or texts much like them, inside longer ones. A short text is compared with
 * every whole text, with each of its lines and sentences, and with every stretch of as many words;
 * one of fewer than three words only with whole texts, lines and sentences. Built once over the
 * long texts; a search costs no more than the runs it shares with them.
 */
public final class NearDuplicates {

  private static final Pattern SENTENCE_END = Pattern.compile("[\\n\\r.?!:;]+");
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private final List<Stretch> stretches = new ArrayList<>();
  private final Map<String, List<Spot>> index = new HashMap<>();

  private NearDuplicates() {}

  /**
   * A text that holds the wanted one or something like it.
   *
   * @param text which, by its place in the list
   * @param similarity Jaccard's index of the most similar stretch, above 0 and up to 1
   */
  public record Near(int text, double similarity) {}

  private record Stretch(int text, List<String> runs, Shingles shingles) {}

  private record Spot(int stretch, int position) {}

  /** Prepares the search in some texts. */
  public static NearDuplicates in(List<String> texts) {
    NearDuplicates prepared = new NearDuplicates();
    for (int i = 0; i < texts.size(); i++) {
      Set<List<String>> seen = new HashSet<>();
      prepared.add(i, texts.get(i), seen);
      for (Pattern end : List.of(LINE_END, SENTENCE_END)) {
        for (String unit : end.split(texts.get(i))) {
          prepared.add(i, unit, seen);
        }
      }
    }
    return prepared;
  }

  /** The texts that hold something alike enough, in their order. */
  public List<Near> of(String wanted, double atLeast) {
    List<String> runs = Shingles.inOrder(Words.of(wanted));
    Shingles shingles = new Shingles(new HashSet<>(runs));
    double least = atLeast * shingles.runs().size();
    if (shingles.runs().stream().filter(index::containsKey).count() < least) {
      return List.of(); // so it is with most, and their few common runs may stand in many places
    }
    SortedMap<Integer, Double> best = new TreeMap<>();
    spots(shingles)
        .forEach(
            (number, positions) -> {
              // What is shared is at most this many runs, and at least that share of the wanted.
              if (positions.size() >= least) {
                Stretch stretch = stretches.get(number);
                double similarity = similarity(shingles, runs.size(), stretch, positions);
                best.merge(stretch.text(), similarity, Math::max);
              }
            });
    return best.entrySet().stream()
        .filter(found -> found.getValue() >= atLeast)
        .map(found -> new Near(found.getKey(), found.getValue()))
        .toList();
  }

  private void add(int text, String unit, Set<List<String>> seen) {
    List<String> runs = Shingles.inOrder(Words.of(unit));
    if (runs.isEmpty() || !seen.add(runs)) {
      return;
    }
    for (int i = 0; i < runs.size(); i++) {
      index
          .computeIfAbsent(runs.get(i), run -> new ArrayList<>())
          .add(new Spot(stretches.size(), i));
    }
    stretches.add(new Stretch(text, runs, new Shingles(new HashSet<>(runs))));
  }

  private Map<Integer, List<Integer>> spots(Shingles wanted) {
    Map<Integer, List<Integer>> spots = new HashMap<>();
    for (String run : wanted.runs()) {
      for (Spot spot : index.getOrDefault(run, List.of())) {
        spots.computeIfAbsent(spot.stretch(), s -> new ArrayList<>()).add(spot.position());
      }
    }
    return spots;
  }

  private static double similarity(
      Shingles wanted, int width, Stretch stretch, List<Integer> positions) {
    double best = wanted.jaccard(stretch.shingles());
    int last = stretch.runs().size() - width;
    for (int position : positions) {
      if (last > 0) {
        int start = Math.min(position, last);
        Set<String> window = new HashSet<>(stretch.runs().subList(start, start + width));
        best = Math.max(best, wanted.jaccard(new Shingles(window)));
      }
    }
    return best;
  }
}
