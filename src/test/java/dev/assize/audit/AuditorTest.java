package dev.assize.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.audit.Call.Counting;
import dev.assize.audit.Call.Labels;
import dev.assize.audit.Call.Vain;
import dev.assize.audit.Split.Row;
import dev.assize.base.Usage;
import dev.assize.base.Usage.Kind;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where tokens went, worked by hand; here a character is a token. */
class AuditorTest {

  private static final PriceBook PRICES =
      new PriceBook(
          "EUR",
          Map.of(
              "m",
              Map.of(
                  Kind.INPUT, new BigDecimal("10"),
                  Kind.CACHED_INPUT, new BigDecimal("1"),
                  Kind.CACHE_WRITE, new BigDecimal("12"),
                  Kind.OUTPUT, new BigDecimal("40"))));

  @Test
  void beginnings_are_shared_with_the_call_that_repeats_them_longest() {
    // "Be brief. " (10) is shared by three, "Be brief. Why" (13) by two of them.
    Prefix prefix = prefix(1, "Be brief. Why?", "Be brief. How?", "Be brief. Why not?", "Other");

    assertThat(prefix.input()).isEqualTo(14 + 14 + 18 + 5);
    assertThat(prefix.repeated()).isEqualTo(10 + 13);
    assertThat(prefix.distinct()).isEqualTo(13);
    // 23 x (10 - 1) less 13 x (12 - 10), in millionths.
    assertThat(((Price.Known) prefix.saved()).money().amount()).isEqualByComparingTo("0.000181");
  }

  @Test
  void beginnings_that_are_too_short_for_a_cache_do_not_count() {
    Prefix prefix = prefix(11, "Be brief. Why?", "Be brief. How?", "Be brief. Why not?", "Other");

    assertThat(prefix.repeated()).isEqualTo(13);
    assertThat(prefix.distinct()).isEqualTo(13);
  }

  @Test
  void without_a_price_for_cached_tokens_nobody_knows_what_a_cache_saves() {
    Auditor auditor = new Auditor();
    auditor.add(call("subject a", "same", Map.of()));
    auditor.add(call("subject a", "same", Map.of()));

    assertThat(auditor.audit(PriceBook.EMPTY, 1).prefixes().getFirst().saved())
        .isEqualTo(new Price.Unknown("no price for cached input of model m"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 20_261_123})
  void repeated_tokens_are_what_a_tree_of_all_texts_saves(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      String[] texts = new String[1 + random.nextInt(12)];
      for (int i = 0; i < texts.length; i++) {
        StringBuilder text = new StringBuilder("x");
        int length = random.nextInt(8);
        for (int j = 0; j < length; j++) {
          text.append((char) ('a' + random.nextInt(2)));
        }
        texts[i] = text.toString();
      }
      Map<String, Integer> nodes = new HashMap<>();
      int all = 0;
      for (String text : texts) {
        all += text.length();
        for (int end = 1; end <= text.length(); end++) {
          nodes.merge(text.substring(0, end), 1, Integer::sum);
        }
      }
      Prefix prefix = Prefixes.of(calls(texts), PRICES, 1);

      String seen = "seed " + seed + ", " + List.of(texts);
      assertThat(prefix.repeated()).as(seen).isEqualTo(all - nodes.size());
      assertThat(prefix.distinct())
          .as(seen)
          .isEqualTo(nodes.values().stream().filter(count -> count > 1).count());
    }
  }

  @Test
  void what_was_counted_is_shared_out_as_sections_are_estimated_and_nothing_is_lost() {
    Auditor auditor = new Auditor();
    auditor.add(call("subject a", "x".repeat(100), Map.of("system", 30L, "question", 10L)));
    auditor.add(call("subject a", "x".repeat(7), Map.of()));
    TokenAudit audit = auditor.audit(PRICES, 1);

    assertThat(rows(audit, "section"))
        .containsExactly(
            new Row("system", 1, 75, 0),
            new Row("question", 1, 25, 0),
            new Row("unknown", 1, 7, 0),
            new Row("output", 2, 0, 6));
    for (Split split : audit.splits()) {
      assertThat(split.rows().stream().mapToLong(Row::tokens).sum())
          .as(split.by())
          .isEqualTo(audit.totals().tokens())
          .isEqualTo(113);
    }
  }

  @Test
  void advice_is_given_only_where_something_stands_out_and_names_its_numbers() {
    Auditor plain = new Auditor();
    plain.add(call("subject a", "abcdefgh", Map.of("question", 8L)));
    assertThat(plain.audit(PRICES, 1).advice()).isEmpty();

    Auditor loud = new Auditor();
    loud.add(call("subject a", "x".repeat(40), Map.of("context", 40L)));
    loud.add(call("judge:tone", "y".repeat(60), Map.of()));
    assertThat(loud.audit(PRICES, 1).advice())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("Judges took 63 of 106 (59.4 % of all tokens)"))
        .anyMatch(
            line ->
                line.startsWith(
                    "The section context has 40 of 106 (37.7 % of all tokens), 40 a call"));
  }

  private static List<Row> rows(TokenAudit audit, String by) {
    return audit.splits().stream()
        .filter(split -> split.by().equals(by))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  private static Prefix prefix(long least, String... texts) {
    return Prefixes.of(calls(texts), PRICES, least);
  }

  private static List<Call> calls(String... texts) {
    return List.of(texts).stream().map(text -> call("subject a", text, Map.of())).toList();
  }

  private static Call call(String who, String text, Map<String, Long> sections) {
    return new Call(
        who,
        new Labels("f", "c", "question"),
        "m",
        text,
        Usage.of(text.length(), 3),
        Counting.REPORTED,
        new Vain(0, 0),
        sections);
  }
}
