package wrenmoor.assistant.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Reads the body of {@code POST /ask}: {@code {"input", "turns", "message", "messages", "tools",
 * "parameters"}}; all but {@code input} may be left out. Calls of tools and their results are read
 * from what follows the last word of the user in {@code messages}.
 */
public final class AskReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AskReader() {}

  /**
   * Reads a body.
   *
   * @throws IllegalArgumentException when it is no JSON object or has no input
   */
  public static Ask read(String body) {
    JsonNode ask = json(body);
    if (!ask.path("input").isTextual() || ask.path("input").asText().isBlank()) {
      throw new IllegalArgumentException("input must be a text that is not empty");
    }
    JsonNode parameters = ask.path("parameters");
    return new Ask(
        ask.path("input").asText(),
        turns(ask.path("turns")),
        ask.path("message").asText(""),
        list(ask.path("tools")),
        calls(ask.path("messages")),
        new Ask.Sampling(
            parameters.path("temperature").isNumber()
                ? OptionalDouble.of(parameters.path("temperature").asDouble())
                : OptionalDouble.empty(),
            parameters.path("seed").isIntegralNumber()
                ? OptionalLong.of(parameters.path("seed").asLong())
                : OptionalLong.empty()));
  }

  private static List<Ask.Turn> turns(JsonNode turns) {
    return list(turns).stream()
        .map(turn -> new Ask.Turn(turn.path("role").asText(), turn.path("content").asText("")))
        .filter(turn -> turn.role().equals("user") || turn.role().equals("assistant"))
        .filter(turn -> !turn.content().isBlank())
        .toList();
  }

  private static List<Ask.Called> calls(JsonNode messages) {
    List<Ask.Called> calls = new ArrayList<>();
    Map<String, JsonNode> pending = new HashMap<>();
    for (JsonNode message : messages) {
      if (message.path("role").asText().equals("user")) {
        calls.clear();
        pending.clear();
      }
      message.path("tool_calls").forEach(call -> pending.put(call.path("id").asText(), call));
      if (message.path("role").asText().equals("tool")) {
        JsonNode call =
            pending.getOrDefault(message.path("tool_call_id").asText(), MissingNode.getInstance());
        JsonNode arguments = call.path("arguments");
        calls.add(
            new Ask.Called(
                call.path("name").asText(""),
                arguments.isTextual() ? json(arguments.asText()) : arguments,
                result(message.path("content"))));
      }
    }
    return List.copyOf(calls);
  }

  /** A result that is no JSON is a text. */
  private static JsonNode result(JsonNode content) {
    try {
      return content.isTextual() ? JSON.readTree(content.asText()) : content;
    } catch (JsonProcessingException text) {
      return content;
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException torn) {
      throw new IllegalArgumentException("not JSON: " + torn.getOriginalMessage());
    }
  }

  private static List<JsonNode> list(JsonNode node) {
    List<JsonNode> list = new ArrayList<>();
    node.forEach(list::add);
    return List.copyOf(list);
  }
}
