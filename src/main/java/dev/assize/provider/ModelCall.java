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
 * @param variables {@code input}, {@code context} and {@code turns} for an application that makes
 *     its own prompt; empty when {@code messages} say it all
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

  /** A call made of messages alone. */
  public static ModelCall of(String model, List<Message> messages, JsonObject parameters) {
    return new ModelCall(model, messages, Map.of(), parameters, List.of());
  }
}
