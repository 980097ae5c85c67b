package dev.assize;

import dev.assize.adversarial.Ask;
import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Expected;
import dev.assize.adversarial.Family;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Oracle.Group;
import dev.assize.adversarial.Parent;
import dev.assize.adversarial.Perturbation;
import dev.assize.adversarial.Severity;
import dev.assize.adversarial.Written;
import dev.assize.adversarial.Written.Review;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.TextTable.Row;
import dev.assize.check.Checks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a row that somebody wrote and somebody reviewed, and tells everything wrong with it. */
final class WrittenReader {

  static final List<String> REQUIRED =
      List.of("parent", "input", "family", "oracle", "reviewer", "reviewed");

  static final List<String> COLUMNS =
      Stream.concat(
              REQUIRED.stream(),
              Stream.of(
                  "writer",
                  "note",
                  "severity",
                  "owasp",
                  "resisted",
                  "surrender",
                  "planted",
                  "checks",
                  "reference"))
          .toList();

  private static final String OWASP = "LLM(?:0[1-9]|10):20\\d\\d";

  private final Map<String, Parent> parents;
  private final LocalDate today;
  private final Problems problems;
  private final Checks checks = Checks.all();

  WrittenReader(Map<String, Parent> parents, LocalDate today, Problems problems) {
    this.parents = parents;
    this.today = today;
    this.problems = problems;
  }

  /** A row's case; nothing where the row is faulty. */
  record Read(Place place, Perturbation perturbation, Review review) {}

  Optional<Read> read(Row row) {
    Problems found = new Problems();
    Fields fields = new Fields(row, found);
    Optional<Parent> parent =
        fields
            .known("parent", parents.keySet(), "a golden query, not one that was made or written")
            .map(parents::get);
    String input = fields.required("input");
    Optional<Family> family =
        fields.known("family", Family.words(), "a family").flatMap(Family::of);
    Optional<Oracle> oracle =
        fields
            .known("oracle", words(Oracle.values(), Oracle::word), "an oracle")
            .flatMap(Oracle::of);
    Severity severity = severity(fields);
    String owasp = owasp(fields);
    Review review = review(fields);
    Optional<Read> read = Optional.empty();
    if (parent.isPresent() && oracle.isPresent() && family.isPresent() && !input.isBlank()) {
      read =
          expected(parent.get(), oracle.get(), fields)
              .filter(expected -> !found.hasErrors())
              .map(
                  expected ->
                      Draft.of(parent.get())
                          .withInput(input)
                          .expecting(expected)
                          .planting(fields.text("planted")))
              .map(
                  draft ->
                      new Written(family.get(), severity, owasp, review).of(parent.get(), draft))
              .map(perturbation -> new Read(row.place(), perturbation, review));
    }
    read.ifPresent(each -> checks.of(each.perturbation().golden(), found));
    problems.addAll(found);
    return found.hasErrors() ? Optional.empty() : read;
  }

  /** Cells of a row, whose faults are told where they stand. */
  private record Fields(Row row, Problems problems) {

    String text(String column) {
      return row.texts().getOrDefault(column, "").strip();
    }

    String required(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        error(column, "nothing under \"" + column + "\"", "a text", "");
      }
      return text;
    }

    Optional<String> known(String column, Collection<String> words, String expected) {
      String text = required(column);
      if (!text.isEmpty() && !words.contains(text)) {
        String choice = words.size() > 20 ? "" : ": " + String.join(", ", words);
        error(
            column,
            column + " \"" + text + "\"",
            expected + choice,
            Suggestion.near(text, words).map(w -> "Did you mean \"" + w + "\"?").orElse(""));
      }
      return words.contains(text) ? Optional.of(text) : Optional.empty();
    }

    void error(String column, String found, String expected, String remedy) {
      problems.error("adversarial.written-" + column, row.place(), found, expected, remedy);
    }
  }

  private static <T> List<String> words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).toList();
  }

  private static Severity severity(Fields fields) {
    if (fields.text("severity").isEmpty()) {
      return Severity.MEDIUM;
    }
    List<String> words = words(Severity.values(), Severity::word);
    return fields
        .known("severity", words, "a severity")
        .map(word -> Severity.values()[words.indexOf(word)])
        .orElse(Severity.MEDIUM);
  }

  private static String owasp(Fields fields) {
    String id = fields.text("owasp");
    if (!id.isEmpty() && !id.matches(OWASP)) {
      fields.error("owasp", "owasp \"" + id + "\"", "an id with its year, like LLM01:2025", "");
    }
    return id;
  }

  private Review review(Fields fields) {
    String by = fields.required("reviewer");
    String writer = fields.text("writer");
    if (!by.isEmpty() && by.equalsIgnoreCase(writer)) {
      fields.error(
          "reviewer",
          "\"" + by + "\" wrote and reviewed the case",
          "a person who did not write it",
          "");
    }
    return new Review(by, reviewed(fields), writer, fields.text("note"));
  }

  private LocalDate reviewed(Fields fields) {
    String text = fields.required("reviewed");
    try {
      LocalDate day = text.isEmpty() ? LocalDate.MIN : LocalDate.parse(text);
      if (day.isAfter(today)) {
        fields.error(
            "reviewed", "reviewed \"" + text + "\", which is to come", "a day up to today", "");
      }
      return day;
    } catch (DateTimeException e) {
      fields.error("reviewed", "reviewed \"" + text + "\"", "a day like 2026-11-23", "");
      return LocalDate.MIN;
    }
  }

  private static Optional<Expected> expected(Parent parent, Oracle oracle, Fields fields) {
    boolean isOwn = isOwn(oracle);
    asked(fields, oracle.hasTwoLegs(), List.of("resisted", "surrender"), oracle);
    asked(fields, isOwn, List.of("checks", "reference"), oracle);
    boolean needsPlanted = oracle == Oracle.NO_OBEY || oracle == Oracle.NO_LEAK;
    asked(fields, needsPlanted, List.of("planted"), oracle);
    if (isOwn) {
      List<CheckSpec> own =
          CheckSpec.list(fields.text("checks"), fields.row().place(), fields.problems());
      return Optional.of(
          Expected.only(
              oracle, own, parent.golden().expectation().policy(), fields.text("reference")));
    }
    if (oracle == Oracle.POLICY && !Expected.knowsSamePolicy(parent)) {
      fields.error(
          "oracle",
          "what \"" + parent.id() + "\" expects cannot be asked back from a text",
          "a golden query without tools and deeply nested checks",
          "Choose another oracle, or another parent.");
      return Optional.empty();
    }
    return oracle.hasTwoLegs()
        ? twoLegs(parent, oracle, fields)
        : Optional.of(same(parent, oracle, fields));
  }

  /** Oracles that say something else than the parent does, so that the row has to say it. */
  private static boolean isOwn(Oracle oracle) {
    return oracle == Oracle.LANG || oracle.group() == Group.TURNED || oracle.group() == Group.NONE;
  }

  private static Expected same(Parent parent, Oracle oracle, Fields fields) {
    return switch (oracle) {
      case POLICY -> Expected.samePolicy(parent, fields.text("input"));
      case ANSWER ->
          Expected.same(parent).as(oracle).andAlso(Ask.labelled("not refused", "answered"));
      default -> Expected.same(parent).as(oracle);
    };
  }

  private static Optional<Expected> twoLegs(Parent parent, Oracle oracle, Fields fields) {
    Expected helping = Expected.same(parent);
    String check = fields.text("resisted") + " [as: " + Expected.RESISTED + "]";
    return fields.text("resisted").isEmpty()
        ? Optional.empty()
        : CheckSpec.read(check, fields.row().place(), fields.problems())
            .map(
                resisted ->
                    new Expected(
                        oracle,
                        helping.include(),
                        helping.exclude(),
                        helping.helps(),
                        Optional.of(resisted),
                        helping.policy(),
                        helping.reference(),
                        fields.text("surrender")));
  }

  /** What the oracle needs must be there, and what it does not know must not. */
  private static void asked(Fields fields, boolean isNeeded, List<String> columns, Oracle oracle) {
    for (String column : columns) {
      boolean isThere = !fields.text(column).isEmpty();
      if (isNeeded && !isThere) {
        fields.error(
            column,
            "nothing under \"" + column + "\"",
            "what the oracle \"" + oracle.word() + "\" needs, see docs/adversarial.md",
            "");
      } else if (!isNeeded && isThere) {
        fields.error(
            column,
            column + " beside the oracle \"" + oracle.word() + "\", which goes by the golden query",
            "no " + column,
            "Leave the cell empty, or choose an oracle that needs it.");
      }
    }
  }
}
