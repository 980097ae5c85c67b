package dev.assize.cases;

import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Expectation.Importance;
import dev.assize.cases.Expectation.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns a row into a case and tells every fault of the row. */
final class CaseReader {

  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9._-]*");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");
  private static final int LONGEST = 80;
  private static final Map<String, Importance> CRITICAL =
      Map.of("no", Importance.NORMAL, "yes", Importance.CRITICAL, "zero", Importance.ZERO);
  private static final List<String> POLICIES =
      Arrays.stream(Policy.values()).map(p -> p.name().toLowerCase(Locale.ROOT)).toList();

  private final Row row;
  private final Context context;
  private final Problems problems;

  CaseReader(Row row, Context context, Problems problems) {
    this.row = row;
    this.context = context;
    this.problems = problems;
  }

  /** The case, where faulty optional parts read as absent; nothing when it has no usable id. */
  Optional<GoldenCase> read() {
    String id = word(Column.ID);
    String category = word(Column.CATEGORY);
    Question question = question();
    Expectation expectation = expectation();
    Standing standing =
        new Standing(
            category,
            row.items(Column.TAGS).stream().map(Items::literal).toList(),
            row.text(Column.PARENT),
            row.text(Column.CLUSTER),
            row.text(Column.FEATURE));
    Stewardship stewardship = stewardship();
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new GoldenCase(id, row.place(), question, expectation, standing, stewardship));
  }

  private String word(Column column) {
    String text = row.text(column);
    if (WORD.matcher(text).matches() && text.length() <= LONGEST) {
      return text;
    }
    problems.error(
        "cases.malformed-" + column,
        row.place(),
        text.isEmpty() ? column + " is empty" : column + ": " + Quoted.of(text),
        "small letters, digits, dots, dashes and underscores, up to " + LONGEST,
        text.isEmpty() ? "" : remedy(text));
    return "";
  }

  private static String remedy(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    String word = plain.replaceAll("^[._-]+|-+$", "");
    return WORD.matcher(word).matches() && word.length() <= LONGEST
        ? "Write it like " + word + "."
        : "";
  }

  private Question question() {
    String input = row.text(Column.INPUT);
    // A made case may ask nothing, to see what comes of it.
    if (input.isBlank() && row.text(Column.PERTURBATION).isEmpty()) {
      problems.error("cases.empty-input", row.place(), "input is empty", "what the user asks", "");
    }
    return Question.of(input, context.of(row), row.turns(), row.tools());
  }

  private Expectation expectation() {
    return Expectation.of(
        row.text(Column.REFERENCE),
        facts(Column.MUST_INCLUDE),
        facts(Column.MUST_NOT_INCLUDE),
        row.checks().stream().map(context::resolve).toList(),
        row.items(Column.CRITERIA).stream().map(Items::literal).toList(),
        Policy.valueOf(choice(Column.POLICY, POLICIES, "answer").toUpperCase(Locale.ROOT)),
        CRITICAL.getOrDefault(
            choice(Column.CRITICAL, List.of("yes", "no", "zero"), "no"), Importance.NORMAL),
        weight());
  }

  private List<Fact> facts(Column column) {
    return row.items(column).stream().flatMap(item -> fact(column, item).stream()).toList();
  }

  private Optional<Fact> fact(Column column, String item) {
    List<String> forms = Items.alternatives(item);
    if (forms.contains("")) {
      problems.error(
          "cases.empty-fact",
          row.place(),
          column + ": " + Quoted.of(item) + " has an empty alternative",
          "a text on both sides of |",
          "Write \\| for a plain bar.");
      return Optional.empty();
    }
    return Optional.of(new Fact(forms));
  }

  private String choice(Column column, List<String> words, String otherwise) {
    String text = row.text(column);
    if (text.isEmpty() || words.contains(text)) {
      return text.isEmpty() ? otherwise : text;
    }
    problems.error(
        "cases.malformed-" + column,
        row.place(),
        column + ": " + Quoted.of(text),
        "one of " + String.join(", ", words),
        Suggestion.near(text.toLowerCase(Locale.ROOT), words)
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse(""));
    return otherwise;
  }

  private BigDecimal weight() {
    String text = row.text(Column.WEIGHT);
    if (text.isEmpty()) {
      return BigDecimal.ONE;
    }
    if (DECIMAL.matcher(text).matches() && new BigDecimal(text).signum() > 0) {
      return new BigDecimal(text);
    }
    problems.error(
        "cases.malformed-weight",
        row.place(),
        "weight: " + Quoted.of(text),
        "a decimal number above 0 with a point, like 2 or 0.5",
        "");
    return BigDecimal.ONE;
  }

  private Stewardship stewardship() {
    return new Stewardship(
        row.text(Column.OWNER),
        date(Column.ADDED, Stewardship.UNKNOWN),
        date(Column.REVIEWED, Stewardship.UNKNOWN),
        date(Column.EXPIRES, Stewardship.NEVER),
        quarantine(),
        row.text(Column.NOTES));
  }

  private Quarantine quarantine() {
    String text = row.text(Column.QUARANTINED);
    if (text.isBlank()) {
      return Quarantine.NONE;
    }
    if (row.text(Column.CRITICAL).equals("zero")) {
      problems.error(
          "cases.quarantined-zero",
          row.place(),
          "a case of critical: zero in quarantine",
          "one of the two",
          "What must never fail cannot be left to fail: mend it, or say critical: yes.");
    }
    Optional<Quarantine> quarantine = Quarantine.parse(text);
    if (quarantine.isEmpty()) {
      problems.error(
          "cases.malformed-quarantined",
          row.place(),
          "quarantined: " + Quoted.of(text),
          "since when and why, like 2026-11-21 passes every other time",
          "");
    }
    return quarantine.orElse(Quarantine.NONE);
  }

  private LocalDate date(Column column, LocalDate otherwise) {
    String text = row.text(column);
    try {
      return text.isEmpty() ? otherwise : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      problems.error(
          "cases.malformed-date",
          row.place(),
          column + ": " + Quoted.of(text),
          "a date like 2026-11-21",
          "In a spreadsheet, format the column as text.");
      return otherwise;
    }
  }
}
