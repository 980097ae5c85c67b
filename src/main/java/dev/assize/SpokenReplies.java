package dev.assize;

import dev.assize.cases.Split;
import dev.assize.check.language.Tongues;
import dev.assize.drift.Monitored.LabelPair;
import dev.assize.drift.Quantity;
import dev.assize.drift.ReplyPair;
import dev.assize.drift.ReplyPair.Told;
import dev.assize.drift.SameInput;
import dev.assize.drift.Sameness;
import dev.assize.drift.TotalAgreement;
import dev.assize.drift.TotalAgreement.Repeat;
import dev.assize.report.CutText;
import dev.assize.report.drift.Replies;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** What was said to the same inputs at two times. */
final class SpokenReplies {

  private static final int EXAMPLES = 5;
  private static final int LONGEST = 2_000;

  private final SharedCases shared;
  private final Sighting last;
  private final Split split;
  private final SortedMap<String, String> then;
  private final SortedMap<String, String> now;
  private final List<ReplyPair> pairs = new ArrayList<>();

  /**
   * Of two runs.
   *
   * @param then what was said then, by case; empty where nobody has it any more
   * @param now likewise
   */
  SpokenReplies(
      SharedCases shared,
      Split split,
      SortedMap<String, String> then,
      SortedMap<String, String> now) {
    this.shared = shared;
    this.last = shared.after();
    this.split = split;
    this.then = then;
    this.now = now;
    for (String id : shared.ids()) {
      Repeat before = shared.before().first(id);
      Repeat after = last.first(id);
      boolean isMeasured = shared.isComparable(Quantity.PASS_RATE, id);
      String answerBefore = isMeasured ? before.answer() : "";
      String answerAfter = isMeasured ? after.answer() : "";
      pairs.add(
          isTold(id)
              ? new ReplyPair(
                  id,
                  then.getOrDefault(id, ""),
                  now.getOrDefault(id, ""),
                  answerBefore,
                  answerAfter)
              : new ReplyPair(
                  id, before.text(), after.text(), answerBefore, answerAfter, Told.BY_DIGEST));
    }
  }

  private boolean isTold(String id) {
    return then.containsKey(id) && now.containsKey(id);
  }

  List<String> before() {
    return told().map(ReplyPair::before).toList();
  }

  List<String> after() {
    return told().map(ReplyPair::after).toList();
  }

  private Stream<ReplyPair> told() {
    return pairs.stream().filter(pair -> isTold(pair.caseId()));
  }

  /**
   * As the report has them.
   *
   * @param all runs beside the last one
   */
  Replies replies(List<AskedAlike> all) {
    TotalAgreement.Count count = new TotalAgreement.Count();
    all.forEach(each -> each.count(count));
    return new Replies(SameInput.of(pairs), count.agreement(), examples());
  }

  private List<Replies.Example> examples() {
    return told()
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

  /** In what language each case was answered then, and now, where both can be told. */
  List<LabelPair> languages() {
    return told()
        .flatMap(
            pair ->
                Tongues.of(pair.before())
                    .flatMap(
                        before ->
                            Tongues.of(pair.after())
                                .map(after -> new LabelPair(pair.caseId(), before, after)))
                    .stream())
        .toList();
  }

  /** What cannot be told for want of texts. */
  List<String> notes() {
    List<String> gone = new ArrayList<>();
    if (!pairs.isEmpty() && then.isEmpty()) {
      gone.add(shared.before().seen().address());
    }
    if (!pairs.isEmpty() && now.isEmpty()) {
      gone.add(last.seen().address());
    }
    return gone.isEmpty()
        ? List.of()
        : List.of(
            "What was said in "
                + String.join(" and ", gone)
                + " is not here, as the history keeps no replies and the journal is gone: languages,"
                + " examples and distances between texts are left out, and how a reply changed is"
                + " told only where its answer did.");
  }
}
