package dev.assize.provider.http;

import dev.assize.base.Usage;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads token counts under the names that providers of this protocol use. */
final class OpenAiUsage {

  /** The first pointer that holds a count wins. */
  private static final Map<Usage.Kind, List<String>> POINTERS =
      Map.of(
          Usage.Kind.INPUT, List.of("/prompt_tokens"),
          Usage.Kind.CACHED_INPUT,
              List.of(
                  "/prompt_tokens_details/cached_tokens",
                  "/cache_read_input_tokens",
                  "/prompt_cache_hit_tokens"),
          Usage.Kind.CACHE_WRITE,
              List.of("/prompt_tokens_details/cache_write_tokens", "/cache_creation_input_tokens"),
          Usage.Kind.OUTPUT, List.of("/completion_tokens"),
          Usage.Kind.REASONING, List.of("/completion_tokens_details/reasoning_tokens"));

  private OpenAiUsage() {}

  /** The counts reported; whatever is no count is not reported. */
  static Usage read(JsonObject usage) {
    Map<Usage.Kind, Long> tokens = new EnumMap<>(Usage.Kind.class);
    for (Map.Entry<Usage.Kind, List<String>> each : POINTERS.entrySet()) {
      for (String pointer : each.getValue()) {
        usage
            .at(pointer)
            .flatMap(OpenAiUsage::count)
            .ifPresent(count -> tokens.putIfAbsent(each.getKey(), count));
      }
    }
    return new Usage(tokens);
  }

  private static Optional<Long> count(JsonValue value) {
    return value instanceof JsonNumber number
            && number.value().signum() >= 0
            && number.value().stripTrailingZeros().scale() <= 0
            && number.value().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
        ? Optional.of(number.value().longValue())
        : Optional.empty();
  }
}
