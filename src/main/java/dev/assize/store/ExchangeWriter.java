package dev.assize.store;

import dev.assize.base.Usage;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.Exchange.Asked;
import dev.assize.provider.Failure;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ToolCall;
import dev.assize.provider.ToolDefinition;
import java.util.List;
import java.util.Locale;

/** Writes an exchange as JSON; {@link ExchangeReader} is its mirror. */
record ExchangeWriter(Texts.Shelf shelf) {

  static final String ASKED = "asked";
  static final String AGAIN = "again";

  JsonObject write(Exchange exchange) {
    JsonObject.Builder json = JsonObject.build();
    call(json, exchange.call());
    switch (exchange.outcome()) {
      case ModelReply reply -> json.put("reply", reply(reply));
      case Failure failure -> json.put("failure", failure(failure));
    }
    return json.put("attempts", exchange.attempts(), ExchangeWriter::attempt)
        .put("source", exchange.source().word())
        .put("at", exchange.at().toString())
        .optional(ASKED, exchange.asked() == Asked.AGAIN ? AGAIN : "")
        .object();
  }

  private void call(JsonObject.Builder json, ModelCall call) {
    json.optional("model", call.model());
    json.optional("messages", call.messages(), this::message);
    if (!call.variables().isEmpty()) {
      JsonObject.Builder variables = JsonObject.build();
      call.variables().forEach((name, value) -> variables.put(name, shelf.put(value)));
      json.put("variables", variables.object());
    }
    if (!call.parameters().members().isEmpty()) {
      json.put("parameters", call.parameters());
    }
    if (!call.tools().isEmpty()) {
      json.put("tools", shelf.put(tools(call.tools())));
    }
  }

  private JsonObject message(Message message) {
    return JsonObject.of("role", message.role().word())
        .put("content", shelf.put(message.content()))
        .optional("tool_calls", message.toolCalls(), this::toolCall)
        .optional("answers", message.answers())
        .object();
  }

  /** Equal in every exchange of a case, so kept as one text. */
  private static String tools(List<ToolDefinition> tools) {
    return Json.write(
        Row.array(
            tools,
            tool ->
                JsonObject.of("name", tool.name())
                    .optional("description", tool.description())
                    .put("parameters", tool.parameters())
                    .object()));
  }

  private JsonObject reply(ModelReply reply) {
    JsonObject.Builder json =
        JsonObject.build()
            .put("text", shelf.put(reply.text()))
            .optional("tool_calls", reply.toolCalls(), this::toolCall)
            .optional("retrieved", reply.retrieved(), this::chunk)
            .optional("inner_calls", reply.innerCalls(), ExchangeWriter::innerCall)
            .put("usage", usage(reply.usage()))
            .optional("model", reply.reportedModel())
            .optional("fingerprint", reply.fingerprint())
            .optional("finish", reply.finish())
            .put("latency_ms", Row.millis(reply.latency()));
    if (!(reply.logProbabilities() instanceof JsonNull)) {
      json.put("log_probabilities", reply.logProbabilities());
    }
    return json.object();
  }

  private JsonObject toolCall(ToolCall call) {
    return JsonObject.of("id", call.id())
        .put("name", call.name())
        .put("arguments", shelf.put(call.arguments()))
        .object();
  }

  private JsonObject chunk(ModelReply.Chunk chunk) {
    return JsonObject.of("id", chunk.id()).put("text", shelf.put(chunk.text())).object();
  }

  private static JsonObject innerCall(ModelReply.InnerCall call) {
    return JsonObject.of("model", call.model())
        .put("purpose", call.purpose())
        .put("usage", usage(call.usage()))
        .put("latency_ms", Row.millis(call.latency()))
        .object();
  }

  private static JsonObject failure(Failure failure) {
    return JsonObject.of("kind", failure.kind().word())
        .put("message", failure.message())
        .put("status", failure.status())
        .put("retry_after_ms", Row.millis(failure.retryAfter()))
        .object();
  }

  private static JsonObject attempt(Attempt attempt) {
    return JsonObject.of("result", attempt.result())
        .optional("message", attempt.message())
        .put("usage", usage(attempt.usage()))
        .put("latency_ms", Row.millis(attempt.latency()))
        .put("waited_ms", Row.millis(attempt.waited()))
        .object();
  }

  /** Only the kinds that were reported: absent is not zero. */
  private static JsonObject usage(Usage usage) {
    JsonObject.Builder json = JsonObject.build();
    usage.tokens().forEach((kind, n) -> json.put(kind.name().toLowerCase(Locale.ROOT), n));
    return json.object();
  }
}
