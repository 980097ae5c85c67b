package dev.assize.judge;

import dev.assize.base.Digest;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.CsvTable;
import dev.assize.cases.WrongEncoding;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.Sourced;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads people's labels of replies: CSV with the columns {@code case, reply_digest, criterion,
 * label, annotator, date, drawn, note}.
 */
public final class LabelFile {

  private static final List<String> LABELS = List.of("pass", "fail");
  private static final List<String> DRAWN = List.of("random", "chosen");

  private final Problems problems;
  private final List<Label> labels = new ArrayList<>();
  private final Map<String, Label> given = new HashMap<>();

  private LabelFile(Problems problems) {
    this.problems = problems;
  }

  /** Every label that could be read; all faults go to the problems. */
  public static List<Label> read(Path folder, String file, char separator, Problems problems) {
    try {
      String text = Files.readString(folder.resolve(file));
      return read(new StringReader(text), file, separator, problems);
    } catch (NoSuchFileException e) {
      problems.error(
          "labels.missing-file",
          Place.of(file),
          "there is no such file",
          "labels as CSV, relative to the project",
          "Label some replies (assize label CRITERION), or take the entry out.");
    } catch (IOException e) {
      problems.add(unreadable(folder.resolve(file), file, e));
    }
    return List.of();
  }

  /**
   * Why a file of labels cannot be read.
   *
   * @param shown the file's name in messages
   */
  public static Problem unreadable(Path file, String shown, IOException fault) {
    IOException why = fault;
    if (fault instanceof CharacterCodingException) {
      try {
        return WrongEncoding.of(file, shown, "labels.unreadable");
      } catch (IOException gone) {
        why = gone;
      }
    }
    return Problem.error(
        "labels.unreadable", Place.of(shown), String.valueOf(why.getMessage()), "CSV in UTF-8", "");
  }

  /**
   * The same of a text.
   *
   * @param shown the file's name in messages
   */
  public static List<Label> read(Reader text, String shown, char separator, Problems problems) {
    LabelFile reader = new LabelFile(problems);
    CsvTable.forEach(text, shown, separator, problems, reader::row);
    return List.copyOf(reader.labels);
  }

  private void row(CsvTable.Line line) {
    JsonValue.Builder cells = JsonObject.build();
    line.cells().forEach(cells::put);
    Fields row = Fields.of(Sourced.onLine(cells.object(), line.place()), "labels", problems);
    Optional<String> caseId = row.required("case");
    Optional<Digest> reply = row.required("reply_digest").flatMap(hex -> digest(row, hex));
    Optional<String> criterion = row.required("criterion");
    Optional<String> label = required(row, "label", LABELS);
    Optional<String> annotator = row.required("annotator");
    Optional<LocalDate> date = row.required("date").flatMap(text -> date(row, text));
    Optional<String> drawn = required(row, "drawn", DRAWN);
    row.text("note");
    row.close();
    if (caseId.isEmpty()
        || reply.isEmpty()
        || criterion.isEmpty()
        || label.isEmpty()
        || annotator.isEmpty()
        || date.isEmpty()
        || drawn.isEmpty()) {
      return;
    }
    Label read =
        new Label(
            line.place(),
            caseId.get(),
            reply.get(),
            criterion.get(),
            label.get().equals("pass"),
            annotator.get(),
            date.get(),
            Label.Drawn.valueOf(drawn.get().toUpperCase(Locale.ROOT)));
    if (isNew(read, row)) {
      labels.add(read);
    }
  }

  private boolean isNew(Label label, Fields row) {
    String key =
        String.join(
            "\n", label.caseId(), label.reply().hex(), label.criterion(), label.annotator());
    Label first = given.putIfAbsent(key, label);
    if (first != null) {
      row.problems().add(twice(first, label));
    }
    return first == null;
  }

  private static Problem twice(Label first, Label again) {
    boolean isSame = first.passes() == again.passes();
    String here = again.annotator() + " labelled this reply " + word(again);
    return Problem.error(
        "labels.twice",
        again.place(),
        isSame
            ? here + " before, in " + first.place()
            : here + " here and " + word(first) + " in " + first.place(),
        "one label of each person for each reply and criterion",
        isSame
            ? "Take one of the two lines out."
            : "Find out which of them holds, and take the other line out.");
  }

  private static String word(Label label) {
    return label.passes() ? "pass" : "fail";
  }

  private static Optional<String> required(Fields row, String name, List<String> words) {
    return row.required(name).flatMap(text -> row.choice(name, words));
  }

  private static Optional<Digest> digest(Fields row, String hex) {
    try {
      return Optional.of(new Digest(hex));
    } catch (IllegalArgumentException e) {
      row.problems()
          .error(
              "labels.bad-digest",
              row.place(),
              "reply_digest: " + hex,
              "64 hexadecimal digits",
              "assize show CASE tells the digest of each reply.");
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(Fields row, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      row.problems()
          .error("labels.bad-date", row.place(), "date: " + text, "a day such as 2026-11-21", "");
      return Optional.empty();
    }
  }
}
