package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonBoolean;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.CaseRow;
import dev.assize.report.CutText;
import dev.assize.report.ReportView;
import dev.assize.report.StoredFormat;
import java.io.IOException;
import java.io.Writer;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cases of a report for a spreadsheet: one row per case and side that knows it. */
public final class CsvReport implements StoredFormat {

  private static final List<String> COLUMNS =
      List.of(
          "run",
          "side",
          "subject",
          "case",
          "category",
          "tags",
          "importance",
          "transition",
          "state",
          "score",
          "failing",
          "latency_ms",
          "asked",
          "reply");

  private static final String BASELINE = "baseline";
  private static final String CANDIDATE = "candidate";

  private static final int LONGEST = 2_000;
  private static final int DECIMALS = 4;

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String file() {
    return "report.csv";
  }

  @Override
  public Habit habit() {
    return Habit.ON_DEMAND;
  }

  @Override
  public boolean showsEconomics() {
    return false;
  }

  @Override
  public void write(ReportView view, Writer out) throws IOException {
    write(JsonReport.of(view), out);
  }

  @Override
  public void write(JsonObject report, Writer out) throws IOException {
    Csv csv = Csv.of(out, COLUMNS);
    for (JsonObject candidate : objects(report, "candidates")) {
      Map<String, JsonObject> texts = new HashMap<>();
      objects(candidate, "shown").forEach(shown -> texts.put(text(shown, "id"), shown));
      boolean isCompared = candidate.object("against").get("baseline").isPresent();
      for (JsonObject row : objects(candidate, "cases")) {
        // The texts of most cases are not in a report.
        JsonObject shown = texts.getOrDefault(text(row, "id"), JsonObject.EMPTY);
        if (isCompared && isKnown(row, BASELINE)) {
          JsonObject who = candidate.object("against").object(BASELINE);
          csv.row(cells(new Told(BASELINE, who, row.object("before")), row, shown));
        }
        if (isKnown(row, CANDIDATE)) {
          JsonObject who = candidate.object(CANDIDATE);
          csv.row(cells(new Told(CANDIDATE, who, row.object("after")), row, shown));
        }
      }
    }
  }

  /** What a side says of a case. */
  private record Told(String side, JsonObject who, JsonObject marks) {}

  private static boolean isKnown(JsonObject row, String side) {
    return !text(row, side).equals(CaseRow.ABSENT);
  }

  private static List<String> cells(Told told, JsonObject row, JsonObject shown) {
    JsonObject marks = told.marks();
    return List.of(
        text(told.who(), "run"),
        told.side(),
        text(told.who(), "subject"),
        text(row, "id"),
        text(row, "category"),
        joined(row, "tags", " "),
        importance(row),
        text(row, "transition"),
        text(row, told.side()),
        marks.get("score").map(CsvReport::score).orElse(""),
        joined(marks, "failing", ", "),
        marks.whole("latencyMs").map(millis -> Long.toString(millis)).orElse(""),
        cut(shown.object("input")),
        reply(shown, told.side()));
  }

  /** Of its first trial; of a trial without a reply, what is known of the failure. */
  private static String reply(JsonObject shown, String side) {
    return objects(shown, side).stream()
        .findFirst()
        .map(trial -> cut(trial.object(trial.get("reply").isPresent() ? "reply" : "message")))
        .orElse("");
  }

  private static String importance(JsonObject row) {
    return Stream.of("zero", "quarantined", "critical")
        .filter(name -> row.get(name).filter(new JsonBoolean(true)::equals).isPresent())
        .findFirst()
        .orElse("normal");
  }

  private static String score(JsonValue score) {
    return score instanceof JsonNumber number
        ? number.value().setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString()
        : "";
  }

  private static String cut(JsonObject text) {
    CutText cut = CutText.of(text(text, "text"), LONGEST);
    long left = cut.left() + text.whole("left").orElse(0L);
    return left == 0 ? cut.text() : cut.text() + " (" + left + " more characters not shown)";
  }

  private static String joined(JsonObject holder, String list, String sign) {
    return holder.list(list).stream()
        .flatMap(each -> each.text().stream())
        .collect(Collectors.joining(sign));
  }

  private static String text(JsonObject holder, String name) {
    return holder.text(name).orElse("");
  }

  private static List<JsonObject> objects(JsonObject holder, String list) {
    return holder.list(list).stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }
}
