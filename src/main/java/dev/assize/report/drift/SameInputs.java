package dev.assize.report.drift;

import dev.assize.base.Numbers;
import dev.assize.drift.SameInput;
import dev.assize.report.drift.Section.Quote;
import dev.assize.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The part of a drift report that holds replies to the same input side by side. */
final class SameInputs {

  private SameInputs() {}

  static Section of(DriftView view) {
    Replies replies = view.replies();
    List<String> sentences = new ArrayList<>();
    sentences.add(replies.same().words());
    changed(replies.same()).ifPresent(sentences::add);
    agreement(replies).ifPresent(sentences::add);
    sentences.add(view.transitions().words());
    if (view.transitions().table().discordant() > 0) {
      sentences.addAll(view.transitions().names());
    }
    sentences.add(view.churn().words());
    return new Section(
        "The same inputs",
        sentences,
        List.of(),
        List.of(),
        replies.examples().stream()
            .map(each -> new Quote(each.caseId(), each.before(), each.after()))
            .toList());
  }

  private static Optional<String> changed(SameInput same) {
    String inSubstance =
        same.substanceShare()
            .map(i -> "; in substance: " + share(same.substance(), same.replies(), i))
            .orElse("");
    return same.changedShare()
        .map(i -> "The share that changed at all: " + share(same.changed(), same.replies(), i))
        .map(changed -> changed + inSubstance + ".");
  }

  private static Optional<String> agreement(Replies replies) {
    var agreement = replies.agreement();
    return agreement
        .ofReplies()
        .map(
            raw ->
                "Over all runs, on "
                    + Numbers.count(agreement.inputs(), "input")
                    + " asked "
                    + agreement.fewest()
                    + (agreement.fewest() == agreement.most() ? "" : " to " + agreement.most())
                    + " times, all replies are equal on "
                    + share(agreement.sameReplies(), agreement.inputs(), raw)
                    + " (TARr), and all answers on "
                    + agreement
                        .ofAnswers()
                        .map(i -> share(agreement.sameAnswers(), agreement.inputs(), i))
                        .orElse("none")
                    + " (TARa).");
  }

  /** {@code 40.0 % (27.6 to 53.8)}. */
  private static String share(int part, int all, Interval interval) {
    return Numbers.percent((double) part / all)
        + " ("
        + Numbers.points(interval.lo())
        + " to "
        + Numbers.points(interval.hi())
        + ")";
  }
}
