package dev.assize.judge.kinds;

import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.judge.Ballot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The points of a scale from worst to best, each with its words. Where all are numbers they stand
 * as far apart as the numbers do, else evenly.
 *
 * @param words by point, in the file's order
 */
record Anchors(Map<String, String> words) {

  private static final String KEY = "scale";

  Anchors {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /**
   * Reads {@code scale: {1: rude, 2: plain, 3: kind}}; nothing when it has faults, which are told.
   */
  static Optional<Anchors> read(Fields file) {
    if (file.value(KEY).filter(JsonObject.class::isInstance).isEmpty()) {
      file.problems()
          .error(
              "judge.no-scale",
              file.place(KEY),
              file.has(KEY) ? "a scale without words for its points" : "no scale",
              "each point from worst to best with its words, such as {1: rude, 2: plain, 3: kind}",
              "");
      file.value(KEY);
      return Optional.empty();
    }
    Fields section = file.object(KEY);
    Map<String, String> words = new LinkedHashMap<>();
    for (String point : section.names()) {
      section.required(point).ifPresent(text -> words.put(point, text.strip()));
    }
    Anchors anchors = new Anchors(words);
    String fault = words.size() == section.names().size() ? anchors.fault() : "";
    if (!fault.isEmpty()) {
      file.problems()
          .error(
              "judge.bad-scale",
              file.place(KEY),
              fault,
              "two points or more, from worst to best",
              "");
    }
    return fault.isEmpty() && words.size() == section.names().size()
        ? Optional.of(anchors)
        : Optional.empty();
  }

  private String fault() {
    if (words.size() < 2) {
      return "a scale of " + (words.isEmpty() ? "no point" : "one point");
    }
    List<BigDecimal> numbers = numbers();
    boolean isNumeric = numbers.size() == words.size();
    if (isNumeric && !isMonotone(numbers)) {
      return "numbers that go up and down: " + String.join(", ", points());
    }
    if (!isNumeric && !numbers.isEmpty()) {
      return "numbers and words in one scale: " + String.join(", ", points());
    }
    try {
      Ballot.of(points());
      return "";
    } catch (IllegalArgumentException alike) {
      return "points that capitals, dashes and blanks make alike: " + String.join(", ", points());
    }
  }

  private static boolean isMonotone(List<BigDecimal> numbers) {
    int way = numbers.get(1).compareTo(numbers.get(0));
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i).compareTo(numbers.get(i - 1)) != way || way == 0) {
        return false;
      }
    }
    return true;
  }

  List<String> points() {
    return List.copyOf(words.keySet());
  }

  private List<BigDecimal> numbers() {
    List<BigDecimal> numbers = new ArrayList<>();
    for (String point : words.keySet()) {
      if (point.matches("-?\\d{1,6}(?:\\.\\d{1,6})?")) {
        numbers.add(new BigDecimal(point));
      }
    }
    return numbers;
  }

  boolean areNumbers() {
    return numbers().size() == words.size();
  }

  /** What may be answered: any spelling of a number, or one of the words. */
  Ballot ballot() {
    if (!areNumbers()) {
      return Ballot.of(points());
    }
    BigDecimal first = numbers().getFirst();
    BigDecimal last = numbers().getLast();
    return Ballot.scale(first.min(last), first.max(last));
  }

  /**
   * What a vote names: a point as the file has it, or a number between two of them as it was read.
   */
  String named(String choice) {
    return points().stream()
        .filter(
            point ->
                areNumbers()
                    ? new BigDecimal(point).compareTo(new BigDecimal(choice)) == 0
                    : point.equals(choice))
        .findFirst()
        .orElse(choice);
  }

  /** How far a point, or a number between two, is from worst (0) to best (1). */
  double part(String point) {
    List<String> points = points();
    if (!areNumbers()) {
      return (double) points.indexOf(point) / (points.size() - 1);
    }
    double worst = numbers().getFirst().doubleValue();
    double best = numbers().getLast().doubleValue();
    return (new BigDecimal(point).doubleValue() - worst) / (best - worst);
  }

  /** The mean of the points' parts, each as probable as told. */
  double mean(Map<String, Double> shares) {
    double mean = 0;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      mean += share.getValue() * part(share.getKey());
    }
    return Math.clamp(mean, 0, 1);
  }

  /** For the prompt and the digest, a line for each point. */
  String text() {
    StringBuilder text = new StringBuilder();
    words.forEach((point, meaning) -> text.append(point).append(": ").append(meaning).append('\n'));
    return text.toString().strip();
  }
}
