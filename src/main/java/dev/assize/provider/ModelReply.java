package dev.assize.provider;

import dev.assize.base.Usage;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNull;
import java.time.Duration;
import java.util.List;

/**
 * What came back from a model.
 *
 * @param retrieved the passages an application says it used; empty when it says nothing
 * @param innerCalls model calls the application made on the way; empty when it says nothing
 * @param usage as reported; a kind of token that was not reported is absent
 * @param reportedModel the model id the provider reports; empty when it reports none
 * @param fingerprint the provider's fingerprint of its weights or configuration; empty when none
 * @param finish why the model stopped, in the provider's word ({@code stop}, {@code length}, ...);
 *     empty when unknown
 * @param latency from sending the request to having read the answer, without queueing
 * @param logProbabilities as reported; {@link JsonNull} when none
 */
public record ModelReply(
    String text,
    List<ToolCall> toolCalls,
    List<Chunk> retrieved,
    List<InnerCall> innerCalls,
    Usage usage,
    String reportedModel,
    String fingerprint,
    String finish,
    Duration latency,
    JsonValue logProbabilities)
    implements Outcome {

  public ModelReply {
    toolCalls = List.copyOf(toolCalls);
    retrieved = List.copyOf(retrieved);
    innerCalls = List.copyOf(innerCalls);
  }

  /** A passage that an application retrieved. */
  public record Chunk(String id, String text) {}

  /** A model call that an application made inside. */
  public record InnerCall(String model, String purpose, Usage usage, Duration latency) {}

  /** A reply of which only the text is known. */
  public static ModelReply ofText(String text) {
    return new ModelReply(
        text,
        List.of(),
        List.of(),
        List.of(),
        Usage.UNREPORTED,
        "",
        "",
        "",
        Duration.ZERO,
        new JsonNull());
  }

  public ModelReply withLatency(Duration measured) {
    return new ModelReply(
        text,
        toolCalls,
        retrieved,
        innerCalls,
        usage,
        reportedModel,
        fingerprint,
        finish,
        measured,
        logProbabilities);
  }
}
