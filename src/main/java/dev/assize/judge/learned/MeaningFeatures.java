package dev.assize.judge.learned;

import static dev.assize.judge.learned.Feature.of;

import dev.assize.check.semantic.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How near the reply is in meaning to other texts, by a local embedding model that is no part of
 * Assize.
 */
final class MeaningFeatures {

  /** Lines at hand are the same for many replies. */
  private final Map<String, Optional<float[]>> directions = new ConcurrentHashMap<>();

  private MeaningFeatures() {}

  static List<Feature> all() {
    MeaningFeatures features = new MeaningFeatures();
    return List.of(
        of("meaning-reference/1", "nearness to the reference", m -> features.reference(m)),
        of("meaning-question/1", "nearness to the question", m -> features.question(m)),
        of("meaning-sources/1", "nearness to a line at hand", m -> features.sources(m)),
        of("meaning-weakest/1", "nearness of the weakest sentence", m -> features.weakest(m)));
  }

  private double reference(Matter m) {
    return cosine(m.reply().text(), m.reference().text());
  }

  private double question(Matter m) {
    return cosine(m.reply().text(), m.question().text());
  }

  private double sources(Matter m) {
    return nearest(m.reply().text(), m);
  }

  private double weakest(Matter m) {
    return m.reply().sentences(1).stream().mapToDouble(s -> nearest(s.text(), m)).min().orElse(0);
  }

  private double nearest(String text, Matter m) {
    List<String> lines = new ArrayList<>(m.atHand().text().lines().toList());
    return lines.stream().mapToDouble(line -> cosine(text, line)).max().orElse(0);
  }

  private double cosine(String one, String other) {
    Optional<float[]> there = direction(other);
    return direction(one)
        .flatMap(here -> there.map(direction -> Meaning.cosine(here, direction)))
        .orElse(0.0);
  }

  private Optional<float[]> direction(String text) {
    return directions.computeIfAbsent(text, Meaning::direction);
  }
}
