package dev.assize.labelling;

import dev.assize.LabelTask;
import dev.assize.LabellingDesk;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.Visible;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the page is told; every text has its invisible characters marked. */
final class ViewJson {

  private ViewJson() {}

  static JsonObject of(Round round) {
    LabellingDesk desk = round.desk();
    Round.View view = round.view();
    JsonValue.Builder json =
        JsonObject.of("criterion", desk.criterion())
            .put("question", Visible.marked(desk.question()))
            .put("annotator", desk.annotator())
            .put("at", view.at())
            .put("count", desk.tasks().size())
            .put("skipped", view.skipped())
            .put("passed", view.passed())
            .put("failed", view.failed())
            .put("needs", view.standing().needs())
            .put("notice", view.notice())
            .put("over", round.isOver())
            .put("summary", JsonArray.ofTexts(Summary.of(desk, view)));
    view.task().ifPresent(task -> json.put("task", task(task)));
    return json.object();
  }

  private static JsonObject task(LabelTask task) {
    String reply = Visible.marked(task.text());
    List<String> passages =
        task.passages().stream().map(passage -> Visible.marked(passage.text())).toList();
    Echo replys = new Echo(List.of(reply));
    JsonValue.Builder json = JsonObject.build();
    return json.put("case", Visible.marked(task.caseId()))
        .put("category", Visible.marked(task.category()))
        .put(
            "before",
            task.before().stream()
                .map(
                    line ->
                        JsonObject.of("speaker", line.speaker())
                            .put("text", Visible.marked(line.text()))
                            .object())
                .toList())
        .put("question", Visible.marked(task.question()))
        .put("reply", stretches(new Echo(passages).in(reply)))
        .put(
            "passages",
            task.passages().stream()
                .map(
                    passage ->
                        JsonObject.of("title", Words.title(passage))
                            .put("text", stretches(replys.in(Visible.marked(passage.text()))))
                            .object())
                .toList())
        .object();
  }

  private static JsonArray stretches(List<Stretch> stretches) {
    return new JsonArray(
        stretches.stream()
            .map(
                stretch ->
                    (JsonValue)
                        JsonObject.of("kind", stretch.kind().name().toLowerCase(Locale.ROOT))
                            .put("text", stretch.text())
                            .object())
            .collect(Collectors.toList()));
  }
}
