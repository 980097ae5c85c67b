package wrenmoor.assistant.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * One request as it came in.
 *
 * @param input what the customer, or a colleague, asks
 * @param turns what was said before, oldest first
 * @param message a customer's message that a task is about, where the input does not hold it
 * @param tools the tools at hand, with their names, descriptions and parameters
 * @param calls what was called since the input, with the results
 * @param sampling how the model is to choose its words
 */
public record Ask(
    String input,
    List<Turn> turns,
    String message,
    List<JsonNode> tools,
    List<Called> calls,
    Sampling sampling) {

  /** Something that was said; the role is {@code user} or {@code assistant}. */
  public record Turn(String role, String content) {}

  /** A call of a tool and what it gave back. */
  public record Called(String tool, JsonNode arguments, JsonNode result) {}

  /**
   * Temperature and seed that the request asks for; empty where it leaves them to the
   * configuration.
   */
  public record Sampling(OptionalDouble temperature, OptionalLong seed) {}

  /** Whether a tool of this name is at hand. */
  public boolean has(String tool) {
    return tools.stream().anyMatch(each -> each.path("name").asText().equals(tool));
  }

  /** All that was said before, as one text. */
  public String before() {
    return turns.stream().map(Turn::content).collect(Collectors.joining("\n"));
  }

  /** All that the customer said before, as one text. */
  public String saidByCustomer() {
    return turns.stream()
        .filter(turn -> turn.role().equals("user"))
        .map(Turn::content)
        .collect(Collectors.joining("\n"));
  }
}
