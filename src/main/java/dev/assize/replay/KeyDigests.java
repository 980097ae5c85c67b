package dev.assize.replay;

import dev.assize.base.Digest;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Message;
import dev.assize.provider.Role;
import dev.assize.provider.ToolDefinition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Digests keys: a list of what they are made of, each part by a digest of its own, so that what all
 * calls of a run share (settings, system messages) is digested once. Hashing is what a run from the
 * cache spends most of its time with.
 */
final class KeyDigests {

  private static final int MOST_REMEMBERED = 256;

  private final Map<Setting, String> settings = new ConcurrentHashMap<>();
  private final Map<String, String> systemTexts = new ConcurrentHashMap<>();

  private record Setting(
      JsonObject identity,
      String version,
      String model,
      JsonObject parameters,
      List<ToolDefinition> tools) {

    /** By the model: there are few settings, and to hash all of one takes long. */
    @Override
    public int hashCode() {
      return model.hashCode();
    }

    static Setting of(CacheKey key) {
      return new Setting(
          key.identity(),
          key.version(),
          key.call().model(),
          key.call().parameters(),
          key.call().tools());
    }
  }

  Digest of(CacheKey key) {
    StringBuilder parts = new StringBuilder("setting ").append(setting(key));
    key.call().variables().forEach((name, text) -> part(parts, hex(name), hex(text)));
    key.call().messages().forEach(message -> message(parts, message));
    part(parts, "trial", Integer.toString(key.trial()));
    part(parts, "sample", Integer.toString(key.sample()));
    return Digest.of(parts.toString());
  }

  private void message(StringBuilder parts, Message message) {
    boolean shared = message.role() == Role.SYSTEM;
    part(
        parts,
        message.role().word(),
        shared ? remembered(message.content()) : hex(message.content()));
    if (!message.toolCalls().isEmpty()) {
      List<JsonValue> calls =
          message.toolCalls().stream().<JsonValue>map(CacheKey::toolCall).toList();
      part(parts, "calls", hex(Json.canonical(new JsonArray(calls))));
    }
    if (!message.answers().isEmpty()) {
      part(parts, "answers", hex(message.answers()));
    }
  }

  private static void part(StringBuilder parts, String name, String value) {
    parts.append('\n').append(name).append(' ').append(value);
  }

  private String setting(CacheKey key) {
    Setting setting = Setting.of(key);
    String known = settings.get(setting);
    if (known != null) {
      return known;
    }
    String digest = hex(Json.canonical(key.setting()));
    if (settings.size() < MOST_REMEMBERED) {
      settings.put(setting, digest);
    }
    return digest;
  }

  private String remembered(String text) {
    String known = systemTexts.get(text);
    if (known != null) {
      return known;
    }
    String digest = hex(text);
    if (systemTexts.size() < MOST_REMEMBERED) {
      systemTexts.put(text, digest);
    }
    return digest;
  }

  private static String hex(String text) {
    return Digest.of(text).hex();
  }
}
