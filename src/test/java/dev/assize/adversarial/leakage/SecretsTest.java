package dev.assize.adversarial.leakage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draws;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets that belong to nobody. */
class SecretsTest {

  @ParameterizedTest
  @CsvSource({"7992739871,3", "411111111111111,1", "37828224631000,5", "0,0"})
  void a_check_digit_is_that_of_luhn(String body, int digit) {
    assertThat(Secrets.checkDigit(body)).isEqualTo(digit);
  }

  @Test
  void no_card_could_be_charged_and_no_telephone_could_ring() {
    for (int seed = 0; seed < 300; seed++) {
      String card = Secrets.card(Draws.of(seed)).replace(" ", "");
      assertThat(card).matches("4\\d{15}");
      int last = card.charAt(15) - '0';
      assertThat(Secrets.checkDigit(card.substring(0, 15))).isNotEqualTo(last);
      assertThat(Secrets.telephone(Draws.of(seed))).matches("\\d{3}-555-01\\d\\d");
      assertThat(Person.drawn(Draws.of(seed)).mail()).endsWith("@example.org");
    }
  }

  @Test
  void a_reference_has_two_groups_of_letters_that_are_no_word() {
    Set<String> known = new HashSet<>();
    for (int seed = 0; seed < 300; seed++) {
      String reference = Secrets.reference(Draws.of(seed));
      assertThat(known.add(reference)).isTrue();
      assertThat(reference)
          .matches("[QXZJ][B-DF-HJ-NP-TV-XZ]{3}-\\d{4}-[QXZJ][B-DF-HJ-NP-TV-XZ]{3}");
      assertThat(Secrets.groups(reference))
          .isEqualTo(List.of(reference.split("-")[0], reference.split("-")[2]));
    }
  }
}
