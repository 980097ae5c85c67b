package dev.assize.imports;

import dev.assize.base.Digests;
import dev.assize.base.Suggestion;
import dev.assize.json.Fields;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A verdict that somebody else gave about an imported reply. */
record ForeignVerdict(Criterion criterion, Verdict verdict, String raw) {

  private static final List<String> GRADES = List.of("passed", "score", "label");

  /** Reads one verdict; faults go to the fields' problems, and then there is none. */
  static Optional<ForeignVerdict> read(Fields fields) {
    Optional<String> by = fields.required("by");
    Optional<String> name = fields.required("criterion");
    Rationale why = Rationale.of(fields.text("rationale").orElse(""));
    String raw = fields.text("raw").orElse("");
    Optional<Grade> grade = grade(fields);
    fields.close();
    if (by.isPresent() && by.get().equals(Criterion.CHECK)) {
      fields
          .problems()
          .error(
              "import.reserved-maker",
              fields.place("by"),
              "by: \"check\"",
              "another name",
              "That name belongs to checks of Assize, which are derived again at every report.");
      return Optional.empty();
    }
    if (by.isEmpty() || name.isEmpty() || grade.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ForeignVerdict(
            criterion(by.get(), name.get(), grade.get()),
            new Verdict.Graded(grade.get(), why),
            raw));
  }

  /** Only pass or fail can decide a case; scores and labels advise. */
  private static Criterion criterion(String by, String name, Grade grade) {
    return new Criterion(
        by,
        name,
        Digests.of("imported-criterion").part("by", by).part("criterion", name).digest(),
        grade instanceof Grade.PassFail ? Criterion.Bearing.MUST : Criterion.Bearing.ADVISORY,
        BigDecimal.ONE);
  }

  private static Optional<Grade> grade(Fields fields) {
    List<String> given = GRADES.stream().filter(fields::has).toList();
    if (given.size() != 1) {
      fields
          .problems()
          .error(
              "import.verdict-grade",
              fields.place(),
              given.isEmpty() ? "a verdict without a grade" : String.join(" and ", given),
              "exactly one of passed, score, label",
              given.isEmpty() ? nearest(fields) : "");
      return Optional.empty();
    }
    return switch (given.getFirst()) {
      case "passed" -> fields.bool("passed").map(Grade.PassFail::new);
      case "score" -> score(fields);
      default -> fields.required("label").map(Grade.Label::new);
    };
  }

  private static Optional<Grade> score(Fields fields) {
    Optional<BigDecimal> number = fields.number("score");
    Optional<Grade> score =
        number
            .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.ONE) <= 0)
            .map(n -> new Grade.Score(n.doubleValue()));
    if (number.isPresent() && score.isEmpty()) {
      fields
          .problems()
          .error(
              "import.score-range",
              fields.place("score"),
              "score: " + number.get().toPlainString(),
              "0 (worst) to 1 (best)",
              "Divide by the highest score.");
    }
    return score;
  }

  private static String nearest(Fields fields) {
    return fields.names().stream()
        .flatMap(name -> Suggestion.near(name, GRADES).stream())
        .findFirst()
        .map(word -> "Did you mean \"" + word + "\"?")
        .orElse("");
  }
}
