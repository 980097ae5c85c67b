package dev.assize.judge.learned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.check.Exhibit;
import dev.assize.check.Quantities;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What features measure does not depend on what checks have read of a reply before. */
class MatterTest {

  private static final List<Feature> FEATURES =
      Stream.of(Features.values())
          .filter(Features::isThere)
          .flatMap(group -> group.features().stream())
          .toList();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is 107 euros a month.",
        "It is 307 euros, I believe.",
        "I do not know what it costs. Shall I pass you on to a colleague?",
        "Plan 7 is not 107 euros.\nAsk Jana Novak about the FB-7X by 3 March 2026, 2:30 p.m.",
        "{\"price\": \"7\"}"
      })
  void numbers_are_those_of_the_text_whoever_read_it(String reply) {
    Exhibit unread = GivenLessons.exhibit(GivenLessons.golden(7, ""), reply);
    Exhibit read = GivenLessons.exhibit(GivenLessons.golden(7, ""), reply);
    List<Quantities.Quantity> known = read.quantities();
    Matter afresh = Matter.of(unread).saying(reply);

    assertThat(Quantities.of(read).listed()).isEqualTo(known);
    assertThat(Quantities.in(reply).listed()).isEqualTo(known);
    assertThat(measured(Matter.of(unread)))
        .containsExactly(measured(afresh))
        .containsExactly(measured(Matter.of(read)));
  }

  private static double[] measured(Matter matter) {
    return FEATURES.stream().mapToDouble(feature -> feature.of(matter)).toArray();
  }
}
