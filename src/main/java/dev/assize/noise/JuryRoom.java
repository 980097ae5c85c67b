package dev.assize.noise;

import dev.assize.regression.ClusterNumbers;
import dev.assize.score.CaseFacts;
import dev.assize.stats.KrippendorffAlpha;
import dev.assize.stats.KrippendorffAlpha.Scale;
import dev.assize.stats.Ratings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The jurors of one jury, and what each of them said of the replies, its samples put together. */
record JuryRoom(Map<String, Testified> jurors, Map<String, CaseFacts> cases) {

  /** Nominal where all pass or fail; scores lie as far apart as their difference. */
  Jurors agreement(double level, long seed) {
    if (jurors.isEmpty()) {
      return new Jurors.None();
    }
    Map<Testified.Reply, double[]> rated = rated();
    List<String> names = List.copyOf(jurors.keySet());
    Ratings ratings = Ratings.of(rated.values().toArray(double[][]::new));
    Scale scale =
        jurors.values().stream().anyMatch(Testified::isScore) ? Scale.INTERVAL : Scale.NOMINAL;
    OptionalDouble alpha = KrippendorffAlpha.of(ratings, scale);
    if (ratings.paired() == 0) {
      return new Jurors.Unknown(names, 0, "no two of them said something of the same reply");
    }
    if (alpha.isEmpty()) {
      return new Jurors.Unknown(
          names, ratings.paired(), "all of them said the same of every reply");
    }
    return new Jurors.Agreement(
        names,
        alpha.getAsDouble(),
        KrippendorffAlpha.interval(ratings, scale, clusters(rated), level, seed),
        scale,
        ratings.paired());
  }

  /** What jurors said of each reply of which one said something. */
  private Map<Testified.Reply, double[]> rated() {
    Map<Testified.Reply, double[]> rated =
        new TreeMap<>(
            Comparator.comparing(Testified.Reply::caseId)
                .thenComparingInt(Testified.Reply::side)
                .thenComparingInt(Testified.Reply::trial));
    jurors.values().stream()
        .flatMap(testified -> testified.byReply().keySet().stream())
        .distinct()
        .forEach(reply -> rated.put(reply, of(reply)));
    rated.values().removeIf(values -> values.length == 0);
    return rated;
  }

  private double[] of(Testified.Reply reply) {
    return jurors.values().stream()
        .map(testified -> testified.byReply().get(reply))
        .filter(heard -> heard != null)
        .flatMapToDouble(heard -> heard.together().stream())
        .toArray();
  }

  private int[] clusters(Map<Testified.Reply, double[]> rated) {
    List<CaseFacts> each = List.copyOf(cases.values());
    int[] numbers = ClusterNumbers.of(each);
    Map<String, Integer> byCase = new HashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      byCase.put(each.get(i).id(), numbers[i]);
    }
    return rated.keySet().stream()
        .mapToInt(reply -> byCase.getOrDefault(reply.caseId(), -1))
        .toArray();
  }
}
