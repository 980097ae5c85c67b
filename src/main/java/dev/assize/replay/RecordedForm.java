package dev.assize.replay;

import dev.assize.base.Usage;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ModelReply.Chunk;
import dev.assize.provider.ModelReply.InnerCall;
import dev.assize.replay.Archive.Recorded;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Writes what a call brought, members in a fixed order, absent ones left out. */
final class RecordedForm {

  private static final int NANOS_PER_MILLI_DIGITS = 6;

  private RecordedForm() {}

  static void write(Recorded recorded, JsonObject.Builder json) {
    switch (recorded.outcome()) {
      case ModelReply reply -> json.put("reply", reply(reply));
      case Failure failure -> json.put("failure", failure(failure));
    }
    json.put("at", recorded.at().toString());
  }

  private static JsonObject reply(ModelReply reply) {
    JsonObject.Builder json =
        JsonObject.of("text", reply.text())
            .optional("tool_calls", reply.toolCalls(), CacheKey::toolCall)
            .optional("retrieved", reply.retrieved(), RecordedForm::chunk)
            .optional("inner_calls", reply.innerCalls(), RecordedForm::innerCall)
            .put("usage", usage(reply.usage()))
            .optional("model", reply.reportedModel())
            .optional("fingerprint", reply.fingerprint())
            .optional("finish", reply.finish())
            .put("latency_ms", millis(reply.latency()));
    if (!(reply.logProbabilities() instanceof JsonNull)) {
      json.put("log_probabilities", reply.logProbabilities());
    }
    return json.object();
  }

  private static JsonObject failure(Failure failure) {
    return JsonObject.of("kind", failure.kind().word())
        .put("message", failure.message())
        .put("status", failure.status())
        .object();
  }

  private static JsonObject chunk(Chunk chunk) {
    return JsonObject.of("id", chunk.id()).put("text", chunk.text()).object();
  }

  private static JsonObject innerCall(InnerCall call) {
    return JsonObject.of("model", call.model())
        .put("purpose", call.purpose())
        .put("usage", usage(call.usage()))
        .put("latency_ms", millis(call.latency()))
        .object();
  }

  /** Only what was reported: absent is not zero. */
  private static JsonObject usage(Usage usage) {
    JsonObject.Builder json = JsonObject.build();
    usage.tokens().forEach((kind, n) -> json.put(kind.name().toLowerCase(Locale.ROOT), n));
    return json.object();
  }

  private static JsonNumber millis(Duration span) {
    BigDecimal millis =
        BigDecimal.valueOf(span.toNanos(), NANOS_PER_MILLI_DIGITS).stripTrailingZeros();
    return new JsonNumber(millis.scale() < 0 ? millis.setScale(0) : millis);
  }
}
