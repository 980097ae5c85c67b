package dev.assize.provider.http;

import dev.assize.base.Suggestion;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.RequestFormat;
import dev.assize.provider.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The body of a request with slots such as {@code {{input}}}. A slot that is a whole value becomes
 * the value itself (a list of messages for {@code {{turns}}}); inside a text it becomes text.
 */
sealed interface BodyTemplate {

  /** What a slot may name. */
  List<String> NAMES =
      List.of("input", "context", "turns", "messages", "model", "parameters", "tools");

  Pattern SLOT = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

  /** What is sent, as text. */
  String fill(ModelCall call);

  /** The slots in use. */
  Set<String> variables();

  /** Adds what can change an answer. */
  void describe(JsonObject.Builder identity);

  /** Our documented request, where no template is given. */
  record Documented() implements BodyTemplate {
    @Override
    public String fill(ModelCall call) {
      return Json.write(RequestFormat.write(call));
    }

    @Override
    public Set<String> variables() {
      return Set.of("input", "context", "turns");
    }

    @Override
    public void describe(JsonObject.Builder identity) {
      identity.put("body", RequestFormat.SCHEMA);
    }
  }

  /** No body: the query says it all. */
  record Nothing() implements BodyTemplate {
    @Override
    public String fill(ModelCall call) {
      return "";
    }

    @Override
    public Set<String> variables() {
      return Set.of();
    }

    @Override
    public void describe(JsonObject.Builder identity) {
      // An absent body adds nothing.
    }
  }

  /** A template of the user's. */
  record Own(JsonValue template) implements BodyTemplate {
    @Override
    public String fill(ModelCall call) {
      return Json.write(BodyTemplate.fill(template, call));
    }

    @Override
    public Set<String> variables() {
      return namesIn(Json.write(template));
    }

    @Override
    public void describe(JsonObject.Builder identity) {
      identity.put("body", template);
    }
  }

  /** Reads the setting {@code body} and looks at the slots of {@code query}. */
  static BodyTemplate read(Fields settings, String method) {
    Set<String> names = new TreeSet<>();
    settings.value("body").ifPresent(body -> names.addAll(namesIn(Json.write(body))));
    settings.value("query").ifPresent(query -> names.addAll(namesIn(Json.write(query))));
    for (String name : names) {
      if (!NAMES.contains(name)) {
        settings
            .problems()
            .error(
                "provider.unknown-variable",
                settings.place("body"),
                "{{" + name + "}}",
                "one of " + String.join(", ", NAMES),
                Suggestion.remedy(name, NAMES));
      }
    }
    if (method.equals("GET")) {
      return new Nothing();
    }
    return settings.value("body").<BodyTemplate>map(Own::new).orElseGet(Documented::new);
  }

  static Set<String> namesIn(String text) {
    return SLOT.matcher(text)
        .results()
        .map(r -> r.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Fills the slots of a text; what is filled in is not looked at again. */
  static String fillText(String text, ModelCall call) {
    return SLOT.matcher(text)
        .replaceAll(slot -> Matcher.quoteReplacement(text(slot.group(1), call)));
  }

  private static JsonValue fill(JsonValue template, ModelCall call) {
    return switch (template) {
      case JsonObject object -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> members.put(name, fill(value, call)));
        yield new JsonObject(members);
      }
      case JsonArray array ->
          new JsonArray(array.elements().stream().map(value -> fill(value, call)).toList());
      case JsonText text -> fill(text.value(), call);
      case JsonValue other -> other;
    };
  }

  private static JsonValue fill(String text, ModelCall call) {
    Matcher whole = SLOT.matcher(text);
    return whole.matches() ? value(whole.group(1), call) : new JsonText(fillText(text, call));
  }

  private static JsonValue value(String name, ModelCall call) {
    return switch (name) {
      case "turns" ->
          new JsonArray(
              List.copyOf(RequestFormat.messages(RequestFormat.earlier(call.messages()))));
      case "messages" -> new JsonArray(List.copyOf(RequestFormat.messages(call.messages())));
      case "tools" -> new JsonArray(List.copyOf(RequestFormat.tools(call.tools())));
      case "parameters" -> call.parameters();
      default -> new JsonText(text(name, call));
    };
  }

  private static String text(String name, ModelCall call) {
    return switch (name) {
      case "input" -> call.variables().getOrDefault("input", lastOfUser(call.messages()));
      case "context" -> call.variables().getOrDefault("context", "");
      case "model" -> call.model();
      case "turns" -> spoken(RequestFormat.earlier(call.messages()));
      default -> Json.write(value(name, call));
    };
  }

  private static String lastOfUser(List<Message> messages) {
    return messages.reversed().stream()
        .filter(message -> message.role() == Role.USER)
        .findFirst()
        .map(Message::content)
        .orElse("");
  }

  private static String spoken(List<Message> messages) {
    return messages.stream()
        .map(message -> message.role().word() + ": " + message.content())
        .collect(Collectors.joining("\n"));
  }
}
