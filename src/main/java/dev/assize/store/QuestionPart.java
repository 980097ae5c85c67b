package dev.assize.store;

import dev.assize.base.Digest;
import dev.assize.cases.Question;
import dev.assize.cases.Tool;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;

/** The part of a case's record that holds all that reaches the subject. */
final class QuestionPart {

  private QuestionPart() {}

  static JsonObject write(Question question, Texts.Shelf shelf) {
    JsonObject.Builder json =
        JsonObject.build()
            .put("input", shelf.put(question.input()))
            .optional(
                "context",
                question.context().stream()
                    .map(
                        p ->
                            JsonObject.build()
                                .optional("reference", p.reference())
                                .put("text", shelf.put(p.text()))
                                .object())
                    .toList())
            .optional(
                "turns",
                question.turns().stream()
                    .map(
                        turn ->
                            JsonObject.of("speaker", turn.speaker().name().toLowerCase(Locale.ROOT))
                                .put("text", shelf.put(turn.text()))
                                .object())
                    .toList());
    if (!question.tools().isEmpty()) {
      json.put("tools", shelf.put(Json.write(Row.array(question.tools(), Tool::json))));
    }
    return json.object();
  }

  static Question read(Row row, Digest digest, Texts.Library library) {
    return new Question(
        Texts.read(row.value("input"), library),
        row.rows(
            "context",
            p ->
                new Question.Passage(
                    p.optional("reference"), Texts.read(p.value("text"), library))),
        row.rows(
            "turns",
            t ->
                new Question.Turn(
                    t.word("speaker", w -> Question.Speaker.valueOf(w.toUpperCase(Locale.ROOT))),
                    Texts.read(t.value("text"), library))),
        row.has("tools") ? tools(Texts.read(row.value("tools"), library)) : List.of(),
        digest);
  }

  private static List<Tool> tools(String json) {
    try {
      return Json.parse(json) instanceof JsonArray array
          ? array.elements().stream().map(Row::of).map(QuestionPart::tool).toList()
          : List.of();
    } catch (JsonException e) {
      throw new Damaged("\"tools\" is not JSON");
    }
  }

  private static Tool tool(Row row) {
    return new Tool(
        row.text("name"),
        row.text("description"),
        row.object().object("parameters"),
        row.rows("results", r -> new Tool.Canned(r.object().object("when"), r.value("result"))),
        row.value("otherwise"));
  }
}
