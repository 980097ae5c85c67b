package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void it_is_the_text_and_what_of_it_may_not_be_touched() {
    Wording tea = Wording.of("Tea, please.", List.of("tea"));
    assertThat(tea)
        .hasToString("Tea, please.")
        .isEqualTo(Wording.of("Tea, please.", List.of("tea")))
        .hasSameHashCodeAs(Wording.of("Tea, please.", List.of("tea")))
        .isNotEqualTo(Wording.of("Ink, please.", List.of("tea")))
        .isNotEqualTo(Wording.of("Tea, please.", List.of()))
        .isNotEqualTo("Tea, please.");
    assertThat(tea.hashCode()).isNotEqualTo(Wording.of("Tea, please.", List.of()).hashCode());
    assertThat(tea.guard().held()).containsExactly("Tea");
  }
}
