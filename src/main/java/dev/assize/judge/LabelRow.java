package dev.assize.judge;

import dev.assize.base.Digest;
import dev.assize.judge.Label.Drawn;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A label as somebody gives it, before it stands in a file.
 *
 * @param note for people; often empty
 */
public record LabelRow(
    String caseId,
    Digest reply,
    String criterion,
    boolean passes,
    String annotator,
    LocalDate date,
    Drawn drawn,
    String note) {

  /** Whether a label that stands in a file is this person's on the same reply and criterion. */
  public boolean isAboutTheSameAs(Label label) {
    return label.caseId().equals(caseId)
        && label.reply().equals(reply)
        && label.criterion().equals(criterion)
        && label.annotator().equals(annotator);
  }

  /** Whether a label says the same, too. */
  public boolean says(Label label) {
    return isAboutTheSameAs(label)
        && label.passes() == passes
        && label.date().equals(date)
        && label.drawn() == drawn;
  }

  /** Before which row of a sorted file it belongs: by case, reply and annotator. */
  public boolean isBefore(Label label) {
    int byCase = caseId.compareTo(label.caseId());
    int byReply = byCase != 0 ? byCase : reply.compareTo(label.reply());
    return (byReply != 0 ? byReply : annotator.compareTo(label.annotator())) < 0;
  }

  /** Its cells by column. */
  Map<String, String> cells() {
    return Map.of(
        "case",
        caseId,
        "reply_digest",
        reply.hex(),
        "criterion",
        criterion,
        "label",
        passes ? "pass" : "fail",
        "annotator",
        annotator,
        "date",
        date.toString(),
        "drawn",
        drawn.name().toLowerCase(Locale.ROOT),
        "note",
        note);
  }

  /** Its line in a file with these columns, without the line's end. */
  public String line(Iterable<String> columns, char separator) {
    Map<String, String> cells = cells();
    StringJoiner line = new StringJoiner(String.valueOf(separator));
    columns.forEach(column -> line.add(cell(cells.getOrDefault(column, ""), separator)));
    return line.toString();
  }

  /** RFC 4180: what could be mistaken for the file's own marks is quoted. */
  private static String cell(String text, char separator) {
    boolean plain =
        text.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
            && text.equals(text.strip());
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
