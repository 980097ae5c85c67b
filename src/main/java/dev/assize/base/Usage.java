package dev.assize.base;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Tokens as a provider reported them, by kind. A kind that was not reported is absent, which is not
 * zero. {@code INPUT} counts all input tokens, those read from the provider's cache included.
 */
public record Usage(Map<Kind, Long> tokens) {

  /** The classes of tokens that providers bill differently. */
  public enum Kind {
    INPUT,
    CACHED_INPUT,
    CACHE_WRITE,
    OUTPUT,
    REASONING;

    /** As a price list calls it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Nothing was reported. */
  public static final Usage UNREPORTED = new Usage(Map.of());

  public Usage {
    EnumMap<Kind, Long> ordered = new EnumMap<>(Kind.class);
    ordered.putAll(tokens);
    ordered.values().forEach(Usage::requireNotNegative);
    tokens = Collections.unmodifiableMap(ordered);
  }

  /** Input and output tokens. */
  public static Usage of(long input, long output) {
    return new Usage(Map.of(Kind.INPUT, input, Kind.OUTPUT, output));
  }

  public OptionalLong of(Kind kind) {
    Long count = tokens.get(kind);
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }

  /** Kind by kind; a kind that only one side reported keeps that side's count. */
  public Usage plus(Usage other) {
    if (other.tokens.isEmpty()) {
      return this;
    }
    EnumMap<Kind, Long> sum = new EnumMap<>(Kind.class);
    sum.putAll(tokens);
    other.tokens.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
    return new Usage(sum);
  }

  /** Input plus output as far as reported; 0 when neither was. */
  public long billed() {
    return of(Kind.INPUT).orElse(0) + of(Kind.OUTPUT).orElse(0);
  }

  private static void requireNotNegative(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("a token count cannot be negative: " + count);
    }
  }
}
