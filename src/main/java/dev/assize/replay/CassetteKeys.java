package dev.assize.replay;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts recorded keys together again from the lines they refer to. */
record CassetteKeys(Map<String, String> settings, Map<String, String> texts) {

  /** The key in the form of {@link CacheKey#json()}. */
  JsonObject of(JsonObject call) {
    Map<String, JsonValue> key = new LinkedHashMap<>();
    String setting = settings.getOrDefault(call.text("setting").orElse(""), "{}");
    key.putAll(CassetteBook.parsed(setting).members());
    key.remove("setting");
    key.put("variables", texts(call.object("variables")));
    List<JsonValue> messages = call.list("messages").stream().map(this::message).toList();
    key.put("messages", new JsonArray(messages));
    call.get("trial").ifPresent(trial -> key.put("trial", trial));
    call.get("sample").ifPresent(sample -> key.put("sample", sample));
    return new JsonObject(key);
  }

  private JsonValue message(JsonValue line) {
    if (!(line instanceof JsonObject message)) {
      return line;
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(message.members());
    members.remove("text");
    members.put("content", text(message.text("text").orElse("")));
    return new JsonObject(members);
  }

  private JsonObject texts(JsonObject references) {
    Map<String, JsonValue> named = new LinkedHashMap<>();
    references
        .members()
        .forEach((name, reference) -> named.put(name, text(reference.text().orElse(""))));
    return new JsonObject(named);
  }

  private JsonValue text(String reference) {
    String line = texts.get(reference);
    return line == null
        ? new JsonText("")
        : new JsonText(CassetteBook.parsed(line).text("is").orElse(""));
  }
}
