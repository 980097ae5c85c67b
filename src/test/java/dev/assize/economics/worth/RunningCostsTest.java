package dev.assize.economics.worth;

import static dev.assize.economics.Bench.euros;
import static dev.assize.economics.Bench.passedIf;
import static dev.assize.economics.Bench.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.assize.base.Money;
import dev.assize.economics.Bench;
import dev.assize.economics.PerCorrect;
import dev.assize.economics.Waiting;
import dev.assize.economics.worth.Mended.Trouble;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.score.CaseFacts;
import dev.assize.score.State;
import dev.assize.stats.Wilson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Waiting, mending, verifying and calling many times. */
class RunningCostsTest {

  private static final double LEVEL = 0.95;
  private static final long SEED = 1;

  /** Two cents a second: 1.5 s are 0.03, and the p95 of 8 s is 0.16. */
  @Test
  void the_latency_tax_is_seconds_times_their_value() {
    Waiting.Timed waiting =
        new Waiting.Timed(
            50,
            0,
            List.of(
                new Waiting.Percentile(
                    0.5, 1.5, OptionalDouble.of(1.25), OptionalDouble.of(2), LEVEL),
                new Waiting.Percentile(
                    0.95, 8, OptionalDouble.of(6), OptionalDouble.empty(), LEVEL)));
    LatencyTax tax = LatencyTax.of(waiting, euros("0.02"));
    assertThat(tax.at().get(0).tax()).isEqualTo(euros("0.03"));
    assertThat(tax.at().get(0).lower()).contains(euros("0.025"));
    assertThat(tax.at().get(0).upper()).contains(euros("0.04"));
    assertThat(tax.at().get(1).tax()).isEqualTo(euros("0.16"));
    assertThat(tax.at().get(1).upper()).as("too few replies for a limit").isEmpty();
  }

  /** Of twenty replies three were mended, for 0.06 of 0.40: 15 % of replies and of the money. */
  @Test
  void the_entropy_penalty_counts_replies_and_money() {
    List<Mended> replies = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Set<Trouble> troubles =
          i == 0 ? Set.of(Trouble.RETRY, Trouble.REPAIR) : i < 3 ? Set.of(Trouble.RETRY) : Set.of();
      replies.add(mended(i, troubles, "0.02", i < 3 ? "0.02" : "0"));
    }
    Entropy entropy = Entropy.of(replies, LEVEL);
    assertThat(entropy.mended()).isEqualTo(3);
    assertThat(entropy.byTrouble()).isEqualTo(Map.of(Trouble.RETRY, 3, Trouble.REPAIR, 1));
    assertThat(entropy.interval()).isEqualTo(Wilson.interval(3, 20, LEVEL));
    Entropy.Cost.Known cost = (Entropy.Cost.Known) entropy.cost();
    assertThat(cost.extra().amount()).isEqualByComparingTo("0.06");
    assertThat(cost.perReply()).isEqualTo(euros("0.003"));
    assertThat(cost.share()).isCloseTo(0.15, within(1e-12));
  }

  /** What is in no sum is counted in each, and leaves the sums as they are. */
  @Test
  void attempts_without_a_bill_are_counted_beside_the_sums() {
    Charge cent = new Charge(price("0.01"), 2);
    Charge nothing = new Charge(price("0"), 3);
    List<Mended> mended = new ArrayList<>();
    List<Spent> spent = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      CaseFacts facts = Bench.facts("case-" + i, "tax", "");
      mended.add(new Mended(facts, Set.of(Trouble.RETRY), cent, nothing));
      spent.add(new Spent(facts, cent, i == 0 ? cent : Charge.of(price("0.03"))));
      tasks.add(new Task(facts, State.PASSED, List.of(new Task.Call(cent, 3, Map.of()))));
    }
    assertThat(Entropy.of(mended, LEVEL).cost())
        .isEqualTo(new Entropy.Cost.Known(euros("0"), euros("0"), 0, 30));
    Overhead.Known overhead = (Overhead.Known) Overhead.of(spent, LEVEL, SEED);
    assertThat(overhead.unbilled()).isEqualTo(new Overhead.Unbilled(20, 2));
    assertThat(overhead.ratio()).isEqualByComparingTo("2.8");
    Workflow workflow = Workflow.of(tasks, LEVEL, SEED);
    assertThat(workflow.unbilled()).isEqualTo(20);
    assertThat(((PerCorrect.Known) workflow.perCompleted()).each()).isEqualTo(euros("0.01"));
    assertThat(Overhead.of(List.of(new Spent(spent.get(0).facts(), nothing, cent)), LEVEL, SEED))
        .as("nobody knows that generation was free")
        .isEqualTo(new Overhead.Unpriced("failed attempts without a bill"));
  }

  @Test
  void several_replies_to_one_case_are_no_new_cases() {
    List<Mended> once = new ArrayList<>();
    List<Mended> thrice = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Mended reply = mended(i, i % 4 == 0 ? Set.of(Trouble.REPAIR) : Set.of(), "0.01", "0");
      once.add(reply);
      thrice.addAll(Collections.nCopies(3, reply));
    }
    assertThat(Entropy.of(thrice, LEVEL).interval().orElseThrow().width())
        .isGreaterThan(0.99 * Entropy.of(once, LEVEL).interval().orElseThrow().width());
  }

  @Test
  void mending_without_a_price_is_not_free_and_currencies_are_not_mixed() {
    assertThat(Entropy.of(List.of(mended(0, Set.of(), "0.01", "?")), LEVEL).cost())
        .isEqualTo(new Entropy.Cost.Unpriced("no price for model m"));
    Mended dollars =
        new Mended(
            Bench.facts("b", "tax", ""),
            Set.of(),
            Charge.of(new Price.Known(new Money(BigDecimal.ONE, "USD"))),
            Charge.of(price("0")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Entropy.of(List.of(mended(0, Set.of(), "0.01", "0"), dollars), LEVEL))
        .withMessageContaining("USD");
  }

  private static Mended mended(int i, Set<Trouble> troubles, String price, String extra) {
    return new Mended(
        Bench.facts("case-" + i, "tax", ""),
        troubles,
        Charge.of(price(price)),
        Charge.of(price(extra)));
  }

  /** 10 · 0.01 generated, verified for 5 · 0.02 + 5 · 0.06 = 0.40: four times as much. */
  @Test
  void the_verification_overhead_is_one_sum_over_the_other() {
    List<Spent> cases = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      cases.add(spent(i, "0.01", i % 2 == 0 ? "0.02" : "0.06"));
    }
    Overhead.Known known = (Overhead.Known) Overhead.of(cases, LEVEL, SEED);
    assertThat(known.ratio()).isEqualByComparingTo("4");
    assertThat(known.generation().amount()).isEqualByComparingTo("0.1");
    assertThat(known.interval().orElseThrow().contains(4)).isTrue();
    assertThat(Overhead.of(cases, LEVEL, SEED)).isEqualTo(known);
    assertThat(Overhead.of(cases.subList(0, 4), LEVEL, SEED))
        .isInstanceOfSatisfying(Overhead.Known.class, few -> assertThat(few.interval()).isEmpty());
    assertThat(Overhead.of(List.of(spent(0, "0", "0.02")), LEVEL, SEED))
        .isEqualTo(new Overhead.Infinite(euros("0.02")));
    assertThat(Overhead.of(List.of(spent(0, "0.01", "?")), LEVEL, SEED))
        .isEqualTo(new Overhead.Unpriced("no price for model m"));
    assertThat(Overhead.of(List.of(), LEVEL, SEED))
        .isEqualTo(new Overhead.Unpriced("nothing was paid"));
  }

  private static Spent spent(int i, String generation, String verification) {
    return new Spent(
        Bench.facts("case-" + i, "tax", ""),
        Charge.of(price(generation)),
        Charge.of(price(verification)));
  }

  /** Calls of a cent; ten a task, of which one in four is completed: a cent becomes forty. */
  @Test
  void a_call_of_a_cent_becomes_a_task_of_forty() {
    Map<String, Double> tokens =
        Map.of("system", 100.0, "context", 300.0, "history", 500.0, "question", 100.0);
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      tasks.add(task(i, passedIf(i % 4 == 0), 10, tokens));
    }
    Workflow workflow = Workflow.of(tasks, LEVEL, SEED);
    assertThat(workflow.callsPerTask()).isEqualTo(10);
    assertThat(workflow.perCall()).contains(euros("0.01"));
    PerCorrect.Known completed = (PerCorrect.Known) workflow.perCompleted();
    assertThat(completed.each()).isEqualTo(euros("0.4"));
    assertThat(completed.range().orElseThrow().lo().amount()).isLessThan(new BigDecimal("0.4"));
    assertThat(workflow.shares())
        .isEqualTo(Map.of("system", 0.1, "context", 0.3, "history", 0.5, "question", 0.1));
    assertThat(workflow.calls()).as("all tasks take ten").isEmpty();
  }

  @Test
  void tasks_that_nobody_scored_are_left_out_and_errors_are_paid() {
    List<Task> tasks =
        List.of(
            task(0, State.PASSED, 2, Map.of()),
            task(1, State.ERRORED, 4, Map.of()),
            task(2, State.UNSCORED, 9, Map.of()));
    Workflow workflow = Workflow.of(tasks, LEVEL, SEED);
    assertThat(workflow.tasks()).isEqualTo(2);
    assertThat(workflow.callsPerTask()).isEqualTo(3);
    assertThat(((PerCorrect.Known) workflow.perCompleted()).each()).isEqualTo(euros("0.06"));
    assertThat(workflow.shares()).isEmpty();
    assertThat(Workflow.of(List.of(task(0, State.FAILED, 3, Map.of())), LEVEL, SEED).perCompleted())
        .isEqualTo(new PerCorrect.Infinite(euros("0.03")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Workflow.of(List.of(task(0, State.UNSCORED, 1, Map.of())), LEVEL, SEED));
  }

  private static Task task(int i, State state, int calls, Map<String, Double> tokens) {
    return new Task(
        Bench.facts("case-" + i, "tax", ""),
        state,
        Collections.nCopies(calls, new Task.Call(Charge.of(price("0.01")), 1, tokens)));
  }
}
