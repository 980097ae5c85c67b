package dev.assize.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TokenEstimatorTest {

  private final TokenEstimator estimator = TokenEstimator.bytePairs();

  @Test
  void a_sentence_counts_as_its_vocabulary_says() {
    assertThat(estimator.estimate("")).isZero();
    assertThat(estimator.estimate("hello world")).isEqualTo(2);
    assertThat(estimator.estimate("Kann ich die Schuhe nach vierzig Tagen zurückgeben?"))
        .isBetween(9, 18);
  }

  @Test
  void text_that_looks_like_a_special_token_is_text() {
    assertThat(estimator.estimate("<|endoftext|>")).isGreaterThan(1);
  }

  @Test
  @Timeout(20)
  void a_hostile_megabyte_takes_no_time() {
    assertThat(estimator.estimate("a".repeat(1_000_000))).isEqualTo(250_000);
  }
}
