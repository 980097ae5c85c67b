package dev.assize.store;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.judge.Label;
import dev.assize.judge.LabelFile;
import dev.assize.judge.LabelRow;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of a file of labels, cut into rows, so that a row can be put in or taken out while every
 * other stays as it is, byte for byte.
 *
 * @param head the row of column names with its line's end; empty in a file that is not there
 * @param rows one for each label, in the file's order, each with its line's end
 */
record LabelSheet(String head, List<String> rows, List<Label> labels) {

  static final List<String> COLUMNS =
      List.of("case", "reply_digest", "criterion", "label", "annotator", "date", "drawn", "note");

  LabelSheet {
    rows = List.copyOf(rows);
    labels = List.copyOf(labels);
  }

  /** Reads a file; one that is not there has no rows. Faults go to the problems. */
  static LabelSheet read(Path folder, String file, char separator, Problems problems) {
    String text;
    try {
      text = Files.readString(folder.resolve(file));
    } catch (NoSuchFileException none) {
      return new LabelSheet("", List.of(), List.of());
    } catch (IOException e) {
      problems.add(LabelFile.unreadable(folder.resolve(file), file, e));
      return new LabelSheet("", List.of(), List.of());
    }
    List<Label> labels = LabelFile.read(new StringReader(text), file, separator, problems);
    List<String> lines = lines(text);
    String head = lines.isEmpty() ? "" : lines.getFirst();
    if (!lines.isEmpty()) {
      inspect(columns(head, separator), file, problems);
    }
    return new LabelSheet(head, problems.hasErrors() ? List.of() : rows(lines, labels), labels);
  }

  private static void inspect(List<String> columns, String file, Problems problems) {
    List<String> missing = COLUMNS.stream().filter(name -> !columns.contains(name)).toList();
    if (!missing.isEmpty()) {
      problems.error(
          "labels.missing-column",
          new Place(file, 1),
          "no column " + String.join(", ", missing),
          "the columns " + String.join(", ", COLUMNS),
          "Add it to the first line, and an empty cell to each row.");
    }
  }

  /** With a label put in where it belongs. */
  LabelSheet with(LabelRow row, char separator) {
    String title =
        head.isEmpty() ? String.join(String.valueOf(separator), COLUMNS) + "\n" : ended(head, "\n");
    String end = title.endsWith("\r\n") ? "\r\n" : "\n";
    int at = 0;
    while (at < labels.size() && !row.isBefore(labels.get(at))) {
      at++;
    }
    List<String> more = new ArrayList<>(rows.stream().map(each -> ended(each, end)).toList());
    more.add(at, row.line(columns(title, separator), separator) + end);
    return new LabelSheet(title, more, List.of());
  }

  /** Without the label in that place. */
  LabelSheet without(int place) {
    List<String> fewer = new ArrayList<>(rows);
    fewer.remove(place);
    return new LabelSheet(head, fewer, List.of());
  }

  String text() {
    return head + String.join("", rows);
  }

  /** A row goes from the line it begins on to the next one. */
  private static List<String> rows(List<String> lines, List<Label> labels) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      int from = labels.get(i).place().line() - 1;
      int to = i + 1 < labels.size() ? labels.get(i + 1).place().line() - 1 : lines.size();
      rows.add(String.join("", lines.subList(from, to)));
    }
    return rows;
  }

  /** The lines with their ends; what ends a line is what the reader of CSV takes for an end. */
  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)|(?<=\r)(?!\n)"));
  }

  private static List<String> columns(String head, char separator) {
    return Stream.of(head.strip().split(Pattern.quote(String.valueOf(separator))))
        .map(name -> name.strip().replace("\"", ""))
        .toList();
  }

  private static String ended(String line, String end) {
    return line.endsWith("\n") ? line : line + end;
  }
}
