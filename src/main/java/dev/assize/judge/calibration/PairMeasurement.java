package dev.assize.judge.calibration;

import dev.assize.judge.calibration.PairRuling.Outcome;
import dev.assize.judge.pair.PositionBias;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A judge of pairs held against people's labels. Pairs with a reply on which people are divided are
 * held against nobody.
 *
 * @param bias over all readings of both orders
 * @param categories by name
 * @param misses verdicts that differ from the labels, the worst first: the worse reply preferred,
 *     then neither preferred, then one of two equals
 * @param outcomes what came of asking about every pair that is held against it
 */
public record PairMeasurement(
    PairTally all,
    PositionBias bias,
    List<Slice> categories,
    List<Miss> misses,
    Map<Outcome, Integer> outcomes) {

  public PairMeasurement {
    categories = List.copyOf(categories);
    misses = List.copyOf(misses);
  }

  /** A part of the pairs. */
  public record Slice(String name, PairTally tally) {}

  /** A verdict that differs from the labels. */
  public record Miss(Choice people, Choice judge, PairRuling ruling) {}

  private record Held(Choice people, PairRuling ruling) {}

  /** Of all rulings about replies of the set; others are left out of account. */
  public static PairMeasurement of(LabelSet labels, List<PairRuling> rulings) {
    Map<LabelledReply.Key, LabelledReply> replies = new TreeMap<>();
    labels.replies().forEach(reply -> replies.put(reply.key(), reply));
    List<Held> held = new ArrayList<>();
    for (PairRuling ruling : rulings) {
      better(ruling.pair(), replies).ifPresent(people -> held.add(new Held(people, ruling)));
    }
    held.sort(Comparator.comparing(each -> each.ruling().pair()));
    PairTally all = PairTally.NONE;
    Map<String, PairTally> categories = new TreeMap<>();
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    for (Held each : held) {
      Optional<Choice> judge = each.ruling().outcome().choice();
      all = all.plus(each.people(), judge);
      categories.merge(
          each.ruling().category(),
          PairTally.NONE.plus(each.people(), judge),
          (known, one) -> known.plus(each.people(), judge));
      outcomes.merge(each.ruling().outcome(), 1, Integer::sum);
    }
    List<Slice> slices = new ArrayList<>();
    categories.forEach((name, tally) -> slices.add(new Slice(name, tally)));
    return new PairMeasurement(
        all,
        PositionBias.of(held.stream().flatMap(each -> each.ruling().orders().stream()).toList()),
        slices,
        misses(held),
        outcomes);
  }

  private static Optional<Choice> better(
      LabelledPair.Key pair, Map<LabelledReply.Key, LabelledReply> replies) {
    LabelledReply first = replies.get(new LabelledReply.Key(pair.caseId(), pair.first()));
    LabelledReply second = replies.get(new LabelledReply.Key(pair.caseId(), pair.second()));
    return first == null || second == null
        ? Optional.empty()
        : new LabelledPair(first, second).better();
  }

  private static List<Miss> misses(List<Held> held) {
    return held.stream()
        .flatMap(
            each ->
                each.ruling().outcome().choice().stream()
                    .filter(judge -> judge != each.people())
                    .map(judge -> new Miss(each.people(), judge, each.ruling())))
        .sorted(Comparator.comparingInt(PairMeasurement::harm))
        .toList();
  }

  private static int harm(Miss miss) {
    return miss.people() == Choice.TIE ? 2 : miss.judge() == Choice.TIE ? 1 : 0;
  }

  /** How many of the pairs that are held against it had an outcome. */
  public int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }
}
