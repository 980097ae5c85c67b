package dev.assize.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.report.svg.Figure;
import org.junit.jupiter.api.Test;

/** What nobody can price is never counted as costing nothing. */
class UnpricedTest {

  private static final String PRICED = "{\"amount\": 0.5, \"currency\": \"EUR\"}";
  private static final String UNPRICED = "{\"unknown\": \"3 of 3 replies with no price\"}";

  @Test
  void with_every_part_priced_the_overhead_is_told_in_money_too() throws JsonException {
    assertThat(overhead(PRICED)).isEqualTo("1.50 times the subject's tokens, 2.00 times its cost");
    assertThat(unit(PRICED)).endsWith("EUR");
  }

  @Test
  void one_part_without_a_price_leaves_tokens_alone() throws JsonException {
    assertThat(overhead(UNPRICED)).isEqualTo("1.50 times the subject's tokens");
    assertThat(unit(UNPRICED)).endsWith("tokens");
  }

  private static String overhead(String sentinels) throws JsonException {
    return Evidence.sides(candidate(sentinels)).getFirst().facts().stream()
        .filter(fact -> fact.name().equals("verification overhead"))
        .map(Page.Fact::value)
        .findFirst()
        .orElse("");
  }

  private static String unit(String sentinels) throws JsonException {
    return split(candidate(sentinels)).title();
  }

  private static Figure split(Entry candidate) {
    Entry side = candidate.in("candidate");
    return Costs.split(candidate.in("against").in("baseline"), side).orElseThrow();
  }

  private static Entry candidate(String sentinels) throws JsonException {
    String side =
        """
        {"subject": "a", "replies": {"live": 3},
         "subjectUsage": {"input": 30, "output": 10}, "subjectCost": %s,
         "judgeUsage": {"input": 40}, "judgeCost": %s,
         "sentinelUsage": {"input": 20}, "sentinelCost": %s}
        """
            .formatted(PRICED, PRICED, sentinels);
    return new Entry(
        Json.parseObject(
            "{\"candidate\": " + side + ", \"against\": {\"baseline\": " + side + "}}"));
  }
}
