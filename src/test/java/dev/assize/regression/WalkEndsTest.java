package dev.assize.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Seed;
import dev.assize.cases.Expectation.Importance;
import dev.assize.regression.Design.EarlyStop;
import dev.assize.regression.Design.Unit;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.Counts;
import dev.assize.score.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a walk over cases may end, and by which of them. */
class WalkEndsTest {

  private static final Seed SEED = new Seed(20_261_121L);
  private static final Rules RULES = new Rules(0.05, 0.90);
  private static final EarlyStop BY_CASE = new EarlyStop(Unit.CASE);

  /** Each open side counts as the worst it can be for a SHIP, and the best for a HOLD. */
  @Test
  void a_side_that_is_not_decided_counts_by_what_the_other_side_leaves_open() {
    List<CaseFacts> cases = cases(400);
    int equal = walk(cases, State.PASSED, State.PASSED).cases();

    for (Walk harmless :
        List.of(
            walk(cases, State.FAILED, State.UNSCORED), walk(cases, State.UNSCORED, State.PASSED))) {
      assertThat(harmless.stop().orElseThrow().answer()).isEqualTo(Answer.SHIP);
      assertThat(harmless.cases()).isEqualTo(equal);
    }
    assertThat(walk(cases, State.PASSED, State.UNSCORED).stop()).isEmpty();
    assertThat(walk(cases, State.UNSCORED, State.FAILED).stop()).isEmpty();
    assertThat(walk(cases, State.UNSCORED, State.UNSCORED).stop()).isEmpty();
  }

  private static Walk walk(List<CaseFacts> cases, State before, State after) {
    Walk walk = new Walk(RULES, Course.of(BY_CASE, cases, SEED), Walk.Ends.BOTH);
    while (walk.stop().isEmpty() && !walk.isOver()) {
      CaseFacts facts = cases.getFirst();
      walk.next(id -> Optional.of(new Walk.Pair(score(facts, before), score(facts, after))));
    }
    return walk;
  }

  @Test
  void where_a_judge_decides_nothing_ships_before_the_end_and_a_loss_still_holds() {
    List<CaseFacts> cases = cases(300);
    Course course = Course.of(BY_CASE, cases, SEED);
    Walk equal = new Walk(RULES, course, Walk.Ends.HOLD);
    Walk worse = new Walk(RULES, course, Walk.Ends.HOLD);
    while (!equal.isOver()) {
      equal.next(0);
    }
    while (worse.stop().isEmpty()) {
      worse.next(-1);
    }

    assertThat(equal.stop()).isEmpty();
    assertThat(equal.cases()).isEqualTo(300);
    assertThat(worse.stop().orElseThrow().answer()).isEqualTo(Answer.HOLD);
  }

  @Test
  void nothing_is_looked_at_behind_the_end_and_behind_a_stop() {
    Walk nowhere = new Walk(RULES, new Course(List.of()), Walk.Ends.BOTH);
    assertThat(nowhere.isOver()).isTrue();
    nowhere.next(id -> Optional.empty());
    assertThat(nowhere.units()).isZero();

    List<CaseFacts> cases = cases(400);
    Walk walk = walk(cases, State.PASSED, State.PASSED);
    Stop stop = walk.stop().orElseThrow();
    int units = walk.units();
    walk.next(id -> Optional.empty());
    assertThat(walk.units()).isEqualTo(units);
    assertThat(walk.stop()).containsSame(stop);
  }

  private static CaseScore score(CaseFacts facts, State state) {
    return CaseScore.of(facts, Counts.NONE.plus(state), CaseScore.UNGRADED);
  }

  private static List<CaseFacts> cases(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Docket.facts(String.format("c-%04d", i), "c", Importance.NORMAL))
        .toList();
  }
}
