package dev.assize.imports;

import dev.assize.base.Digests;
import dev.assize.base.Place;
import dev.assize.json.Fields;
import dev.assize.judge.Vote;
import dev.assize.judge.pair.Choices;
import dev.assize.run.Purpose;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody else said of two replies, once.
 *
 * @param order which was shown first
 * @param said which reply is better, or that nobody can read which
 * @param why in the words of whoever said it; often empty
 */
record ForeignPair(Place place, About about, Order order, Said said, String why, String raw) {

  private static final String USUAL_MAKER = "judge:imported";
  private static final String USUAL_CRITERION = "preference";
  private static final List<String> GRADES = List.of("winner", "score");
  private static final int MOST_SAMPLES = 1000;

  /** What somebody said. */
  sealed interface Said {

    /** From -1 (the other's reply) to 1 (the reply of the one), 0 a tie. */
    record Value(double value) implements Said {}

    /** Words of a judge that cannot be read. */
    record Unread(Verdict verdict) implements Said {}
  }

  /** Which reply was shown first. */
  enum Order {
    /** That of the one. */
    AB,
    /** That of the other. */
    BA,
    UNKNOWN
  }

  /**
   * Of which two replies, by whom.
   *
   * @param one the subject of the one
   * @param other the subject of the other
   */
  record About(
      Criterion criterion, String caseId, String one, String other, int trial, int sample) {

    /** The same with the two changed. */
    About turned() {
      return new About(criterion, caseId, other, one, trial, sample);
    }
  }

  /** The same, seen from the other reply. */
  ForeignPair turned() {
    Order turned =
        switch (order) {
          case AB -> Order.BA;
          case BA -> Order.AB;
          case UNKNOWN -> Order.UNKNOWN;
        };
    return new ForeignPair(place, about.turned(), turned, turned(said), why, raw);
  }

  private static Said turned(Said said) {
    return switch (said) {
      case Said.Value value -> new Said.Value(0.0 - value.value());
      case Said.Unread unread -> unread;
    };
  }

  /** Reads a row; faults go to the fields' problems, and then there is none. */
  static Optional<ForeignPair> read(Fields row) {
    int before = row.problems().all().size();
    Optional<String> caseId = row.required("case");
    Optional<String> a = row.required("a");
    Optional<String> b = row.required("b");
    int trial = row.has("trial") ? row.whole("trial", 1, Purpose.MOST).orElse(1) : 1;
    int sample = row.has("sample") ? row.whole("sample", 0, MOST_SAMPLES).orElse(0) : 0;
    Order order =
        row.choice("order", List.of("ab", "ba"))
            .map(word -> Order.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(Order.UNKNOWN);
    Optional<Said> said = said(row, order);
    Criterion criterion =
        criterion(
            row.text("by").orElse(USUAL_MAKER), row.text("criterion").orElse(USUAL_CRITERION), row);
    String why = row.text("rationale").orElse("");
    String raw = row.text("raw").orElse("");
    row.close();
    if (a.isPresent() && a.equals(b)) {
      error(row, "import.one-side", "a and b are both \"" + a.get() + "\"", "two subjects");
    }
    return row.problems().all().size() > before
            || caseId.isEmpty()
            || a.isEmpty()
            || b.isEmpty()
            || said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ForeignPair(
                row.place(),
                new About(criterion, caseId.get(), a.get(), b.get(), trial, sample),
                order,
                said.get(),
                why,
                raw));
  }

  private static Optional<Said> said(Fields row, Order order) {
    List<String> given = GRADES.stream().filter(row::has).toList();
    if (given.size() == 2 || given.isEmpty() && !row.has("raw")) {
      error(
          row,
          "import.winner-or-score",
          given.isEmpty() ? "neither winner nor score" : "both winner and score",
          "one of them, or a judge's words as raw");
      return Optional.empty();
    }
    return given.isEmpty() ? inWords(row, order) : value(row).map(Said.Value::new);
  }

  /** A judge of pairs calls A what it was shown first. */
  private static Optional<Said> inWords(Fields row, Order order) {
    if (order == Order.UNKNOWN) {
      error(
          row,
          "import.raw-without-order",
          "a judge's words and no order",
          "order: ab or ba, as A is what was shown first");
      return Optional.empty();
    }
    return Optional.of(
        switch (Choices.BALLOT.read(row.text("raw").orElse(""))) {
          case Vote.Spoilt spoilt -> new Said.Unread(spoilt.verdict());
          case Vote.Cast cast ->
              new Said.Value(order == Order.AB ? place(cast) : 0.0 - place(cast));
        });
  }

  private static double place(Vote.Cast cast) {
    return switch (Choices.of(cast)) {
      case FIRST -> 1;
      case SECOND -> -1;
      case TIE -> 0;
    };
  }

  private static Optional<Double> value(Fields row) {
    if (row.has("winner")) {
      return row.choice("winner", List.of("a", "b", "tie"))
          .map(word -> word.equals("tie") ? 0.0 : word.equals("a") ? 1.0 : -1.0);
    }
    Optional<BigDecimal> score = row.number("score");
    Optional<Double> share =
        score
            .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0)
            .map(BigDecimal::doubleValue);
    if (score.isPresent() && share.isEmpty()) {
      error(
          row,
          "import.score-range",
          "score: " + score.get().toPlainString(),
          "0 (b is better) to 1 (a is better)");
    }
    return share.map(number -> 2 * number - 1);
  }

  private static Criterion criterion(String by, String name, Fields row) {
    if (by.equals(Criterion.CHECK)) {
      error(row, "import.reserved-maker", "by: \"check\"", "another name");
    }
    return new Criterion(
        by,
        name,
        Digests.of("imported-criterion").part("by", by).part("criterion", name).digest(),
        Criterion.Bearing.ADVISORY,
        BigDecimal.ONE);
  }

  private static void error(Fields row, String code, String found, String expected) {
    row.problems().error(code, row.place(), found, expected, "");
  }
}
