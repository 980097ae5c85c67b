package dev.assize.check;

import static dev.assize.check.Trying.judge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.check.Example.Outcome;
import dev.assize.verdict.Grade.PassFail;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind says about itself holds. */
class DescriptionsTest {

  static Stream<Description> descriptions() {
    return Checks.all().kinds().stream().map(CheckKind::description);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("descriptions")
  void every_example_comes_out_as_it_says(Description kind) {
    for (Example example : kind.examples()) {
      if (example.outcome() != Outcome.DEPENDS) {
        Verdict verdict = judge(example);
        assertThat(verdict).as(example.toString()).isInstanceOf(Graded.class);
        assertThat(((Graded) verdict).grade())
            .as("%s says %s", example, verdict.rationale().text())
            .isEqualTo(new PassFail(example.outcome() == Outcome.PASSES));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("descriptions")
  void every_kind_shows_a_reply_that_passes_and_one_that_fails(Description kind) {
    assertThat(kind.name()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    assertThat(kind.summary()).startsWith("Passes when").endsWith(".");
    assertThat(kind.examples()).extracting(Example::check).anyMatch(c -> c.contains(kind.name()));
    List<Outcome> outcomes = kind.examples().stream().map(Example::outcome).distinct().toList();
    assertThat(outcomes.equals(List.of(Outcome.DEPENDS)) || outcomes.size() == 2).isTrue();
  }
}
