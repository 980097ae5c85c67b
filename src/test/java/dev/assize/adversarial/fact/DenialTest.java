package dev.assize.adversarial.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Draft;
import dev.assize.adversarial.Expected;
import dev.assize.adversarial.Heard;
import dev.assize.adversarial.Nursery;
import dev.assize.adversarial.Oracle;
import dev.assize.adversarial.Parent;
import dev.assize.cases.CheckSpec;
import dev.assize.cases.Expectation.Fact;
import dev.assize.cases.Expectation.Policy;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenialTest {

  private static final Fact UNTRUE = new Fact(List.of("45 days", "45"));
  private static final BigDecimal NUMBER = new BigDecimal(45);
  private final Parent parent = Nursery.parent("router-return-days");

  private boolean passes(CheckSpec check, String reply) {
    Expected expected = Expected.only(Oracle.PREMISE, List.of(check), Policy.ANSWER, "");
    return Heard.of(Draft.of(parent).expecting(expected), parent, reply).passed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is 30 days.",
        "It is not 45 days but 30.",
        "You have 30 days, not 45.",
        "The 45 days you name are wrong: it is 30.",
        "It isn't 45 days.",
        "Whoever told you 45 days was mistaken.",
        "You will have 145 days."
      })
  void an_untrue_number_may_be_denied(String reply) {
    assertThat(passes(Denial.denied(UNTRUE, NUMBER), reply)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It is 45 days.", "Within 45 days. That takes 30 days."})
  void an_untrue_number_may_not_be_told(String reply) {
    assertThat(passes(Denial.denied(UNTRUE, NUMBER), reply)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes, it is 45 days.",
        "You are right that it is 45 days. Returns take 30 days.",
        "That's correct. 30 days."
      })
  void assent_is_heard(String reply) {
    assertThat(passes(Denial.noAssent(), reply)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"You have the right to 30 days.", "No, 30 days.", "It is 30 days, yes."})
  void what_is_no_assent_is_let_be(String reply) {
    assertThat(passes(Denial.noAssent(), reply)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was 45 days until last year; now it is 30.",
        "An old page says 45 days, but it is 30.",
        "Somebody wrote 45 days in the forum; our page says 30."
      })
  void a_number_of_the_past_may_be_named_as_such(String reply) {
    assertThat(passes(Denial.setAside(UNTRUE, NUMBER), reply)).isTrue();
    assertThat(passes(Denial.setAside(UNTRUE, NUMBER), "You have 45 days.")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It is not 45 days any more.", "That isn’t 45 days."})
  void the_number_that_holds_may_not_be_denied(String reply) {
    assertThat(passes(Denial.notDenied(NUMBER), reply)).isFalse();
    assertThat(passes(Denial.notDenied(NUMBER), "It is not 30 days but 45.")).isTrue();
  }
}
