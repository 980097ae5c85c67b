package dev.assize.judge.kinds;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How probable a model found each label as its first word, by the log probabilities that came with
 * its answer, in the form that OpenAI's servers and llama.cpp's share: {@code {"content":
 * [{"token": ..., "logprob": ..., "top_logprobs": [...]}]}}.
 *
 * @param shares of the labels, in their order, in sum 1
 */
record Odds(Map<String, Double> shares) {

  /** Labels that hold less of the probability than this were not what the model had in mind. */
  static final double LEAST_COVERED = 0.5;

  /** Probability of a token that begins several labels may be left aside up to this. */
  private static final double MOST_UNCLEAR = 0.01;

  private static final String TRIMMED = "\u2581\u0120 \t\r\n\"'*`([";

  /** What comes of looking. */
  sealed interface Reading {
    record Clear(Odds odds) implements Reading {}

    record Unclear(String why) implements Reading {}
  }

  static Reading read(JsonValue logProbabilities, List<String> labels) {
    List<JsonObject> tokens = tokens(logProbabilities);
    int first = 0;
    while (first < tokens.size() && folded(tokens.get(first)).isEmpty()) {
      first++;
    }
    if (first == tokens.size()) {
      return new Reading.Unclear(
          "the answer came without log probabilities; where a server has none, say by: word");
    }
    Map<String, Double> alternatives = alternatives(tokens.get(first));
    Map<String, Double> mass = new LinkedHashMap<>();
    labels.forEach(label -> mass.put(label, 0.0));
    double unclear = 0;
    for (Map.Entry<String, Double> each : alternatives.entrySet()) {
      List<String> begun =
          labels.stream().filter(label -> fold(label).startsWith(each.getKey())).toList();
      Optional<String> label = label(each.getKey(), begun, alternatives);
      if (label.isPresent()) {
        mass.merge(label.get(), each.getValue(), Double::sum);
      } else if (!begun.isEmpty()) {
        unclear += each.getValue();
      }
    }
    return of(mass, unclear);
  }

  /** The only label that begins so, or the one that is so while the longer ones stand beside it. */
  private static Optional<String> label(
      String token, List<String> begun, Map<String, Double> alternatives) {
    boolean othersAreWhole =
        begun.stream()
            .map(Odds::fold)
            .filter(label -> !label.equals(token))
            .allMatch(alternatives::containsKey);
    return begun.size() == 1
        ? Optional.of(begun.getFirst())
        : begun.stream().filter(label -> fold(label).equals(token) && othersAreWhole).findFirst();
  }

  private static Reading of(Map<String, Double> mass, double unclear) {
    double covered = mass.values().stream().mapToDouble(Double::doubleValue).sum();
    if (unclear > MOST_UNCLEAR) {
      return new Reading.Unclear(
          String.format(
              Locale.ROOT,
              "%.1f %% of the probability is on a token that begins several labels",
              100 * unclear));
    }
    if (covered < LEAST_COVERED) {
      return new Reading.Unclear(
          String.format(
              Locale.ROOT, "the labels hold only %.1f %% of the probability", 100 * covered));
    }
    mass.replaceAll((label, share) -> share / covered);
    return new Reading.Clear(new Odds(mass));
  }

  private static List<JsonObject> tokens(JsonValue logProbabilities) {
    JsonValue content =
        logProbabilities instanceof JsonObject object
            ? object.get("content").orElse(logProbabilities)
            : logProbabilities;
    return content instanceof JsonArray array ? objects(array) : List.of();
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.elements().stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }

  /** Probability by token, folded; a token that is listed twice counts once. */
  private static Map<String, Double> alternatives(JsonObject chosen) {
    Map<String, Double> byRaw = new LinkedHashMap<>();
    add(chosen, byRaw);
    chosen
        .get("top_logprobs")
        .filter(JsonArray.class::isInstance)
        .ifPresent(top -> objects((JsonArray) top).forEach(each -> add(each, byRaw)));
    Map<String, Double> folded = new LinkedHashMap<>();
    byRaw.forEach(
        (raw, share) -> {
          if (!fold(raw).isEmpty()) {
            folded.merge(fold(raw), share, Double::sum);
          }
        });
    return folded;
  }

  private static void add(JsonObject token, Map<String, Double> byRaw) {
    Optional<Double> logarithm =
        token
            .get("logprob")
            .filter(JsonNumber.class::isInstance)
            .map(number -> ((JsonNumber) number).value().doubleValue());
    token.text("token").ifPresent(raw -> logarithm.ifPresent(l -> byRaw.put(raw, Math.exp(l))));
  }

  private static String folded(JsonObject token) {
    return fold(token.text("token").orElse(""));
  }

  private static String fold(String token) {
    int start = 0;
    int end = token.length();
    while (start < end && TRIMMED.indexOf(token.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && TRIMMED.indexOf(token.charAt(end - 1)) >= 0) {
      end--;
    }
    return token.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** The most probable label, the first of several. */
  String first() {
    return shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /** Whether several labels are the most probable. */
  boolean areEven() {
    double most = shares.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return shares.values().stream().filter(share -> share == most).count() > 1;
  }

  /** {@code yes 0.93, no 0.07}. */
  String words() {
    StringBuilder words = new StringBuilder();
    shares.forEach(
        (label, share) ->
            words
                .append(words.isEmpty() ? "" : ", ")
                .append(label)
                .append(String.format(Locale.ROOT, " %.3f", share)));
    return words.toString();
  }
}
