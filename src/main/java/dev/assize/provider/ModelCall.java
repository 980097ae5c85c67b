package dev.assize.provider;

import dev.assize.json.JsonValue.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that is asked of a model at once.
 *
 * @param model the provider's own model id; empty for an application that has none
 * @param messages to an application that makes its own prompt, what was said so far and the
 *     question
 * @param variables {@code input} and {@code context} for such an application; else empty
 * @param parameters sampling parameters and response format under the provider's own names
 */
public record ModelCall(
    String model,
    List<Message> messages,
    Map<String, String> variables,
    JsonObject parameters,
    List<ToolDefinition> tools) {

  public ModelCall {
    messages = List.copyOf(messages);
    variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    tools = List.copyOf(tools);
  }

  /** Whether an application is asked, which makes its own prompt. */
  public boolean isOfApplication() {
    return !variables.isEmpty();
  }

  /** A call made of messages alone. */
  public static ModelCall of(String model, List<Message> messages, JsonObject parameters) {
    return new ModelCall(model, messages, Map.of(), parameters, List.of());
  }
}
