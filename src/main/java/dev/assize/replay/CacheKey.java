package dev.assize.replay;

import dev.assize.base.Digest;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ToolCall;
import dev.assize.provider.ToolDefinition;
import dev.assize.subject.Subject.Caching;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that can change an answer, and nothing else: retries, time limits, concurrency and
 * dates are not in it.
 *
 * @param identity what of the provider's settings can change an answer, its endpoint included
 * @param version as declared; empty when undeclared or not needed
 * @param call model, messages, variables, parameters and tools; the ids of tool calls are numbered,
 *     because providers draw them at random
 * @param trial repeat of the case
 * @param sample repeat of the judgement
 */
public record CacheKey(JsonObject identity, String version, ModelCall call, int trial, int sample) {

  /** Changes when the form of a key changes, so that old entries are never mistaken. */
  public static final String SCHEMA = "assize/key/1";

  public CacheKey {
    call = ToolCallIds.numbered(call);
  }

  /** The key of a call to a provider. */
  public static CacheKey of(ProviderTerms terms, ModelCall call, Bench.Slot slot) {
    return new CacheKey(
        terms.connection().identity(), terms.version(), call, slot.trial(), slot.sample());
  }

  /** The digest of all parts; equal keys, equal digests, for as long as the schema stays. */
  public Digest digest() {
    return new KeyDigests().of(this);
  }

  /** What calls of one provider and model have in common; what is empty is left out. */
  JsonObject setting() {
    return JsonObject.of("schema", SCHEMA)
        .put("identity", identity)
        .optional("version", version)
        .optional("model", call.model())
        .put("parameters", call.parameters())
        .optional("tools", call.tools().stream().map(CacheKey::tool).toList())
        .object();
  }

  /** The whole key as one object; what is empty is left out. */
  public JsonObject json() {
    JsonObject.Builder json = JsonObject.build();
    setting().members().forEach(json::put);
    return json.put("variables", variables())
        .put("messages", call.messages().stream().map(CacheKey::message).toList())
        .put("trial", trial)
        .put("sample", sample)
        .object();
  }

  private JsonObject variables() {
    Map<String, JsonValue> texts = new LinkedHashMap<>();
    call.variables().forEach((name, text) -> texts.put(name, new JsonText(text)));
    return new JsonObject(texts);
  }

  static JsonObject tool(ToolDefinition tool) {
    return JsonObject.of("name", tool.name())
        .put("description", tool.description())
        .put("parameters", tool.parameters())
        .object();
  }

  private static JsonObject message(Message message) {
    return JsonObject.of("role", message.role().word())
        .put("content", message.content())
        .optional("tool_calls", message.toolCalls().stream().map(CacheKey::toolCall).toList())
        .optional("answers", message.answers())
        .object();
  }

  static JsonObject toolCall(ToolCall call) {
    return JsonObject.of("id", call.id())
        .put("name", call.name())
        .put("arguments", call.arguments())
        .object();
  }

  /** Which key a call has, worked out once. */
  record Keyed(String provider, Caching caching, CacheKey key, Digest digest) {

    static Keyed of(Desk desk, ModelCall call, Bench.Slot slot) {
      CacheKey key = CacheKey.of(desk.terms(), call, slot);
      return new Keyed(desk.provider(), desk.terms().caching(), key, desk.digests().of(key));
    }
  }
}
