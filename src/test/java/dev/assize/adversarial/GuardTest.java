package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTest {

  @Test
  void values_turning_words_quotations_and_answers_are_held() {
    Guard guard =
        Guard.of(
            "Send {\"a\": 1} to Nadia before 3 March, I don't say \"soon\".", List.of("nadia", ""));

    assertThat(guard.held())
        .containsExactly("{\"a\": 1}", "Nadia", "before", "3 March", "don't", "\"soon\"");
  }

  @Test
  void where_values_may_be_written_otherwise_only_quotations_and_answers_are_held() {
    Guard guard = Guard.ofQuotations("Not €30 for \"W-1\" and Nadia, but 40.", List.of("Nadia"));

    assertThat(guard.held()).containsExactly("\"W-1\"", "Nadia");
  }

  @Test
  void a_free_text_holds_nothing() {
    assertThat(Guard.of("where is my parcel", List.of()).held()).isEmpty();
  }

  @Test
  void a_word_that_touches_a_quotation_is_free() {
    assertThat(Guard.of("call\"soon\"or write", List.of()).freeWords())
        .extracting(Guard.Word::text)
        .containsExactly("call", "or", "write");
  }
}
