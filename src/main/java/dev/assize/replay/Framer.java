package dev.assize.replay;

import dev.assize.cases.Question;
import dev.assize.cases.Question.Turn;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ToolDefinition;
import dev.assize.subject.Filling;
import dev.assize.subject.PromptFiller;
import dev.assize.subject.Subject;
import dev.assize.subject.Subject.Framing;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the call that puts one turn to a subject. */
final class Framer {

  private Framer() {}

  static ModelCall frame(Subject subject, Question question, Filling filling) {
    return switch (subject.framing()) {
      case Framing.Templated templated ->
          new ModelCall(
              subject.model(),
              messages(templated, filling),
              Map.of(),
              subject.parameters(),
              definitions(question));
      case Framing.Bare bare ->
          new ModelCall(
              subject.model(), List.of(), variables(filling), subject.parameters(), List.of());
    };
  }

  private static List<Message> messages(Framing.Templated templated, Filling filling) {
    return PromptFiller.fill(templated.template(), filling).messages();
  }

  private static List<ToolDefinition> definitions(Question question) {
    return question.tools().stream()
        .map(tool -> new ToolDefinition(tool.name(), tool.description(), tool.parameters()))
        .toList();
  }

  private static Map<String, String> variables(Filling filling) {
    List<JsonValue> turns = filling.history().stream().map(Framer::turn).toList();
    return Map.of(
        "input", filling.input(),
        "context", filling.context(),
        "turns", Json.write(new JsonArray(turns)));
  }

  private static JsonValue turn(Turn turn) {
    return JsonObject.of(turn.speaker().name().toLowerCase(Locale.ROOT), turn.text()).object();
  }
}
