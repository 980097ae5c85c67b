package dev.assize.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Money;
import dev.assize.base.Usage;
import dev.assize.base.Usage.Kind;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook.Conditions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What usage costs by a list of prices. */
class PriceBookTest {

  private static final Usage USED =
      new Usage(
          Map.of(
              Kind.INPUT, 1_000L,
              Kind.CACHED_INPUT, 400L,
              Kind.CACHE_WRITE, 100L,
              Kind.OUTPUT, 300L,
              Kind.REASONING, 200L));

  @Test
  void cached_tokens_leave_the_input_and_reasoning_is_output_unless_it_has_a_price() {
    Map<Kind, BigDecimal> prices =
        prices(Kind.INPUT, "10", Kind.CACHED_INPUT, "1", Kind.CACHE_WRITE, "12", Kind.OUTPUT, "40");

    // 600 x 10 + 400 x 1 + 100 x 12 + 300 x 40 = 19,600 millionths.
    assertThat(cost(new PriceBook("EUR", Map.of("m", prices)))).isEqualByComparingTo("0.0196");
    prices.put(Kind.REASONING, new BigDecimal("50"));
    // ... + 100 x 40 + 200 x 50 in the place of 300 x 40: 21,600 millionths.
    assertThat(cost(new PriceBook("EUR", Map.of("m", prices)))).isEqualByComparingTo("0.0216");
  }

  @Test
  void a_call_may_cost_something_whatever_it_says() {
    Map<Kind, BigDecimal> free = prices(Kind.INPUT, "0", Kind.OUTPUT, "0");
    Conditions condition = new Conditions(new BigDecimal("0.002"), BigDecimal.ZERO);
    PriceBook book = new PriceBook("EUR", Map.of("m", free), Map.of("m", condition));

    assertThat(((Price.Known) book.price("m", Usage.of(5, 5), 3)).money().amount())
        .isEqualByComparingTo("0.006");
  }

  @Test
  void a_kind_without_a_price_makes_the_sum_unknown() {
    PriceBook book = new PriceBook("EUR", Map.of("m", prices(Kind.INPUT, "1", Kind.OUTPUT, "1")));

    assertThat(book.price("m", USED))
        .isEqualTo(new Price.Unknown("no price for cached_input of model m"));
    assertThat(book.price("other", USED)).isEqualTo(new Price.Unknown("no price for model other"));
  }

  @Test
  void the_digest_of_a_list_of_tokens_is_what_it_always_was() {
    PriceBook book =
        new PriceBook("EUR", Map.of("m", prices(Kind.INPUT, "1.50", Kind.OUTPUT, "4")));

    assertThat(book.digest().hex())
        .isEqualTo("61eb6f47178e3f536e19824902be8f824266c9039b4202b097bf00cfb52ddfb8");
  }

  @Test
  void a_book_of_other_conditions_is_another_book() {
    Map<String, Map<Kind, BigDecimal>> tokens = Map.of("m", prices(Kind.INPUT, "1"));
    Conditions condition = new Conditions(BigDecimal.ONE, BigDecimal.ZERO);

    assertThat(new PriceBook("EUR", tokens, Map.of("m", condition)).digest())
        .isNotEqualTo(new PriceBook("EUR", tokens).digest());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_123, 7_890})
  void pricing_is_linear_in_prices_and_in_usage(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Map<Kind, BigDecimal> one = anyPrices(random);
      Map<Kind, BigDecimal> other = anyPrices(random);
      Usage usage = anyUsage(random);
      Usage more = anyUsage(random);
      BigDecimal factor = BigDecimal.valueOf(random.nextInt(1_000), 2);

      assertThat(cost(times(one, factor), usage))
          .as("seed %d, round %d: prices times a factor", seed, i)
          .isEqualByComparingTo(cost(one, usage).multiply(factor));
      assertThat(cost(sum(one, other), usage))
          .as("seed %d, round %d: the sum of two lists", seed, i)
          .isEqualByComparingTo(cost(one, usage).add(cost(other, usage)));
      assertThat(cost(one, usage.plus(more)))
          .as("seed %d, round %d: both usages together", seed, i)
          .isEqualByComparingTo(cost(one, usage).add(cost(one, more)));
    }
  }

  @Test
  void the_newest_entry_prices_comparisons_and_that_of_the_day_prices_bills() {
    Tariffs book =
        new Tariffs(
            "EUR",
            List.of(
                entry("2026-07-01", "m", "20"),
                entry("2026-01-01", "m", "10"),
                entry("2026-03-01", "other", "5")));

    assertThat(input(book.newest(), "m")).isEqualTo("20");
    assertThat(input(book.newest(), "other")).isEqualTo("5");
    assertThat(input(book.on(LocalDate.parse("2026-06-30")), "m")).isEqualTo("10");
    assertThat(input(book.on(LocalDate.parse("2026-07-01")), "m")).isEqualTo("20");
    assertThat(book.on(LocalDate.parse("2025-12-31")).knows("m")).isFalse();
    assertThat(input(book.asOf(LocalDate.parse("2026-02-01")).newest(), "m")).isEqualTo("10");
  }

  private static Tariff entry(String from, String model, String input) {
    return new Tariff(
        LocalDate.parse(from),
        Map.of(model, prices(Kind.INPUT, input)),
        Map.of(),
        Map.of(),
        Map.of());
  }

  private static String input(PriceBook book, String model) {
    return book.perMillion().get(model).get(Kind.INPUT).toPlainString();
  }

  private static BigDecimal cost(PriceBook book) {
    Money money = ((Price.Known) book.price("m", USED)).money();
    assertThat(money.currency()).isEqualTo("EUR");
    return money.amount();
  }

  private static BigDecimal cost(Map<Kind, BigDecimal> prices, Usage usage) {
    PriceBook book = new PriceBook("EUR", Map.of("m", prices));
    return ((Price.Known) book.price("m", usage)).money().amount();
  }

  private static Map<Kind, BigDecimal> prices(Object... pairs) {
    Map<Kind, BigDecimal> prices = new EnumMap<>(Kind.class);
    for (int i = 0; i < pairs.length; i += 2) {
      prices.put((Kind) pairs[i], new BigDecimal((String) pairs[i + 1]));
    }
    return prices;
  }

  private static Map<Kind, BigDecimal> anyPrices(Random random) {
    Map<Kind, BigDecimal> prices = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      prices.put(kind, BigDecimal.valueOf(random.nextInt(100_000), 3));
    }
    return prices;
  }

  private static Usage anyUsage(Random random) {
    Map<Kind, Long> tokens = new HashMap<>();
    long cached = random.nextInt(5_000);
    long reasoning = random.nextInt(5_000);
    tokens.put(Kind.CACHED_INPUT, cached);
    tokens.put(Kind.INPUT, cached + random.nextInt(50_000));
    tokens.put(Kind.CACHE_WRITE, (long) random.nextInt(5_000));
    tokens.put(Kind.REASONING, reasoning);
    tokens.put(Kind.OUTPUT, reasoning + random.nextInt(5_000));
    return new Usage(tokens);
  }

  private static Map<Kind, BigDecimal> times(Map<Kind, BigDecimal> prices, BigDecimal factor) {
    Map<Kind, BigDecimal> product = new EnumMap<>(Kind.class);
    prices.forEach((kind, price) -> product.put(kind, price.multiply(factor)));
    return product;
  }

  private static Map<Kind, BigDecimal> sum(Map<Kind, BigDecimal> one, Map<Kind, BigDecimal> two) {
    Map<Kind, BigDecimal> sum = new EnumMap<>(one);
    two.forEach((kind, price) -> sum.merge(kind, price, BigDecimal::add));
    return sum;
  }
}
