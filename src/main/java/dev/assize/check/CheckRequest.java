package dev.assize.check;

import dev.assize.cases.Expectation;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question.Turn;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ToolCall;
import java.util.List;
import java.util.Locale;

/** What a program or service is told: {@code assize/check-request/1}. */
final class CheckRequest {

  private CheckRequest() {}

  static JsonObject of(String check, Exhibit exhibit) {
    return JsonObject.of("schema", "assize/check-request/1")
        .put("check", check)
        .put("case", golden(exhibit.golden()))
        .put("expectation", expectation(exhibit.golden().expectation()))
        .put("reply", reply(exhibit))
        .object();
  }

  private static JsonObject golden(GoldenCase golden) {
    return JsonObject.of("id", golden.id())
        .put("category", golden.standing().category())
        .optional("tags", JsonArray.ofTexts(golden.standing().tags()).elements())
        .put("input", golden.question().input())
        .optional("context", golden.question().contextText())
        .optional("turns", golden.question().turns().stream().map(CheckRequest::turn).toList())
        .object();
  }

  private static JsonObject turn(Turn turn) {
    return JsonObject.of(turn.speaker().name().toLowerCase(Locale.ROOT), turn.text()).object();
  }

  private static JsonObject expectation(Expectation expectation) {
    return JsonObject.build()
        .optional("reference", expectation.reference())
        .optional("must_include", facts(expectation.include()))
        .optional("must_not_include", facts(expectation.exclude()))
        .put("policy", expectation.policy().name().toLowerCase(Locale.ROOT))
        .object();
  }

  private static List<JsonArray> facts(List<Fact> facts) {
    return facts.stream().map(fact -> JsonArray.ofTexts(fact.forms())).toList();
  }

  private static JsonObject reply(Exhibit exhibit) {
    return JsonObject.of("text", exhibit.text())
        .optional(
            "tool_calls",
            exhibit.response().toolCalls().stream().map(CheckRequest::toolCall).toList())
        .optional("finish", exhibit.response().reply().map(ModelReply::finish).orElse(""))
        .optional("model", exhibit.response().reply().map(ModelReply::reportedModel).orElse(""))
        .object();
  }

  private static JsonObject toolCall(ToolCall call) {
    return JsonObject.of("name", call.name()).put("arguments", call.arguments()).object();
  }
}
