package dev.assize.provider.http;

import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ReplyFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of a reply stand in an application's own JSON. What the pointers find is put
 * together in the documented form and read as such; without pointers the reply is of that form.
 *
 * @param parts pointers by the documented name
 * @param lists members of a list's elements by the documented names of the list and the member
 */
record ReplyPointers(
    Map<String, String> parts, Map<String, Map<String, String>> lists, Map<String, String> usage) {

  private static final List<String> PARTS =
      List.of("text", "model", "fingerprint", "finish", "logprobs");
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "tool_calls", List.of("id", "name", "arguments"),
          "retrieved", List.of("id", "text"),
          "inner_calls", List.of("model", "purpose", "latency_ms"));

  static ReplyPointers read(Fields settings) {
    ReplyPointers pointers =
        new ReplyPointers(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    if (settings.has("reply")) {
      pointers.fill(settings.object("reply"));
    }
    return pointers;
  }

  private void fill(Fields reply) {
    PARTS.forEach(name -> pointer(reply, name).ifPresent(at -> parts.put(name, at)));
    LISTS.keySet().stream().sorted().forEach(name -> list(reply, name));
    if (reply.has("usage")) {
      Fields counts = reply.object("usage");
      ReplyFormat.usageWords()
          .forEach(word -> pointer(counts, word).ifPresent(at -> usage.put(word, at)));
      counts.close();
    }
    if (!parts.containsKey("text") && !reply.has("text")) {
      reply
          .problems()
          .error(
              "provider.no-text-pointer",
              reply.place(),
              "a reply without text",
              "the pointer of the answer's text",
              "Add text: /... (or leave reply out when the endpoint speaks the documented JSON).");
    }
    reply.close();
  }

  /** A list is one pointer, or {@code {at: /sources, text: /body}} when its members differ. */
  private void list(Fields reply, String name) {
    if (reply.value(name).filter(JsonObject.class::isInstance).isEmpty()) {
      pointer(reply, name).ifPresent(at -> parts.put(name, at));
      return;
    }
    Fields list = reply.object(name);
    list.required("at");
    pointer(list, "at").ifPresent(at -> parts.put(name, at));
    Map<String, String> members = new LinkedHashMap<>();
    LISTS
        .getOrDefault(name, List.of())
        .forEach(member -> pointer(list, member).ifPresent(at -> members.put(member, at)));
    lists.put(name, members);
    list.close();
  }

  private static Optional<String> pointer(Fields fields, String name) {
    Optional<String> pointer = fields.text(name);
    if (pointer.isPresent() && !pointer.get().startsWith("/")) {
      fields
          .problems()
          .error(
              "provider.not-a-pointer",
              fields.place(name),
              name + ": " + pointer.get(),
              "a JSON pointer such as /answer or /choices/0/text",
              "Write it with a slash in front.");
    }
    return pointer.filter(text -> text.startsWith("/"));
  }

  /** Adds what can change how an answer is read. */
  void describe(JsonObject.Builder identity) {
    if (!parts.isEmpty()) {
      JsonObject.Builder members = JsonObject.build();
      lists.forEach((name, list) -> members.put(name, object(list)));
      identity.put(
          "reply",
          JsonObject.build()
              .put("parts", object(parts))
              .put("lists", members.object())
              .put("usage", object(usage))
              .object());
    }
  }

  private static JsonObject object(Map<String, String> texts) {
    JsonObject.Builder object = JsonObject.build();
    texts.forEach(object::put);
    return object.object();
  }

  ModelReply read(String body) throws ModelException {
    if (parts.isEmpty()) {
      return ReplyFormat.read(body);
    }
    JsonValue received;
    try {
      received = Json.parse(body);
    } catch (JsonException notJson) {
      throw ReplyFormat.unreadable("the reply is not JSON", body);
    }
    JsonObject.Builder reply = JsonObject.build();
    parts.forEach(
        (name, at) -> received.at(at).ifPresent(found -> reply.put(name, part(name, found))));
    JsonObject.Builder counts = JsonObject.build();
    usage.forEach((word, at) -> received.at(at).ifPresent(count -> counts.put(word, count)));
    JsonObject whole = reply.put("usage", counts.object()).object();
    if (whole.get("text").isEmpty() && whole.list("tool_calls").isEmpty()) {
      throw ReplyFormat.unreadable("the reply has nothing at " + parts.get("text"), body);
    }
    return ReplyFormat.read(whole, body);
  }

  private JsonValue part(String name, JsonValue found) {
    if (lists.containsKey(name) && found instanceof JsonArray array) {
      List<JsonValue> elements = new ArrayList<>();
      array.elements().forEach(element -> elements.add(element(name, element)));
      return new JsonArray(elements);
    }
    boolean written =
        PARTS.contains(name) && !name.equals("logprobs") && !(found instanceof JsonNull);
    return written && found.text().isEmpty() ? new JsonText(Json.write(found)) : found;
  }

  private JsonValue element(String list, JsonValue element) {
    JsonObject.Builder renamed = JsonObject.build();
    lists
        .getOrDefault(list, Map.of())
        .forEach((member, at) -> element.at(at).ifPresent(value -> renamed.put(member, value)));
    return renamed.object();
  }
}
