package dev.assize.provider.http;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Failure;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelException;
import dev.assize.provider.ToolCall;
import dev.assize.provider.ToolDefinition;
import java.util.Set;

/** Writes a call as the body of a chat completion request. */
final class OpenAiRequest {

  /** What Assize says itself, or what would bring another kind of answer than it reads. */
  private static final Set<String> OURS = Set.of("model", "messages", "tools", "stream", "n");

  private OpenAiRequest() {}

  static JsonObject of(ModelCall call) throws ModelException {
    JsonObject.Builder body = JsonObject.build().optional("model", call.model());
    body.put("messages", call.messages(), OpenAiRequest::message);
    body.optional("tools", call.tools(), OpenAiRequest::tool);
    for (String name : call.parameters().members().keySet()) {
      refuseIfOurs(name);
    }
    call.parameters().members().forEach(body::put);
    return body.object();
  }

  private static void refuseIfOurs(String name) throws ModelException {
    if (OURS.contains(name)) {
      throw new ModelException(
          Failure.of(
              Failure.Kind.PERMANENT,
              "the parameter \""
                  + name
                  + "\" cannot be passed through: one call is one whole answer. Take it out of the"
                  + " model's parameters (several answers are trials)"));
    }
  }

  private static JsonValue message(Message message) {
    JsonObject.Builder json = JsonObject.of("role", message.role().word());
    if (message.content().isEmpty() && !message.toolCalls().isEmpty()) {
      json.put("content", new JsonNull());
    } else {
      json.put("content", message.content());
    }
    return json.optional("tool_calls", message.toolCalls(), OpenAiRequest::toolCall)
        .optional("tool_call_id", message.answers())
        .object();
  }

  private static JsonValue toolCall(ToolCall call) {
    return JsonObject.of("id", call.id())
        .put("type", "function")
        .put(
            "function",
            JsonObject.of("name", call.name()).put("arguments", call.arguments()).object())
        .object();
  }

  private static JsonValue tool(ToolDefinition tool) {
    return JsonObject.of("type", "function")
        .put(
            "function",
            JsonObject.of("name", tool.name())
                .optional("description", tool.description())
                .put("parameters", tool.parameters())
                .object())
        .object();
  }
}
