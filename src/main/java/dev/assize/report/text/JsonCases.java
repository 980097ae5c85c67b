package dev.assize.report.text;

import dev.assize.cases.Expectation.Importance;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.report.CaseMarks;
import dev.assize.report.CaseRow;
import dev.assize.report.CutText;
import dev.assize.report.ShownCase;
import java.util.List;

/** Cases as JSON: one short row each, and the texts of those that are shown. */
final class JsonCases {

  /** A list needs no more of a score than four decimals. */
  private static final double SCORE_STEPS = 10_000;

  private JsonCases() {}

  static JsonValue row(CaseRow row) {
    JsonObject.Builder members =
        JsonObject.of("id", row.id())
            .put("category", row.category())
            .put("critical", row.isCritical());
    if (row.importance() == Importance.ZERO) {
      members.put("zero", true);
    }
    if (row.isQuarantined()) {
      members.put("quarantined", true);
    }
    members
        .optional("tags", row.tags().stream().map(JsonText::new).toList())
        .optional("parent", row.parent())
        .put("transition", row.transition())
        .put("baseline", row.baseline())
        .put("candidate", row.candidate());
    if (!row.question().isEmpty()) {
      members.put("question", row.question());
    }
    if (!row.before().equals(CaseMarks.NONE)) {
      members.put("before", marks(row.before()));
    }
    if (!row.after().equals(CaseMarks.NONE)) {
      members.put("after", marks(row.after()));
    }
    return members.object();
  }

  private static JsonValue marks(CaseMarks marks) {
    JsonValue.Builder members = JsonObject.build();
    if (marks.isGraded()) {
      members.put("score", Math.round(marks.score() * SCORE_STEPS) / SCORE_STEPS);
    }
    if (marks.latency().isPositive()) {
      members.put("latencyMs", marks.latency().toMillis());
    }
    return members
        .optional("failing", marks.failing().stream().map(JsonText::new).toList())
        .object();
  }

  static JsonValue shown(ShownCase shown) {
    return JsonObject.of("id", shown.row().id())
        .put("why", shown.why().word())
        .put("input", text(shown.input()))
        .put("context", text(shown.context()))
        .put("expectation", shown.expectation().stream().map(JsonCases::text).toList())
        .put("baseline", trials(shown.baseline()))
        .put("candidate", trials(shown.candidate()))
        .object();
  }

  private static List<JsonValue> trials(List<ShownCase.Trial> trials) {
    return trials.stream().map(JsonCases::trial).toList();
  }

  private static JsonValue trial(ShownCase.Trial trial) {
    JsonValue.Builder members = JsonObject.build().put("trial", trial.number());
    switch (trial.said()) {
      case ShownCase.Said.Reply reply -> members.put("reply", text(reply.text()));
      case ShownCase.Said.NoReply none ->
          members.put("failure", none.kind()).put("message", text(none.text()));
    }
    if (!trial.sent().isEmpty()) {
      members.put("sent", trial.sent().stream().map(JsonCases::sent).toList());
    }
    return members
        .put("verdicts", trial.opinions().stream().map(JsonCases::verdict).toList())
        .put("latencyMs", trial.latency().toMillis())
        .put("usage", JsonSpending.usage(trial.usage()))
        .put("source", trial.source().word())
        .object();
  }

  private static JsonValue sent(ShownCase.Sent sent) {
    return JsonObject.of("role", sent.role()).put("text", text(sent.text())).object();
  }

  private static JsonValue verdict(ShownCase.Opinion opinion) {
    return JsonObject.of("by", opinion.by())
        .put("criterion", opinion.criterion())
        .put("outcome", opinion.outcome())
        .put("rationale", text(opinion.rationale()))
        .object();
  }

  /** The text, and how many characters of it are not here. */
  private static JsonValue text(CutText text) {
    return JsonObject.of("text", text.text()).put("left", text.left()).object();
  }
}
