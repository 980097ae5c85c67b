package dev.assize.provider;

import dev.assize.base.Usage;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one reply in the form of {@link ReplyFormat}; what is of the wrong kind is told, never
 * guessed.
 */
final class ReplyReader {

  private static final Set<String> ERRORS =
      Set.of("rate-limit", "transient", "permanent", "context-length", "content-filter");

  private final JsonObject reply;
  private final String raw;

  ReplyReader(JsonObject reply, String raw) {
    this.reply = reply;
    this.raw = raw;
  }

  ModelReply read() throws ModelException {
    refuseNewer();
    JsonValue error = member(reply, "error");
    if (!(error instanceof JsonNull)) {
      throw new ModelException(failure(error), usage(member(reply, "usage")));
    }
    List<ToolCall> toolCalls = toolCalls();
    return new ModelReply(
        text(toolCalls),
        toolCalls,
        retrieved(),
        innerCalls(),
        usage(member(reply, "usage")),
        optionalText(reply, "model"),
        optionalText(reply, "fingerprint"),
        optionalText(reply, "finish"),
        Duration.ZERO,
        member(reply, "logprobs"));
  }

  static ModelException unreadable(String why, String raw) {
    String quote = Quote.beginning(raw);
    return new ModelException(
        Failure.of(
            Failure.Kind.UNREADABLE,
            why + (quote.isEmpty() ? "; it is empty" : "; it begins: " + quote)));
  }

  private void refuseNewer() throws ModelException {
    String schema = optionalText(reply, "schema");
    if (schema.startsWith("assize/reply/") && !schema.equals(ReplyFormat.SCHEMA)) {
      throw wrong("the reply is of schema " + schema + ", known is " + ReplyFormat.SCHEMA);
    }
  }

  private Failure failure(JsonValue error) throws ModelException {
    if (!(error instanceof JsonObject object)) {
      String message = error.text().orElseGet(() -> Json.write(error));
      return Failure.of(Failure.Kind.PERMANENT, Quote.beginning(message));
    }
    String kind = object.text("kind").orElse("permanent");
    if (!ERRORS.contains(kind)) {
      throw wrong("error.kind is none of " + String.join(", ", ERRORS.stream().sorted().toList()));
    }
    Duration wait = span(object, "retry_after_s", 1000);
    String message = Quote.beginning(optionalText(object, "message"));
    return new Failure(Failure.Kind.of(kind), message, 0, wait);
  }

  private String text(List<ToolCall> toolCalls) throws ModelException {
    return switch (member(reply, "text")) {
      case JsonText text -> text.value();
      case JsonNull nothing -> {
        if (toolCalls.isEmpty()) {
          throw wrong("the reply has no text");
        }
        yield "";
      }
      case JsonValue other -> throw wrong("text is not a text");
    };
  }

  private List<ToolCall> toolCalls() throws ModelException {
    List<ToolCall> calls = new ArrayList<>();
    for (JsonObject call : objects("tool_calls")) {
      JsonObject function = member(call, "function") instanceof JsonObject f ? f : call;
      JsonValue arguments = member(function, "arguments");
      String id = optionalText(call, "id");
      calls.add(
          new ToolCall(
              id.isEmpty() ? "call_" + calls.size() : id,
              requiredText(function, "name", "tool_calls"),
              arguments instanceof JsonNull
                  ? ""
                  : arguments.text().orElseGet(() -> Json.write(arguments))));
    }
    return calls;
  }

  private List<ModelReply.Chunk> retrieved() throws ModelException {
    List<ModelReply.Chunk> chunks = new ArrayList<>();
    for (JsonValue element : list("retrieved")) {
      if (element instanceof JsonObject chunk) {
        String text = requiredText(chunk, "text", "retrieved");
        chunks.add(new ModelReply.Chunk(optionalText(chunk, "id"), text));
      } else {
        String text =
            element.text().orElseThrow(() -> wrong("retrieved holds neither text nor object"));
        chunks.add(new ModelReply.Chunk("", text));
      }
    }
    return chunks;
  }

  private List<ModelReply.InnerCall> innerCalls() throws ModelException {
    List<ModelReply.InnerCall> calls = new ArrayList<>();
    for (JsonObject call : objects("inner_calls")) {
      calls.add(
          new ModelReply.InnerCall(
              optionalText(call, "model"),
              optionalText(call, "purpose"),
              usage(member(call, "usage")),
              span(call, "latency_ms", 1)));
    }
    return calls;
  }

  private Usage usage(JsonValue value) throws ModelException {
    if (value instanceof JsonNull) {
      return Usage.UNREPORTED;
    }
    if (!(value instanceof JsonObject counts)) {
      throw wrong("usage is not an object");
    }
    Map<Usage.Kind, Long> tokens = new EnumMap<>(Usage.Kind.class);
    for (Usage.Kind kind : Usage.Kind.values()) {
      String word = ReplyFormat.word(kind);
      if (!(member(counts, word) instanceof JsonNull)) {
        tokens.put(
            kind,
            counts
                .whole(word)
                .filter(count -> count >= 0)
                .orElseThrow(() -> wrong("usage." + word + " is not a count of tokens")));
      }
    }
    return new Usage(tokens);
  }

  private Duration span(JsonObject object, String name, int millis) throws ModelException {
    JsonValue value = member(object, name);
    if (value instanceof JsonNull) {
      return Duration.ZERO;
    }
    if (value instanceof JsonNumber number
        && number.value().signum() >= 0
        && number.value().compareTo(BigDecimal.valueOf(1L << 40)) < 0) {
      return Duration.ofMillis(number.value().multiply(BigDecimal.valueOf(millis)).longValue());
    }
    throw wrong(name + " is not a span of time");
  }

  private List<JsonValue> list(String name) throws ModelException {
    return switch (member(reply, name)) {
      case JsonArray array -> array.elements();
      case JsonNull nothing -> List.of();
      case JsonValue other -> throw wrong(name + " is not a list");
    };
  }

  private List<JsonObject> objects(String name) throws ModelException {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonValue element : list(name)) {
      if (!(element instanceof JsonObject object)) {
        throw wrong(name + " holds something that is not an object");
      }
      objects.add(object);
    }
    return objects;
  }

  private String requiredText(JsonObject object, String name, String list) throws ModelException {
    return object.text(name).orElseThrow(() -> wrong("an element of " + list + " has no " + name));
  }

  private String optionalText(JsonObject object, String name) throws ModelException {
    JsonValue value = member(object, name);
    if (value instanceof JsonNull) {
      return "";
    }
    return value.text().orElseThrow(() -> wrong(name + " is not a text"));
  }

  private static JsonValue member(JsonObject object, String name) {
    return object.get(name).orElse(new JsonNull());
  }

  private ModelException wrong(String why) {
    return unreadable(why, raw);
  }
}
