package dev.assize;

import dev.assize.base.Seed;
import dev.assize.judge.calibration.LabelledPair;
import dev.assize.judge.calibration.LabelledReply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes pairs out of labelled replies, and draws some of them by lot. */
final class PairDraw {

  private PairDraw() {}

  /**
   * Each two labelled replies to one case that came from two subjects and on which people are not
   * divided, sorted by case and reply.
   *
   * @param found where the replies are
   */
  static List<LabelledPair> of(
      List<LabelledReply> replies, Map<LabelledReply.Key, FoundReplies.Found> found) {
    Map<String, List<LabelledReply>> byCase = new TreeMap<>();
    replies.stream()
        .filter(reply -> found.containsKey(reply.key()))
        .forEach(
            reply ->
                byCase.computeIfAbsent(reply.key().caseId(), id -> new ArrayList<>()).add(reply));
    List<LabelledPair> pairs = new ArrayList<>();
    for (List<LabelledReply> same : byCase.values()) {
      for (int i = 0; i < same.size(); i++) {
        for (int j = i + 1; j < same.size(); j++) {
          LabelledPair pair = LabelledPair.of(same.get(i), same.get(j));
          if (pair.better().isPresent()
              && !subject(pair.first(), found).equals(subject(pair.second(), found))) {
            pairs.add(pair);
          }
        }
      }
    }
    pairs.sort(Comparator.comparing(LabelledPair::key));
    return pairs;
  }

  private static String subject(
      LabelledReply reply, Map<LabelledReply.Key, FoundReplies.Found> found) {
    FoundReplies.Found there = found.get(reply.key());
    return there == null ? "" : there.trial().key().subject();
  }

  /**
   * At most so many of them, sorted again; a larger draw holds the smaller one. Of a case there is
   * one: its pairs share replies, and to count them as independent would make every limit of the
   * judge's figures look better than it is.
   */
  static List<LabelledPair> drawn(List<LabelledPair> pairs, int most, Seed seed) {
    List<LabelledPair> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, seed.derive("pairs").generator());
    Map<String, LabelledPair> byCase = new LinkedHashMap<>();
    shuffled.forEach(pair -> byCase.putIfAbsent(pair.key().caseId(), pair));
    return byCase.values().stream()
        .limit(most)
        .sorted(Comparator.comparing(LabelledPair::key))
        .toList();
  }
}
