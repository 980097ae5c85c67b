package dev.assize.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  @Test
  void a_slip_of_the_finger_is_guessed_and_else_all_that_is_known_is_told() {
    assertThat(Suggestion.remedy("refnd", List.of("refund", "bill")))
        .isEqualTo("Did you mean \"refund\"?");
    assertThat(Suggestion.remedy("router", List.of("refund", "bill")))
        .isEqualTo("Known are: bill, refund.");
    assertThat(Suggestion.remedy("router", List.of())).isEmpty();
  }

  @Test
  void of_very_many_only_the_nearest_are_told() {
    List<String> known = IntStream.range(100, 600).mapToObj(i -> "case-about-" + i).toList();
    assertThat(Suggestion.remedy("router", known))
        .startsWith("Of 500 these are nearest: case-about-")
        .hasSizeLessThan(120);
  }
}
