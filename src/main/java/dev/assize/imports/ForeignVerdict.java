package dev.assize.imports;

import dev.assize.base.Suggestion;
import dev.assize.check.Exhibit;
import dev.assize.json.Fields;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A verdict that somebody else gave about an imported reply. */
record ForeignVerdict(Criterion criterion, Verdict verdict, String raw) implements Statement {

  private static final List<String> GRADES = List.of("passed", "score", "label");

  /** Reads one verdict; faults go to the fields' problems, and then there is none. */
  static Optional<Statement> read(Fields fields, Interpreters interpreters) {
    Optional<String> by = fields.required("by");
    Optional<String> name = fields.required("criterion");
    String why = fields.text("rationale").orElse("");
    String raw = fields.text("raw").orElse("");
    boolean isReserved = by.isPresent() && by.get().equals(Criterion.CHECK);
    if (isReserved) {
      error(
          fields,
          "import.reserved-maker",
          "by: \"check\"",
          "another name",
          "That name belongs to checks of Assize, which are derived again at every report.");
    }
    if (raw.isBlank() || GRADES.stream().anyMatch(fields::has)) {
      Optional<Grade> grade = grade(fields);
      fields.close();
      return by.isEmpty() || name.isEmpty() || grade.isEmpty() || isReserved
          ? Optional.empty()
          : Optional.of(graded(by.get(), name.get(), grade.get(), Rationale.of(why), raw));
    }
    if (!why.isEmpty()) {
      error(
          fields,
          "import.rationale-of-words",
          "a rationale and no grade",
          "raw alone, of which the reasons are read, too",
          "");
    }
    fields.close();
    return by.isEmpty() || name.isEmpty() || isReserved
        ? Optional.empty()
        : ForeignWords.read(by.get(), name.get(), raw, fields, interpreters);
  }

  /** Only pass or fail can decide a case; scores and labels advise. */
  private static Statement graded(String by, String name, Grade grade, Rationale why, String raw) {
    Bearing bearing = grade instanceof Grade.PassFail ? Bearing.MUST : Bearing.ADVISORY;
    return new ForeignVerdict(
        Statement.criterion(by, name, bearing), new Verdict.Graded(grade, why), raw);
  }

  @Override
  public Finding about(ReplyKey key, int sample, Exhibit exhibit) {
    return new Finding(List.of(key), criterion, sample, verdict, raw, List.of());
  }

  private static Optional<Grade> grade(Fields fields) {
    List<String> given = GRADES.stream().filter(fields::has).toList();
    Optional<Grade> passed = fields.bool("passed").map(Grade.PassFail::new);
    Optional<Grade> score = score(fields);
    if (given.size() != 1) {
      error(
          fields,
          "import.verdict-grade",
          given.isEmpty() ? "a verdict without a grade" : String.join(" and ", given),
          "exactly one of passed, score, label, or a judge's words as raw",
          given.isEmpty() ? nearest(fields) : "");
      return Optional.empty();
    }
    return switch (given.getFirst()) {
      case "passed" -> passed;
      case "score" -> score;
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

  private static void error(
      Fields fields, String code, String found, String expected, String remedy) {
    fields.problems().error(code, fields.place(), found, expected, remedy);
  }
}
