package wrenmoor.assistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Bm25Test {
  private final Bm25 index =
      new Bm25(
          List.of(
              List.of("price", "fibre"),
              List.of("price", "price", "mobile", "data"),
              List.of("shop", "hours", "open")));

  @Test
  void a_score_is_the_formula_worked_out_by_hand() {
    // N = 3, n = 2, mean length 3, f = 2, length 4, k1 = 1.2, b = 0.5:
    // ln(1 + 1.5 / 2.5) * 2 * 2.2 / (2 + 1.2 * (0.5 + 0.5 * 4 / 3)) = 0.470004 * 4.4 / 3.4
    assertThat(index.score(Map.of("price", 1.0), 1)).isCloseTo(0.608240, within(1e-6));
  }

  @Test
  void a_text_without_the_terms_scores_nothing() {
    assertThat(index.score(Map.of("price", 1.0), 2)).isZero();
  }

  @Test
  void a_rare_term_tells_more_and_an_unknown_one_most() {
    assertThat(index.weight("mobile")).isGreaterThan(index.weight("price"));
    assertThat(index.weight("television")).isGreaterThan(index.weight("mobile"));
  }
}
