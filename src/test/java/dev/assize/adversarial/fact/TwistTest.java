package dev.assize.adversarial.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.adversarial.Nursery;
import dev.assize.adversarial.Parent;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwistTest {

  private static final BigDecimal OTHER = new BigDecimal(26);

  @Test
  void a_number_that_stands_for_one_fact_alone_can_be_another() {
    Twist twist = Twist.of(Nursery.parent("router-return-days")).orElseThrow();
    assertThat(twist.figure().value()).isEqualByComparingTo("21");
    assertThat(twist.right().forms()).containsExactly("21 days");
    assertThat(twist.wrong(OTHER).forms()).containsExactly("26 days");
    assertThat(twist.untrue(OTHER))
        .isEqualTo("The router must be sent back within 26 days after the contract ends.");
    assertThat(twist.facts(OTHER).getFirst().forms()).containsExactly("26 days");
  }

  @ParameterizedTest
  @CsvSource({
    "cheapest-accessory, the question compares",
    "sum-outage-credit, the reference is worked out",
    "unknown-esim-watch-model, not to know is right",
    "decline-neighbour, to decline is right",
    "slower-tariff, the fact is no number",
    "talk-terms-old-new, a date of the reference is worked out",
  })
  void other_parents_have_none(String id, String why) {
    assertThat(Twist.of(Nursery.parent(id))).as(why).isEmpty();
  }

  @Test
  void no_other_number_is_one_that_the_parent_shows_or_expects() {
    int twisted = 0;
    for (Parent parent : Nursery.parents()) {
      Twist twist = Twist.of(parent).orElse(null);
      if (twist != null) {
        twisted++;
        List<Figure> shown =
            parent.context().stream().flatMap(p -> Figures.of(p.text()).stream()).toList();
        for (BigDecimal other : twist.others()) {
          assertThat(shown).noneMatch(figure -> figure.mayBe(other, twist.figure().unit()));
          assertThat(twist.in(parent.reference(), other)).isNotEqualTo(parent.reference());
        }
      }
    }
    assertThat(twisted).isGreaterThan(50);
  }
}
