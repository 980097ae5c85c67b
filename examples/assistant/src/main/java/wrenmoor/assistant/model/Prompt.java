package wrenmoor.assistant.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wrenmoor.assistant.form.Ask;

/**
 * A chat for the model to go on with.
 *
 * @param purpose what the call is for, as shown in the reply's {@code inner_calls}
 * @param turns instructions first, then examples and what was said
 * @param schema the JSON schema that the text is held to; empty for free text
 */
public record Prompt(
    String purpose,
    List<Ask.Turn> turns,
    Optional<JsonNode> schema,
    int maxTokens,
    Ask.Sampling sampling) {

  /** Begins a prompt with its instructions. */
  public static Builder about(String purpose, String system) {
    return new Builder(purpose, system);
  }

  /** Adds turns in their order. */
  public static final class Builder {
    private final String purpose;
    private final List<Ask.Turn> turns = new ArrayList<>();

    private Builder(String purpose, String system) {
      this.purpose = purpose;
      turns.add(new Ask.Turn("system", system));
    }

    /** Something a user said and the answer that is wanted. */
    public Builder example(String user, String assistant) {
      turns.add(new Ask.Turn("user", user));
      turns.add(new Ask.Turn("assistant", assistant));
      return this;
    }

    /** Turns that were really said. */
    public Builder said(List<Ask.Turn> said) {
      turns.addAll(said);
      return this;
    }

    /** Free text. */
    public Prompt ask(String user, int maxTokens, Ask.Sampling sampling) {
      turns.add(new Ask.Turn("user", user));
      return new Prompt(purpose, List.copyOf(turns), Optional.empty(), maxTokens, sampling);
    }

    /** Text that is held to a JSON schema. */
    public Prompt ask(String user, JsonNode schema, int maxTokens, Ask.Sampling sampling) {
      turns.add(new Ask.Turn("user", user));
      return new Prompt(purpose, List.copyOf(turns), Optional.of(schema), maxTokens, sampling);
    }
  }
}
