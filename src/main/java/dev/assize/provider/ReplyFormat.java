package dev.assize.provider;

import dev.assize.base.Usage;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * The reply JSON of programs and applications: {@code {"schema": "assize/reply/1", "text",
 * "tool_calls": [{"id", "name", "arguments"}], "retrieved": [{"id", "text"}], "inner_calls":
 * [{"model", "purpose", "usage", "latency_ms"}], "usage": {"input", "cached_input", "cache_write",
 * "output", "reasoning"}, "model", "fingerprint", "finish", "logprobs"}}, or {@code {"error":
 * {"kind", "message", "retry_after_s"}}}. Only {@code text}, {@code tool_calls} or {@code error}
 * must be there; members of other names are left alone.
 */
public final class ReplyFormat {

  public static final String SCHEMA = "assize/reply/1";

  private ReplyFormat() {}

  /**
   * Reads a reply; its latency is zero, since only the caller can measure it.
   *
   * @throws ModelException {@code UNREADABLE}, quoting the text, when it is not of this form; or
   *     the error that the reply reports
   */
  public static ModelReply read(String text) throws ModelException {
    try {
      if (Json.parse(text) instanceof JsonObject object) {
        return read(object, text);
      }
      throw ReplyReader.unreadable("the reply is not a JSON object", text);
    } catch (JsonException notJson) {
      throw ReplyReader.unreadable("the reply is not JSON", text);
    }
  }

  /**
   * Reads a reply that was put together out of another.
   *
   * @param text what was received, for quotes
   */
  public static ModelReply read(JsonObject reply, String text) throws ModelException {
    return new ReplyReader(reply, text).read();
  }

  /** The failure of a text that is not a reply, quoting its beginning. */
  public static ModelException unreadable(String why, String text) {
    return ReplyReader.unreadable(why, text);
  }

  /** Whether an object is meant to be a reply of this form. */
  public static boolean describes(JsonObject object) {
    return object.get("text").isPresent()
        || object.get("tool_calls").isPresent()
        || object.get("error").isPresent()
        || object.text("schema").filter(SCHEMA::equals).isPresent();
  }

  /** Writes a reply so that {@link #read} gives it back, but for its latency. */
  public static JsonObject write(ModelReply reply) {
    JsonObject.Builder json = JsonObject.of("schema", SCHEMA).put("text", reply.text());
    json.optional("tool_calls", RequestFormat.toolCalls(reply.toolCalls()));
    json.optional("retrieved", reply.retrieved().stream().map(ReplyFormat::chunk).toList());
    json.optional("inner_calls", reply.innerCalls().stream().map(ReplyFormat::innerCall).toList());
    optional(json, "usage", usage(reply.usage()));
    json.optional("model", reply.reportedModel());
    json.optional("fingerprint", reply.fingerprint());
    json.optional("finish", reply.finish());
    if (!(reply.logProbabilities() instanceof JsonNull)) {
      json.put("logprobs", reply.logProbabilities());
    }
    return json.object();
  }

  /** The word of a kind of token: {@code cached_input}. */
  static String word(Usage.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The words of all kinds of token. */
  public static List<String> usageWords() {
    return List.of(Usage.Kind.values()).stream().map(ReplyFormat::word).toList();
  }

  private static JsonValue chunk(ModelReply.Chunk chunk) {
    return JsonObject.of("id", chunk.id()).put("text", chunk.text()).object();
  }

  private static JsonValue innerCall(ModelReply.InnerCall call) {
    JsonObject.Builder json =
        JsonObject.build().optional("model", call.model()).optional("purpose", call.purpose());
    optional(json, "usage", usage(call.usage()));
    return json.put("latency_ms", call.latency().toMillis()).object();
  }

  private static JsonObject usage(Usage usage) {
    JsonObject.Builder json = JsonObject.build();
    usage.tokens().forEach((kind, count) -> json.put(word(kind), count));
    return json.object();
  }

  private static void optional(JsonObject.Builder json, String name, JsonObject value) {
    if (!value.members().isEmpty()) {
      json.put(name, value);
    }
  }
}
