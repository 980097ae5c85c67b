package dev.assize.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Usage;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Outcome;
import dev.assize.run.PriceBook;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PurseTest {

  private static final PriceBook PRICES =
      new PriceBook(
          "EUR",
          Map.of(
              "m",
              Map.of(
                  Usage.Kind.INPUT, BigDecimal.valueOf(10),
                  Usage.Kind.OUTPUT, BigDecimal.valueOf(40))));

  private final Purse purse = new Purse();

  @Test
  void calls_are_priced_as_they_come_home() {
    charge("m", ModelReply.ofText("yes"), Usage.of(1_000, 100), PRICES);
    assertThat(purse.words()).isEqualTo("0.0140 EUR");

    charge("m", ModelReply.ofText("yes"), Usage.of(1_000, 100), PRICES);
    assertThat(purse.words()).isEqualTo("0.0280 EUR");
  }

  @Test
  void what_has_no_price_makes_the_sum_a_least() {
    charge("m", ModelReply.ofText("yes"), Usage.of(1_000, 100), PRICES);
    charge("other", ModelReply.ofText("yes"), Usage.of(1_000, 100), PRICES);

    assertThat(purse.words()).isEqualTo("at least 0.0140 EUR");
  }

  @Test
  void a_call_that_was_refused_for_its_rate_costs_nothing() {
    charge("m", ModelReply.ofText("yes"), Usage.of(1_000, 100), PRICES);
    charge("m", Failure.of(Failure.Kind.RATE_LIMIT, "later"), Usage.UNREPORTED, PRICES);
    assertThat(purse.words()).isEqualTo("0.0140 EUR");

    charge("m", Failure.of(Failure.Kind.TIMEOUT, "gone"), Usage.UNREPORTED, PRICES);
    assertThat(purse.words()).isEqualTo("at least 0.0140 EUR");
  }

  @Test
  void without_prices_there_is_nothing_to_say() {
    charge("m", ModelReply.ofText("yes"), Usage.of(1_000, 100), PriceBook.EMPTY);

    assertThat(purse.words()).isEmpty();
  }

  private void charge(String model, Outcome outcome, Usage usage, PriceBook prices) {
    Order order = new Order("p", ModelCall.of(model, List.of(), JsonObject.EMPTY), "");
    Meter free =
        new Meter() {
          @Override
          public Admission admit(Order any) {
            return Admission.ADMITTED;
          }

          @Override
          public void charge(Order any, Receipt receipt) {}
        };
    purse.counting(free, prices).charge(order, new Receipt(outcome, usage, Duration.ZERO));
  }
}
