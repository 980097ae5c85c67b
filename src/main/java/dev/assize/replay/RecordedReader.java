package dev.assize.replay;

import dev.assize.base.Timestamps;
import dev.assize.base.Usage;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ModelReply.Chunk;
import dev.assize.provider.ModelReply.InnerCall;
import dev.assize.provider.Outcome;
import dev.assize.provider.ToolCall;
import dev.assize.replay.Archive.Recorded;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what {@link RecordedForm} wrote. */
final class RecordedReader {

  private static final int NANOS_PER_MILLI_DIGITS = 6;

  private RecordedReader() {}

  static Recorded read(JsonObject json) throws Garbled {
    try {
      return new Recorded(outcome(json), Timestamps.parse(text(json, "at")));
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      throw new Garbled(String.valueOf(e.getMessage()));
    }
  }

  private static Outcome outcome(JsonObject json) throws Garbled {
    if (json.get("reply").isPresent()) {
      return reply(json.object("reply"));
    }
    JsonObject failure = json.object("failure");
    return new Failure(
        Failure.Kind.of(text(failure, "kind")),
        text(failure, "message"),
        failure.whole("status").orElse(0L).intValue(),
        Duration.ZERO);
  }

  private static ModelReply reply(JsonObject json) throws Garbled {
    return new ModelReply(
        text(json, "text"),
        each(json, "tool_calls", RecordedReader::toolCall),
        each(json, "retrieved", c -> new Chunk(text(c, "id"), text(c, "text"))),
        each(json, "inner_calls", RecordedReader::innerCall),
        usage(json.object("usage")),
        json.text("model").orElse(""),
        json.text("fingerprint").orElse(""),
        json.text("finish").orElse(""),
        millis(json),
        json.get("log_probabilities").orElseGet(JsonNull::new));
  }

  static ToolCall toolCall(JsonObject json) throws Garbled {
    return new ToolCall(text(json, "id"), text(json, "name"), text(json, "arguments"));
  }

  private static InnerCall innerCall(JsonObject json) throws Garbled {
    return new InnerCall(
        text(json, "model"), text(json, "purpose"), usage(json.object("usage")), millis(json));
  }

  private static Usage usage(JsonObject json) throws Garbled {
    Map<Usage.Kind, Long> tokens = new EnumMap<>(Usage.Kind.class);
    for (String name : json.members().keySet()) {
      tokens.put(
          Usage.Kind.valueOf(name.toUpperCase(Locale.ROOT)),
          json.whole(name).orElseThrow(() -> new IllegalArgumentException("not a count: " + name)));
    }
    return tokens.isEmpty() ? Usage.UNREPORTED : new Usage(tokens);
  }

  private static Duration millis(JsonObject json) throws Garbled {
    if (json.members().get("latency_ms") instanceof JsonNumber number) {
      return Duration.ofNanos(
          number.value().movePointRight(NANOS_PER_MILLI_DIGITS).longValueExact());
    }
    throw new Garbled("latency_ms is missing");
  }

  static String text(JsonObject json, String name) throws Garbled {
    return json.text(name).orElseThrow(() -> new Garbled(name + " is missing"));
  }

  /** Reads one element of a list. */
  interface Reading<T> {
    T read(JsonObject json) throws Garbled;
  }

  static <T> List<T> each(JsonObject json, String name, Reading<T> reading) throws Garbled {
    List<T> all = new ArrayList<>();
    for (JsonValue element : json.list(name)) {
      if (!(element instanceof JsonObject object)) {
        throw new Garbled(name + " holds something that is not an object");
      }
      all.add(reading.read(object));
    }
    return all;
  }
}
