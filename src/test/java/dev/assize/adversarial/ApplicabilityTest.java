package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ApplicabilityTest {

  @Test
  void a_line_is_read_as_it_was_written() {
    Applicability some = new Applicability(500, new TreeMap<>(Map.of("R03", 23, "D01", 500)));

    assertThat(some.text()).isEqualTo("D01=500 R03=23 of=500");
    assertThat(Applicability.parse(some.text())).contains(some);
  }

  @Test
  void what_is_no_such_line_says_nothing() {
    for (String text : List.of("", "D01=500", "of=", "of=x", "D01=1  of=2", "of=99999999999")) {
      assertThat(Applicability.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void it_counts_the_golden_cases_that_a_mutator_can_make_children_of() {
    Applicability found =
        Applicability.of(Fixture.golden(), Set.of("D01", "M02", "severity:high", "Z99"));

    assertThat(found.parents()).isEqualTo(Fixture.golden().size());
    assertThat(found.mutators()).containsOnlyKeys("D01", "M02");
    assertThat(found.mutators()).containsEntry("D01", 500).containsEntry("M02", 7);
  }
}
