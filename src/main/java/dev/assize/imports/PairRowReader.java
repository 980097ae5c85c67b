package dev.assize.imports;

import dev.assize.imports.ForeignPair.About;
import dev.assize.imports.ForeignPair.InWords;
import dev.assize.imports.ForeignPair.Order;
import dev.assize.imports.ForeignPair.Said;
import dev.assize.imports.ForeignPair.Value;
import dev.assize.json.Fields;
import dev.assize.run.Purpose;
import dev.assize.verdict.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the members of a row about two replies; every fault goes to the fields' problems. */
final class PairRowReader {

  private static final String USUAL_MAKER = "judge:imported";
  private static final String USUAL_CRITERION = "preference";
  private static final List<String> GRADES = List.of("winner", "score");
  private static final int MOST_SAMPLES = 1000;

  private final Fields row;
  private final int faultsBefore;

  PairRowReader(Fields row) {
    this.row = row;
    this.faultsBefore = row.problems().all().size();
  }

  /** The pair, unless something in it is wrong. */
  Optional<ForeignPair> read(KnownCases cases, KnownReplies replies) {
    Optional<String> caseId = row.required("case");
    Optional<String> a = row.required("a");
    Optional<String> b = row.required("b");
    Optional<Integer> trial =
        row.has("trial") ? row.whole("trial", 1, Purpose.MOST) : Optional.of(1);
    int sample = row.has("sample") ? row.whole("sample", 0, MOST_SAMPLES).orElse(0) : 0;
    Order order =
        row.choice("order", List.of("ab", "ba"))
            .map(word -> Order.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(Order.UNKNOWN);
    Optional<Said> said = said(order);
    Criterion criterion =
        criterion(
            row.text("by").orElse(USUAL_MAKER), row.text("criterion").orElse(USUAL_CRITERION));
    String why = row.text("rationale").orElse("");
    String raw = row.text("raw").orElse("");
    row.close();
    if (a.isPresent() && a.equals(b)) {
      error("import.one-side", "a and b are both \"" + a.get() + "\"", "two subjects");
    }
    caseId.ifPresent(id -> cases.tellUnknown(id, row.place(), row.problems()));
    Optional<String> known = caseId.filter(cases::contain);
    List.of(a, b)
        .forEach(side -> side.ifPresent(subject -> tellMissing(subject, known, trial, replies)));
    return row.problems().all().size() > faultsBefore
            || known.isEmpty()
            || a.isEmpty()
            || b.isEmpty()
            || trial.isEmpty()
            || said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ForeignPair(
                row.place(),
                new About(criterion, known.get(), a.get(), b.get(), trial.get(), sample),
                order,
                said.get(),
                why,
                raw));
  }

  /** Where nobody knows of which case and trial, a subject may at least be known. */
  private void tellMissing(
      String subject, Optional<String> caseId, Optional<Integer> trial, KnownReplies replies) {
    if (!replies.mayKnow(subject)) {
      row.problems()
          .error(
              "import.unknown-subject",
              row.place(),
              "no reply of \"" + subject + "\"",
              "a subject of the responses",
              replies.remedy(subject));
    } else if (caseId.isPresent()
        && trial.isPresent()
        && !replies.mayHold(new Survey.Answered(subject, caseId.get(), trial.get()))) {
      error(
          "import.pair-without-reply",
          "no reply of \""
              + subject
              + "\" to case \""
              + caseId.get()
              + "\" in trial "
              + trial.get(),
          "a row with that reply among the responses");
    }
  }

  private Optional<Said> said(Order order) {
    List<String> given = GRADES.stream().filter(row::has).toList();
    if (given.isEmpty() && row.has("raw")) {
      return inWords(order);
    }
    if (given.size() != 1) {
      error(
          "import.winner-or-score",
          given.isEmpty() ? "neither winner nor score" : "both winner and score",
          "one of them, or a judge's words as raw");
    }
    Optional<Said> winner = winner();
    Optional<Said> score = score();
    return given.size() == 1 ? winner.or(() -> score) : Optional.empty();
  }

  /** A judge of pairs calls A what it was shown first. */
  private Optional<Said> inWords(Order order) {
    if (order == Order.UNKNOWN) {
      error(
          "import.raw-without-order",
          "a judge's words and no order",
          "order: ab or ba, as A is what was shown first");
      return Optional.empty();
    }
    return Optional.of(new InWords());
  }

  private Optional<Said> winner() {
    return row.choice("winner", List.of("a", "b", "tie"))
        .map(word -> new Value(word.equals("tie") ? 0.0 : word.equals("a") ? 1.0 : -1.0));
  }

  private Optional<Said> score() {
    Optional<BigDecimal> score = row.number("score");
    Optional<Said> share =
        score
            .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0)
            .map(number -> new Value(2 * number.doubleValue() - 1));
    if (score.isPresent() && share.isEmpty()) {
      error(
          "import.score-range",
          "score: " + score.get().toPlainString(),
          "0 (b is better) to 1 (a is better)");
    }
    return share;
  }

  private Criterion criterion(String by, String name) {
    if (by.equals(Criterion.CHECK)) {
      error("import.reserved-maker", "by: \"check\"", "another name");
    }
    return Statement.criterion(by, name, Criterion.Bearing.ADVISORY);
  }

  private void error(String code, String found, String expected) {
    row.problems().error(code, row.place(), found, expected, "");
  }
}
