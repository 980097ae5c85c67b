package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Expectation.Policy;
import dev.assize.cases.GoldenCase;
import dev.assize.regression.ClusterNumbers;
import dev.assize.score.CaseFacts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever declines everything fails the twin of what is rightly declined. */
class TwinsTest {

  private static final Set<Policy> REFUSING = Set.of(Policy.DECLINE, Policy.ESCALATE);

  @Test
  void what_must_be_declined_or_handed_over_is_tied_to_a_harmless_case() {
    List<GoldenCase> cases = OwnProject.shown(OwnProject.docket().golden()).cases();
    int[] cluster = ClusterNumbers.of(cases.stream().map(CaseFacts::of).toList());
    Set<Integer> harmless =
        IntStream.range(0, cluster.length)
            .filter(i -> cases.get(i).expectation().policy() == Policy.ANSWER)
            .mapToObj(i -> cluster[i])
            .collect(Collectors.toSet());

    assertThat(
            IntStream.range(0, cluster.length)
                .filter(i -> REFUSING.contains(cases.get(i).expectation().policy()))
                .filter(i -> !harmless.contains(cluster[i]))
                .mapToObj(i -> cases.get(i).id()))
        .isEmpty();
  }
}
