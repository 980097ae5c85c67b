package dev.assize.check.agent;

import dev.assize.base.Usage;
import dev.assize.check.Noun;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ToolCall;
import dev.assize.verdict.Rationale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tool calls as rationales tell them and as they are compared. */
final class Calls {

  /** What lint calls them where checks bound their number. */
  static final Noun COUNTED = Noun.of("tool call");

  private static final int MOST_TOLD = 10;

  private Calls() {}

  static String told(List<ToolCall> calls) {
    if (calls.isEmpty()) {
      return "called no tool";
    }
    String more = calls.size() > MOST_TOLD ? " and " + (calls.size() - MOST_TOLD) + " more" : "";
    return "called "
        + String.join(", ", calls.stream().map(ToolCall::name).limit(MOST_TOLD).toList())
        + more;
  }

  static String told(ToolCall call) {
    return call.name() + " with " + Rationale.quote(call.arguments());
  }

  /** The arguments as an object; empty when they are none. No arguments at all are no members. */
  static Optional<JsonObject> arguments(ToolCall call) {
    if (call.arguments().isBlank()) {
      return Optional.of(JsonObject.EMPTY);
    }
    try {
      return Json.parse(call.arguments()) instanceof JsonObject object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  /** The same for calls that ask for the same: white space and the order of members aside. */
  static String identity(ToolCall call) {
    return call.name()
        + " "
        + arguments(call).<JsonValue>map(o -> o).map(Json::canonical).orElse(call.arguments());
  }

  /** A reply for examples: each call is a name and its arguments. */
  static ModelReply calling(String... namesAndArguments) {
    List<ToolCall> calls = new ArrayList<>();
    for (int i = 0; i < namesAndArguments.length; i += 2) {
      calls.add(
          new ToolCall(String.valueOf(i / 2 + 1), namesAndArguments[i], namesAndArguments[i + 1]));
    }
    return new ModelReply(
        "Let me look.",
        calls,
        List.of(),
        List.of(),
        Usage.UNREPORTED,
        "",
        "",
        "tool_calls",
        Duration.ZERO,
        new JsonNull());
  }
}
