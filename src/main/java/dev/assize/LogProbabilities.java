package dev.assize;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ModelReply;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The log probabilities that came with a reply, in the form that OpenAI's servers and llama.cpp's
 * share: {@code {"content": [{"token": ..., "logprob": ...}]}}.
 */
final class LogProbabilities {

  private LogProbabilities() {}

  /** Their mean over the tokens of the reply, at most 0; empty where there are none. */
  static OptionalDouble mean(ModelReply reply) {
    return tokens(reply.logProbabilities())
        .map(token -> token.get("logprob"))
        .flatMap(found -> found.stream())
        .filter(JsonNumber.class::isInstance)
        .mapToDouble(number -> ((JsonNumber) number).value().doubleValue())
        .average();
  }

  private static Stream<JsonObject> tokens(JsonValue reported) {
    JsonValue content =
        reported instanceof JsonObject object ? object.get("content").orElse(reported) : reported;
    return content instanceof JsonArray array
        ? array.elements().stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast)
        : Stream.of();
  }
}
