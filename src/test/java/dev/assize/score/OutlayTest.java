package dev.assize.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Money;
import dev.assize.base.Usage;
import dev.assize.base.Usage.Kind;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Outcome;
import dev.assize.provider.Source;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook;
import dev.assize.subject.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stored calls cost by a list of prices. */
class OutlayTest {

  private static final ModelCall CALL =
      ModelCall.of("m", List.of(Message.user("hi")), JsonObject.EMPTY);

  /** A million tokens in cost 100, and out 1,000: a call of 12 and 3 costs 0.0042. */
  private static final PriceBook PRICES = book("100", "1000");

  private static final Usage USED = Usage.of(12, 3);

  @Test
  void a_reply_and_the_attempts_before_it_are_paid_as_far_as_they_told_their_use() {
    Exchange exchange =
        exchange(
            reply(USED),
            attempt("transient", Usage.UNREPORTED),
            attempt("timeout", USED),
            attempt("rate-limit", Usage.UNREPORTED),
            attempt(Attempt.OK, USED));
    assertThat(charge(exchange)).isEqualTo(charge("0.0084", 1));
  }

  @Test
  void what_never_brought_a_reply_leaves_the_others_their_price() {
    Exchange failed =
        exchange(
            failure(Failure.Kind.TRANSIENT),
            attempt("transient", Usage.UNREPORTED),
            attempt("transient", Usage.UNREPORTED));
    assertThat(charge(failed)).isEqualTo(charge("0", 2));
    assertThat(charge(exchange(reply(USED), attempt(Attempt.OK, USED)), failed))
        .isEqualTo(charge("0.0042", 2));
  }

  @Test
  void a_reply_that_tells_no_use_has_no_price() {
    assertThat(charge(exchange(reply(Usage.UNREPORTED), attempt(Attempt.OK, Usage.UNREPORTED))))
        .isEqualTo(Charge.of(new Price.Unknown("replies with neither a cost nor tokens reported")));
  }

  @Test
  void a_failure_that_is_our_own_was_never_sent() {
    assertThat(charge(exchange(failure(Failure.Kind.PERMANENT)))).isEqualTo(charge("0", 0));
  }

  /** A cassette keeps no attempts; one of them at least was sent when it was recorded. */
  @ParameterizedTest
  @EnumSource(Failure.Kind.class)
  void a_recorded_failure_is_one_attempt_unless_nobody_worked_on_it(Failure.Kind kind) {
    long unbilled =
        switch (kind) {
          case RATE_LIMIT, CASSETTE_MISS, BUDGET -> 0;
          case TRANSIENT,
              TIMEOUT,
              PERMANENT,
              CONTEXT_LENGTH,
              CONTENT_FILTER,
              UNREADABLE,
              INTERRUPTED ->
              1;
        };
    Exchange recorded =
        new Exchange(CALL, failure(kind), List.of(), Source.CASSETTE, Instant.EPOCH);
    assertThat(charge(recorded)).isEqualTo(charge("0", unbilled));
  }

  /** By twice the prices of one list plus thrice those of another, so is every sum of a run. */
  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_123, 7_890})
  void pricing_a_run_anew_is_linear(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      List<Exchange> exchanges = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        exchanges.add(any(random));
      }
      BigDecimal[] one = {any(random, 9_999), any(random, 9_999)};
      BigDecimal[] other = {any(random, 9_999), any(random, 9_999)};
      PriceBook both = book(combined(one[0], other[0]), combined(one[1], other[1]));
      String seen = "seed " + seed + ", round " + round;

      assertThat(amount(exchanges, both))
          .as(seen)
          .isEqualByComparingTo(
              combined(
                  amount(exchanges, book(one[0], one[1])),
                  amount(exchanges, book(other[0], other[1]))));
      Expense expense = expense(exchanges, both);
      assertThat(known(expense.all())).as(seen).isEqualByComparingTo(amount(exchanges, both));
      assertThat(known(expense.retries()))
          .as(seen)
          .isEqualByComparingTo(
              combined(
                  known(expense(exchanges, book(one[0], one[1])).retries()),
                  known(expense(exchanges, book(other[0], other[1])).retries())));
      assertThat(expense.unbilled())
          .as(seen)
          .isEqualTo(Outlay.unbilled(new Response(exchanges)))
          .isEqualTo(expense(exchanges, book(one[0], one[1])).unbilled());
    }
  }

  private static Exchange any(Random random) {
    List<Attempt> attempts = new ArrayList<>();
    attempts.add(attempt("timeout", usage(random)));
    if (random.nextBoolean()) {
      attempts.add(attempt("transient", Usage.UNREPORTED));
    }
    if (random.nextInt(4) == 0) {
      return exchange(failure(Failure.Kind.TRANSIENT), attempts.toArray(Attempt[]::new));
    }
    Usage used = usage(random);
    attempts.add(attempt(Attempt.OK, used));
    return exchange(reply(used), attempts.toArray(Attempt[]::new));
  }

  private static Usage usage(Random random) {
    return Usage.of(1 + random.nextInt(5_000), 1 + random.nextInt(800));
  }

  private static BigDecimal any(Random random, int most) {
    return BigDecimal.valueOf(1 + random.nextInt(most), 3);
  }

  private static BigDecimal combined(BigDecimal one, BigDecimal other) {
    return one.multiply(BigDecimal.TWO).add(other.multiply(BigDecimal.valueOf(3)));
  }

  private static BigDecimal amount(List<Exchange> exchanges, PriceBook prices) {
    return known(Outlay.charge(exchanges, prices).price());
  }

  private static Expense expense(List<Exchange> exchanges, PriceBook prices) {
    Ledger ledger = new Ledger(prices);
    ledger.add(exchanges);
    return ledger.expense();
  }

  private static BigDecimal known(Price price) {
    return ((Price.Known) price).money().amount();
  }

  private static Charge charge(Exchange... exchanges) {
    Charge charge = Outlay.charge(List.of(exchanges), PRICES);
    return charge.price() instanceof Price.Known known
        ? charge(known.money().amount().stripTrailingZeros().toPlainString(), charge.unbilled())
        : charge;
  }

  private static Charge charge(String amount, long unbilled) {
    return new Charge(new Price.Known(new Money(new BigDecimal(amount), "EUR")), unbilled);
  }

  private static Exchange exchange(Outcome outcome, Attempt... attempts) {
    return new Exchange(CALL, outcome, List.of(attempts), Source.LIVE, Instant.EPOCH);
  }

  private static Attempt attempt(String result, Usage usage) {
    return new Attempt(result, "", usage, Duration.ofSeconds(1), Duration.ZERO);
  }

  private static Failure failure(Failure.Kind kind) {
    return Failure.of(kind, "down");
  }

  private static ModelReply reply(Usage usage) {
    return new ModelReply(
        "ok",
        List.of(),
        List.of(),
        List.of(),
        usage,
        "",
        "",
        "stop",
        Duration.ZERO,
        new JsonNull());
  }

  private static PriceBook book(String in, String out) {
    return book(new BigDecimal(in), new BigDecimal(out));
  }

  private static PriceBook book(BigDecimal in, BigDecimal out) {
    return new PriceBook("EUR", Map.of("m", Map.of(Kind.INPUT, in, Kind.OUTPUT, out)));
  }
}
