package dev.assize.judge.kinds;

import dev.assize.base.Suggestion;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.judge.Ballot;
import dev.assize.judge.Vote;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;

/**
 * The labels that a judge chooses among.
 *
 * @param passing those with which a reply passes; none where labels only sort replies
 * @param threshold a reply passes above this share of the probability, and fails below
 */
record LabelSet(List<String> all, List<String> passing, double threshold) {

  private static final List<String> USUAL = List.of("yes", "no");
  private static final double HALF = 0.5;

  static LabelSet read(Fields file, Asking by) {
    List<String> labels = file.has("labels") ? file.texts("labels") : USUAL;
    boolean isVotable = isVotable(labels);
    List<String> all = isVotable ? labels : USUAL;
    if (!isVotable) {
      file.problems()
          .error(
              "judge.bad-labels",
              file.place("labels"),
              "labels: " + String.join(", ", labels),
              "two labels or more that capitals, dashes and blanks do not make alike",
              "");
    }
    List<String> passing =
        file.has("pass") ? file.texts("pass") : labels.equals(USUAL) ? List.of("yes") : List.of();
    tell(file, labels, passing);
    double threshold = file.number("threshold").map(BigDecimal::doubleValue).orElse(HALF);
    if (!(threshold > 0 && threshold < 1) || (file.has("threshold") && by == Asking.WORD)) {
      file.problems()
          .error(
              "judge.bad-threshold",
              file.place("threshold"),
              "threshold: " + threshold + " with by: " + by.word(),
              "a share between 0 and 1, with by: probability",
              "");
    }
    return new LabelSet(List.copyOf(all), List.copyOf(passing), threshold);
  }

  private static void tell(Fields file, List<String> labels, List<String> passing) {
    for (String label : passing) {
      if (!labels.contains(label)) {
        file.problems()
            .error(
                "judge.label-not-offered",
                file.place("pass"),
                "pass: " + label,
                "one of the labels " + String.join(", ", labels),
                Suggestion.remedy(label, labels));
      }
    }
    boolean isAll = !passing.isEmpty() && passing.containsAll(labels);
    boolean isMust = file.value("must").filter(new JsonBoolean(true)::equals).isPresent();
    if (isAll || (isMust && passing.isEmpty())) {
      file.problems()
          .error(
              "judge.no-label-fails",
              file.place(isAll ? "pass" : "must"),
              isAll
                  ? "every label passes"
                  : "must: true, and no label of which it is said that it passes",
              "pass: some of the labels",
              "");
    }
  }

  private static boolean isVotable(List<String> labels) {
    try {
      return labels.size() > 1 && !Ballot.of(labels).labels().isEmpty();
    } catch (IllegalArgumentException alike) {
      return false;
    }
  }

  Ballot ballot() {
    return Ballot.of(all);
  }

  /** By the word that was written. */
  Verdict verdict(String label) {
    return verdict(label, passing.contains(label), "the label is " + label);
  }

  /** By what the log probabilities say. */
  Verdict verdict(Odds.Reading reading) {
    return switch (reading) {
      case Odds.Reading.Unclear unclear ->
          new Verdict.Unscored(new Rationale(unclear.why(), Vote.UNPARSABLE));
      case Odds.Reading.Clear clear -> verdict(clear.odds());
    };
  }

  /** How probable the labels are together with which a reply passes. */
  double chance(Odds odds) {
    return passing.stream().mapToDouble(label -> odds.shares().getOrDefault(label, 0.0)).sum();
  }

  private Verdict verdict(Odds odds) {
    double pass = chance(odds);
    String first = odds.first();
    boolean isTie = passing.isEmpty() ? odds.areEven() : pass == threshold;
    return isTie
        ? Verdict.unscored("evenly split: " + odds.words())
        : verdict(first, pass > threshold, odds.words());
  }

  private Verdict verdict(String label, boolean passes, String why) {
    if (passing.isEmpty()) {
      return new Verdict.Graded(new Grade.Label(label), Rationale.of(why));
    }
    return passes ? Verdict.passed(why) : Verdict.failed(why);
  }
}
