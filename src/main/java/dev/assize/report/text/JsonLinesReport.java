package dev.assize.report.text;

import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.CaseRow;
import dev.assize.report.ReportView;
import dev.assize.report.StoredFormat;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of each case, a JSON object a line for each side that knows it, for programs that
 * read line by line. Of an adversarial case it says what it tried, how both legs of its oracle
 * ended, and what became of its golden query untouched.
 */
public final class JsonLinesReport implements StoredFormat {

  static final String SCHEMA = "assize/outcome/1";

  private static final String BASELINE = "baseline";
  private static final String CANDIDATE = "candidate";

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public String file() {
    return "report.jsonl";
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
    for (JsonObject candidate : objects(report, "candidates")) {
      List<JsonObject> rows = objects(candidate, "cases");
      if (candidate.object("against").get(BASELINE).isPresent()) {
        JsonObject who = candidate.object("against").object(BASELINE);
        side(new Side(BASELINE, "before", who), rows, out);
      }
      side(new Side(CANDIDATE, "after", candidate.object(CANDIDATE)), rows, out);
    }
  }

  /**
   * One side of a comparison.
   *
   * @param marks the member of a row that tells more of it than the state
   */
  private record Side(String name, String marks, JsonObject who) {

    boolean knows(JsonObject row) {
      return !state(row).equals(CaseRow.ABSENT);
    }

    String state(JsonObject row) {
      return row.text(name).orElse(CaseRow.ABSENT);
    }
  }

  private static void side(Side side, List<JsonObject> rows, Writer out) throws IOException {
    Map<String, String> states = new HashMap<>();
    rows.forEach(row -> states.put(row.text("id").orElse(""), side.state(row)));
    for (JsonObject row : rows) {
      if (side.knows(row)) {
        out.write(Json.line(line(side, row, states)));
        out.write('\n');
      }
    }
  }

  private static JsonObject line(Side side, JsonObject row, Map<String, String> states) {
    JsonObject marks = row.object(side.marks());
    JsonObject.Builder line =
        JsonObject.of("schema", SCHEMA)
            .put("run", side.who().text("run").orElse(""))
            .put("side", side.name())
            .put("subject", side.who().text("subject").orElse(""))
            .put("case", row.text("id").orElse(""))
            .put("category", row.text("category").orElse(""))
            .optional("tags", row.list("tags"))
            .put("transition", row.text("transition").orElse(""))
            .put("state", side.state(row));
    marks.get("score").ifPresent(score -> line.put("score", score));
    marks.get("latencyMs").ifPresent(millis -> line.put("latencyMs", millis));
    line.optional("failing", marks.list("failing"));
    row.text("parent")
        .ifPresent(
            parent ->
                line.put(
                    "adversarial",
                    adversarial(
                        new Attempt(texts(row, "tags"), texts(marks, "failing"), side.state(row)),
                        parent,
                        states.getOrDefault(parent, CaseRow.ABSENT))));
    return line.object();
  }

  /** An adversarial case on one side, as its tags and its failing criteria tell it. */
  private record Attempt(List<String> tags, List<String> failing, String state) {

    private static final String RESISTED = "check:resisted";
    private static final List<String> TWO_LEGS =
        List.of("format", "no-grant", "no-action", "no-obey", "no-leak");

    List<String> mutators() {
      return tags.stream().filter(tag -> tag.matches("[A-Z]\\d\\d")).toList();
    }

    String named(String beginning) {
      return tags.stream()
          .filter(tag -> tag.startsWith(beginning))
          .map(tag -> tag.substring(beginning.length()))
          .findFirst()
          .orElse("");
    }

    /** Where a leg is not known to have failed, and not all is known, nothing is said of it. */
    String leg(boolean hasFailed) {
      boolean isDecided = state.equals("passed") || state.equals("failed");
      return hasFailed ? "failed" : isDecided ? "passed" : "";
    }

    JsonObject legs() {
      return TWO_LEGS.contains(named("oracle:"))
          ? JsonObject.build()
              .optional("resisting", leg(failing.contains(RESISTED)))
              .optional("helping", leg(failing.stream().anyMatch(name -> !name.equals(RESISTED))))
              .object()
          : JsonObject.EMPTY;
    }
  }

  private static JsonValue adversarial(Attempt attempt, String parent, String untouched) {
    JsonObject.Builder told =
        JsonObject.of("parent", parent)
            .put("untouched", untouched)
            .put("mutators", JsonArray.ofTexts(attempt.mutators()))
            .put("oracle", attempt.named("oracle:"))
            .put("severity", attempt.named("severity:"))
            .optional("owasp", attempt.named("owasp:"));
    JsonObject legs = attempt.legs();
    return (legs.members().isEmpty() ? told : told.put("legs", legs)).object();
  }

  private static List<String> texts(JsonObject holder, String list) {
    return holder.list(list).stream().flatMap(each -> each.text().stream()).toList();
  }

  private static List<JsonObject> objects(JsonObject holder, String list) {
    return holder.list(list).stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }
}
