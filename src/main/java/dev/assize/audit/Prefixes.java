package dev.assize.audit;

import dev.assize.base.Money;
import dev.assize.base.Usage;
import dev.assize.base.Usage.Kind;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds what calls repeat of each other's beginnings. Put into the order of their texts, each call
 * shares its longest beginning with a neighbour: what a cache without limits would hold is all
 * texts less these beginnings, as in a tree whose branches part where texts do.
 */
final class Prefixes {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private Prefixes() {}

  /**
   * Of calls of one subject or judge to one model, at least one.
   *
   * @param least shorter beginnings are none, in tokens
   */
  static Prefix of(List<Call> calls, PriceBook prices, long least) {
    List<Call> sorted = calls.stream().sorted(Comparator.comparing(Call::text)).toList();
    long repeated = 0;
    long distinct = 0;
    long before = 0;
    for (int i = 1; i < sorted.size(); i++) {
      Call call = sorted.get(i);
      long shared = tokens(call, common(sorted.get(i - 1).text(), call.text()));
      long counted = shared < least ? 0 : shared;
      repeated += counted;
      distinct += Math.max(0, counted - before);
      before = counted;
    }
    Call any = calls.getFirst();
    long input = calls.stream().mapToLong(Call::input).sum();
    long cached =
        calls.stream().mapToLong(call -> call.usage().of(Kind.CACHED_INPUT).orElse(0)).sum();
    return new Prefix(
        any.who(),
        any.model(),
        calls.size(),
        input,
        repeated,
        distinct,
        cached,
        saved(any.model(), Math.max(0, repeated - cached), distinct, prices));
  }

  /** Tokens of the first characters of a call, by its tokens for each character. */
  private static long tokens(Call call, int characters) {
    return call.text().isEmpty() ? 0 : call.input() * characters / call.text().length();
  }

  private static int common(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int i = 0;
    while (i < most && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }

  /** Repeated tokens are read for less, and each shared beginning is written once, for more. */
  private static Price saved(String model, long repeated, long distinct, PriceBook prices) {
    Map<Usage.Kind, BigDecimal> price = prices.perMillion().getOrDefault(model, Map.of());
    BigDecimal input = price.get(Kind.INPUT);
    BigDecimal cached = price.get(Kind.CACHED_INPUT);
    if (input == null || cached == null) {
      return new Price.Unknown("no price for cached input of model " + model);
    }
    BigDecimal surcharge =
        price.getOrDefault(Kind.CACHE_WRITE, input).subtract(input).max(BigDecimal.ZERO);
    BigDecimal saved =
        input
            .subtract(cached)
            .multiply(BigDecimal.valueOf(repeated))
            .subtract(surcharge.multiply(BigDecimal.valueOf(distinct)))
            .divide(MILLION);
    return new Price.Known(new Money(saved, prices.currency()));
  }
}
