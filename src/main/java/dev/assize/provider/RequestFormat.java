package dev.assize.provider;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import java.util.List;

/**
 * Writes a call as the JSON that programs and applications receive: {@code {"schema":
 * "assize/request/1", "model", "input", "context", "turns", "messages", "parameters", "tools"}}. An
 * empty member is left out.
 */
public final class RequestFormat {

  public static final String SCHEMA = "assize/request/1";

  private RequestFormat() {}

  public static JsonObject write(ModelCall call) {
    JsonObject.Builder request = JsonObject.of("schema", SCHEMA).optional("model", call.model());
    request.optional("input", call.variables().getOrDefault("input", ""));
    request.optional("context", call.variables().getOrDefault("context", ""));
    request.optional("turns", messages(earlier(call.messages())));
    request.optional("messages", messages(call.messages()));
    if (!call.parameters().members().isEmpty()) {
      request.put("parameters", call.parameters());
    }
    return request.optional("tools", tools(call.tools())).object();
  }

  /** What was said before the last thing a user said, without instructions to the model. */
  public static List<Message> earlier(List<Message> messages) {
    int last = messages.size() - 1;
    while (last >= 0 && messages.get(last).role() != Role.USER) {
      last--;
    }
    return messages.subList(0, Math.max(0, last)).stream()
        .filter(message -> message.role() != Role.SYSTEM)
        .toList();
  }

  /** {@code [{"role", "content", "tool_calls": [{"id", "name", "arguments"}], "tool_call_id"}]}. */
  public static List<JsonObject> messages(List<Message> messages) {
    return messages.stream()
        .map(
            message ->
                JsonObject.of("role", message.role().word())
                    .put("content", message.content())
                    .optional("tool_calls", toolCalls(message.toolCalls()))
                    .optional("tool_call_id", message.answers())
                    .object())
        .toList();
  }

  /** {@code [{"name", "description", "parameters": {JSON schema}}]}. */
  public static List<JsonObject> tools(List<ToolDefinition> tools) {
    return tools.stream()
        .map(
            tool ->
                JsonObject.of("name", tool.name())
                    .optional("description", tool.description())
                    .put("parameters", tool.parameters())
                    .object())
        .toList();
  }

  static List<? extends JsonValue> toolCalls(List<ToolCall> calls) {
    return calls.stream()
        .map(
            call ->
                JsonObject.of("id", call.id())
                    .put("name", call.name())
                    .put("arguments", call.arguments())
                    .object())
        .toList();
  }
}
