package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Usage;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.Source;
import dev.assize.run.PriceBook;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a command says of the calls that it made. */
class SpendingWordsTest {

  private static final PriceBook PRICES =
      new PriceBook("EUR", Map.of("m", Map.of(Usage.Kind.INPUT, new BigDecimal("100"))));

  private static final ModelCall CALL =
      ModelCall.of("m", List.of(Message.user("hi")), JsonObject.EMPTY);

  @Test
  void a_call_that_failed_without_a_bill_makes_the_cost_the_least() {
    Exchange billed =
        new Exchange(
            CALL,
            new Failure(Failure.Kind.TRANSIENT, "down", 503, Duration.ZERO),
            List.of(attempt(new Usage(Map.of(Usage.Kind.INPUT, 12L)))),
            Source.LIVE,
            Instant.EPOCH);
    Exchange unbilled =
        new Exchange(
            CALL,
            Failure.of(Failure.Kind.TRANSIENT, "down"),
            List.of(attempt(Usage.UNREPORTED), attempt(Usage.UNREPORTED)),
            Source.LIVE,
            Instant.EPOCH);

    assertThat(Spending.of(List.of(billed), PRICES))
        .containsExactly("asked with 1 call (1 live), 0 tokens, 0.0012 EUR");
    assertThat(Spending.of(List.of(billed, unbilled), PRICES))
        .containsExactly(
            "asked with 2 calls (2 live), 0 tokens, at least 0.0012 EUR, 2 attempts without a"
                + " bill");
  }

  private static Attempt attempt(Usage usage) {
    return new Attempt("transient", "down", usage, Duration.ofSeconds(1), Duration.ZERO);
  }
}
