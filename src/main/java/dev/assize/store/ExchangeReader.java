package dev.assize.store;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.Exchange.Asked;
import dev.assize.provider.Failure;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Outcome;
import dev.assize.provider.Role;
import dev.assize.provider.Source;
import dev.assize.provider.ToolCall;
import dev.assize.provider.ToolDefinition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads back what {@link ExchangeWriter} wrote. */
record ExchangeReader(Texts.Library library) {

  Exchange read(Row row) {
    return new Exchange(
        call(row),
        outcome(row),
        row.rows("attempts", ExchangeReader::attempt),
        row.word("source", Source::of),
        row.instant("at"),
        asked(row));
  }

  /** Journals of before do not say it. */
  static Asked asked(Row row) {
    return row.optional(ExchangeWriter.ASKED).equals(ExchangeWriter.AGAIN)
        ? Asked.AGAIN
        : Asked.FIRST;
  }

  private ModelCall call(Row row) {
    return new ModelCall(
        row.optional("model"),
        row.rows("messages", this::message),
        variables(row.object().object("variables")),
        row.object().object("parameters"),
        row.has("tools") ? tools(text(row, "tools")) : List.of());
  }

  private Message message(Row row) {
    return new Message(
        row.word("role", Role::of),
        text(row, "content"),
        row.rows("tool_calls", this::toolCall),
        row.optional("answers"));
  }

  private Map<String, String> variables(JsonObject stored) {
    Map<String, String> variables = new TreeMap<>();
    stored.members().forEach((name, value) -> variables.put(name, Texts.read(value, library)));
    return variables;
  }

  private static List<ToolDefinition> tools(String json) {
    try {
      return Json.parse(json) instanceof JsonArray array
          ? array.elements().stream().map(Row::of).map(ExchangeReader::tool).toList()
          : List.of();
    } catch (JsonException e) {
      throw new Damaged("\"tools\" is not JSON");
    }
  }

  private static ToolDefinition tool(Row row) {
    return new ToolDefinition(
        row.text("name"), row.optional("description"), row.object().object("parameters"));
  }

  private Outcome outcome(Row row) {
    return row.has("reply") ? reply(row.row("reply")) : failure(row.row("failure"));
  }

  private ModelReply reply(Row row) {
    return new ModelReply(
        text(row, "text"),
        row.rows("tool_calls", this::toolCall),
        row.rows("retrieved", c -> new ModelReply.Chunk(c.text("id"), text(c, "text"))),
        row.rows("inner_calls", ExchangeReader::innerCall),
        Spent.of(row.object()),
        row.optional("model"),
        row.optional("fingerprint"),
        row.optional("finish"),
        row.millis("latency_ms"),
        row.object().get("log_probabilities").orElse(new JsonNull()));
  }

  private ToolCall toolCall(Row row) {
    return new ToolCall(row.text("id"), row.text("name"), text(row, "arguments"));
  }

  private static ModelReply.InnerCall innerCall(Row row) {
    return new ModelReply.InnerCall(
        row.text("model"), row.text("purpose"), Spent.of(row.object()), row.millis("latency_ms"));
  }

  private static Failure failure(Row row) {
    return new Failure(
        row.word("kind", Failure.Kind::of),
        row.text("message"),
        row.whole("status"),
        row.millis("retry_after_ms"));
  }

  private static Attempt attempt(Row row) {
    return new Attempt(
        row.text("result"),
        row.optional("message"),
        Spent.of(row.object()),
        row.millis("latency_ms"),
        row.millis("waited_ms"));
  }

  private String text(Row row, String name) {
    return Texts.read(row.value(name), library);
  }
}
