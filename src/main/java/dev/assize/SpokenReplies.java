package dev.assize;

import dev.assize.cases.Split;
import dev.assize.check.language.Tongues;
import dev.assize.drift.Quantity;
import dev.assize.drift.ReplyPair;
import dev.assize.drift.SameInput;
import dev.assize.drift.Sameness;
import dev.assize.drift.TotalAgreement;
import dev.assize.drift.TotalAgreement.Repeat;
import dev.assize.report.CutText;
import dev.assize.report.drift.Replies;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What was said to the same inputs at two times. */
final class SpokenReplies {

  private static final int EXAMPLES = 5;
  private static final int LONGEST = 2_000;

  private final Sighting last;
  private final Split split;
  private final List<ReplyPair> pairs = new ArrayList<>();

  SpokenReplies(Sighting before, Sighting after, SharedCases shared, Split split) {
    this.last = after;
    this.split = split;
    for (String id : shared.ids()) {
      Repeat then = first(before, id);
      Repeat now = first(after, id);
      boolean isMeasured = shared.isComparable(Quantity.PASS_RATE, id);
      pairs.add(
          new ReplyPair(
              id,
              then.text(),
              now.text(),
              isMeasured ? then.answer() : "",
              isMeasured ? now.answer() : ""));
    }
  }

  private static Repeat first(Sighting sighting, String id) {
    return sighting.replies().getOrDefault(id, List.of()).getFirst();
  }

  List<String> before() {
    return pairs.stream().map(ReplyPair::before).toList();
  }

  List<String> after() {
    return pairs.stream().map(ReplyPair::after).toList();
  }

  /**
   * As the report has them.
   *
   * @param all runs, without texts
   */
  Replies replies(List<Sighting> all) {
    SortedMap<String, List<Repeat>> repeats = new TreeMap<>();
    for (Sighting each : all) {
      each.replies()
          .forEach(
              (id, said) -> {
                if (each.measuresLike(last, id)) {
                  repeats.computeIfAbsent(id, any -> new ArrayList<>()).addAll(said);
                }
              });
    }
    return new Replies(SameInput.of(pairs), TotalAgreement.of(repeats), examples());
  }

  private List<Replies.Example> examples() {
    return pairs.stream()
        .filter(pair -> !split.seals(pair.caseId()))
        .filter(pair -> pair.sameness() == Sameness.SUBSTANCE)
        .limit(EXAMPLES)
        .map(
            pair ->
                new Replies.Example(
                    pair.caseId(),
                    CutText.of(pair.before(), LONGEST),
                    CutText.of(pair.after(), LONGEST)))
        .toList();
  }

  /** The labels of some cases; languages are told from the texts. */
  static SortedMap<String, String> labels(
      Quantity quantity, Sighting whole, Predicate<String> isMeant) {
    if (quantity != Quantity.LANGUAGE) {
      return whole.labels(quantity, isMeant);
    }
    SortedMap<String, String> languages = new TreeMap<>();
    whole.replies().keySet().stream()
        .filter(isMeant)
        .forEach(
            id -> Tongues.of(first(whole, id).text()).ifPresent(code -> languages.put(id, code)));
    return languages;
  }
}
