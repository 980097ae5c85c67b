package dev.assize.replay;

import dev.assize.base.Digest;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.replay.Archive.Recorded;
import dev.assize.replay.CacheKey.Keyed;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lines of a cassette: a setting or a text stands in it once, under the beginning of its
 * digest, and a call names those it needs. {@code about} is for people; no call is found by it.
 */
final class CassetteLine {

  private static final int REFERENCE_LENGTH = 24;
  private static final int ABOUT_LENGTH = 80;

  private CassetteLine() {}

  /** The lines of one call: what it needs by reference, and the call itself. */
  record Lines(Map<String, String> settings, Map<String, String> texts, String call) {}

  static Lines of(Keyed keyed, Recorded recorded) {
    Map<String, String> settings = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    CacheKey key = keyed.key();
    JsonObject.Builder call =
        JsonObject.of("key", keyed.digest().hex())
            .put("about", about(key.call()))
            .put("setting", setting(key, settings))
            .put("trial", key.trial())
            .put("sample", key.sample());
    if (!key.call().variables().isEmpty()) {
      call.put("variables", variables(key.call(), texts));
    }
    call.optional("messages", key.call().messages().stream().map(m -> message(m, texts)).toList());
    RecordedForm.write(recorded, call);
    return new Lines(settings, texts, Json.write(call.object()));
  }

  /** What the call of a line brought. */
  static Recorded recorded(String line) throws Garbled {
    return RecordedReader.read(parse(line));
  }

  static JsonObject parse(String line) throws Garbled {
    try {
      return Json.parseObject(line);
    } catch (JsonException e) {
      throw new Garbled(String.valueOf(e.getMessage()));
    }
  }

  private static String about(ModelCall call) {
    String asked =
        call.messages().isEmpty()
            ? call.variables().getOrDefault("input", "")
            : call.messages().getLast().content();
    String line = asked.strip().replaceAll("\\s+", " ");
    return line.length() <= ABOUT_LENGTH ? line : line.substring(line.length() - ABOUT_LENGTH);
  }

  private static String setting(CacheKey key, Map<String, String> settings) {
    JsonObject body = key.setting();
    String reference = reference(Json.canonical(body));
    Map<String, JsonValue> line = new LinkedHashMap<>();
    line.put("setting", new JsonText(reference));
    line.putAll(body.members());
    settings.put(reference, Json.write(new JsonObject(line)));
    return reference;
  }

  private static JsonObject variables(ModelCall call, Map<String, String> texts) {
    JsonObject.Builder variables = JsonObject.build();
    call.variables().forEach((name, text) -> variables.put(name, text(text, texts)));
    return variables.object();
  }

  private static JsonObject message(Message message, Map<String, String> texts) {
    return JsonObject.of("role", message.role().word())
        .put("text", text(message.content(), texts))
        .optional("tool_calls", message.toolCalls().stream().map(CacheKey::toolCall).toList())
        .optional("answers", message.answers())
        .object();
  }

  private static String text(String text, Map<String, String> texts) {
    String reference = reference(text);
    texts.put(reference, Json.write(JsonObject.of("text", reference).put("is", text).object()));
    return reference;
  }

  private static String reference(String text) {
    return Digest.of(text).hex().substring(0, REFERENCE_LENGTH);
  }
}
