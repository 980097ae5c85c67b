package dev.assize.replay;

import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.tokens.TokenEstimator;
import java.util.List;
import java.util.Optional;

/** Estimates what a call will cost in tokens; costs nothing where no token limit is set. */
record CallSize(Limits limits, TokenEstimator tokens) {

  private static final List<String> OUTPUT_BOUNDS =
      List.of("max_completion_tokens", "max_tokens", "max_output_tokens", "num_predict");
  private static final long USUAL_OUTPUT = 256;

  /** Input tokens by estimate plus the most output the call allows. */
  long estimate(ModelCall call) {
    if (limits.tokensPerMinute() == Limits.UNLIMITED) {
      return 0;
    }
    long messages =
        call.messages().stream().map(Message::content).mapToLong(tokens::estimate).sum();
    // The input of an application is its last message, too.
    long context = tokens.estimate(call.variables().getOrDefault("context", ""));
    long tools =
        call.tools().stream()
            .map(tool -> Json.write(CacheKey.tool(tool)))
            .mapToLong(tokens::estimate)
            .sum();
    return messages + context + tools + output(call.parameters());
  }

  private static long output(JsonObject parameters) {
    return OUTPUT_BOUNDS.stream()
        .map(parameters::whole)
        .flatMap(Optional::stream)
        .filter(bound -> bound > 0)
        .findFirst()
        .orElse(USUAL_OUTPUT);
  }
}
