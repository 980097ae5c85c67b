package wrenmoor.assistant.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wrenmoor.assistant.form.Ask;
import wrenmoor.assistant.form.Form;
import wrenmoor.assistant.model.ExamplePool;
import wrenmoor.assistant.model.ModelFailure;
import wrenmoor.assistant.model.Prompt;
import wrenmoor.assistant.reply.Reply;

/**
 * Fills in a JSON object from a message. The model is held to the keys by a grammar; a value that
 * does not stand in the message is replaced by what the shape of the key finds there, and a number
 * of ours of which the message has only one is never left to the model.
 */
final class FormFiller {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_TOKENS = 90;

  private final Generator generator;
  private final ExamplePool examples;
  private final Settings settings;

  /** How many examples the model is shown, and which. */
  record Settings(ExamplePool.Choice choice, int examples) {}

  FormFiller(Generator generator, ExamplePool examples, Settings settings) {
    this.generator = generator;
    this.examples = examples;
    this.settings = settings;
  }

  Reply answer(Form.FillIn form, Ask ask) throws ModelFailure {
    ObjectNode byRule = JSON.createObjectNode();
    form.keys().forEach(key -> byRule.put(key, first(key, form.message())));
    return generator.reply(
        prompt(form, ask),
        text -> checked(text, form),
        Reply.of(Reply.Tier.RULES, byRule.toString()));
  }

  private Optional<String> checked(String text, Form.FillIn form) {
    JsonNode written;
    try {
      written = JSON.readTree(text);
    } catch (JsonProcessingException torn) {
      return Optional.empty();
    }
    ObjectNode checked = JSON.createObjectNode();
    for (String key : form.keys()) {
      String value = written.path(key).asText("");
      checked.put(key, keep(key, value, form.message()) ? value : first(key, form.message()));
    }
    return Optional.of(checked.toString());
  }

  private static boolean keep(String key, String value, String message) {
    List<String> candidates = Fields.candidates(key, message);
    if (Fields.isExact(key)) {
      return candidates.contains(value) && candidates.size() > 1;
    }
    return value.isBlank()
        ? candidates.isEmpty()
        : message.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
  }

  private static String first(String key, String message) {
    return Fields.candidates(key, message).stream().findFirst().orElse("");
  }

  private Prompt prompt(Form.FillIn form, Ask ask) {
    Prompt.Builder prompt =
        Prompt.about(
            "fill-in",
            "Fill in the JSON with words of the message. Leave empty what it does not say.");
    examples
        .choose(
            settings.choice(),
            String.join(" ", form.keys()) + " " + form.message(),
            settings.examples())
        .forEach(example -> prompt.example(example.text(), example.label()));
    ObjectNode template = JSON.createObjectNode();
    ObjectNode schema = JSON.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (String key : form.keys()) {
      template.put(key, "");
      properties.putObject(key).put("type", "string");
      required.add(key);
    }
    schema.put("additionalProperties", false);
    return prompt.ask(
        question(form.message(), template.toString()), schema, MOST_TOKENS, ask.sampling());
  }

  private static String question(String message, String template) {
    return "Message: " + message + "\nFill in: " + template;
  }
}
