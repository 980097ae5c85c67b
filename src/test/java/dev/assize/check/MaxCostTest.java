package dev.assize.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Money;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MaxCostTest {

  @Test
  void a_reply_may_cost_as_much_as_it_says_and_no_more() {
    assertThat(judge("max-cost: 0.002", "0.0020", "USD"))
        .isEqualTo(Verdict.passed("cost 0.002 USD, at most 0.002"));
    assertThat(judge("max-cost: 0.002 EUR", "0.002000001", "EUR"))
        .isEqualTo(Verdict.failed("cost 0.002000001 EUR, at most 0.002"));
    assertThat(judge("max-cost: 0", "0", "USD")).isEqualTo(Verdict.passed("cost 0 USD, at most 0"));
  }

  @Test
  void an_unknown_cost_is_unscored_with_the_reason() {
    Check check = (Check) Trying.bare("max-cost: 1 USD");
    assertThat(check.judge(Trying.exhibit("Yes.")))
        .isEqualTo(Verdict.unscored("the cost is unknown: nobody knows its price"));
    assertThat(judge("max-cost: 1 USD", "0.5", "EUR"))
        .isEqualTo(Verdict.unscored("the cost is known in EUR, not in USD"));
  }

  @Test
  void a_cost_of_which_a_part_is_unknown_can_be_too_high_but_never_low_enough() {
    assertThat(judge("max-cost: 0.002", partOf("0.003")))
        .isEqualTo(Verdict.failed("cost at least 0.003 EUR, at most 0.002"));
    assertThat(judge("max-cost: 0.002", partOf("0.001")))
        .isEqualTo(Verdict.unscored("the cost is unknown: 1 failed attempt without a bill"));
    assertThat(judge("max-cost: 0.002 USD", partOf("0.003")))
        .isEqualTo(Verdict.unscored("the cost is known in EUR, not in USD"));
  }

  private static Bill partOf(String amount) {
    return new Bill.AtLeast(
        new Money(new BigDecimal(amount), "EUR"), "1 failed attempt without a bill");
  }

  @Test
  void what_is_no_amount_is_refused() {
    for (String amount : new String[] {"cheap", "1,50", "-1", "1 euro", "1e3"}) {
      assertThat(Trying.faults("max-cost: " + amount))
          .hasSize(1)
          .first()
          .asString()
          .contains("0.002 USD");
    }
  }

  private static Verdict judge(String check, String amount, String currency) {
    return judge(check, new Bill.Known(new Money(new BigDecimal(amount), currency)));
  }

  private static Verdict judge(String check, Bill bill) {
    Exhibit plain = Trying.exhibit("Yes.");
    return ((Check) Trying.bare(check))
        .judge(new Exhibit(plain.golden(), plain.prompt(), plain.response(), () -> bill));
  }
}
