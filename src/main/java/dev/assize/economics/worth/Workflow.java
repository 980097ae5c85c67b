package dev.assize.economics.worth;

import dev.assize.base.Money;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.PerCorrect;
import dev.assize.regression.ClusterNumbers;
import dev.assize.score.State;
import dev.assize.stats.FewClusters;
import dev.assize.stats.Interval;
import dev.assize.stats.Ratio;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a completed task of a workflow costs: how a call of a cent becomes a task of forty.
 *
 * @param tasks that were completed or failed; one that nobody could score is left out
 * @param completed of them
 * @param callsPerTask mean
 * @param calls interval of that mean; empty for too few clusters, and where all take equally many
 * @param perCall mean price of a call; the sum is exact
 * @param perCompleted what a completed task costs, the failed ones included
 * @param unbilled how many attempts told no use: with any, money is at least what it says
 * @param shares of the input's tokens, by section of the prompt; empty where none were counted
 */
public record Workflow(
    int tasks,
    int completed,
    double callsPerTask,
    Optional<Interval> calls,
    Optional<Money> perCall,
    PerCorrect perCompleted,
    long unbilled,
    Map<String, Double> shares) {

  public Workflow {
    shares = Collections.unmodifiableMap(new TreeMap<>(shares));
  }

  /**
   * Adds up.
   *
   * @param all of one currency
   * @param seed decides the draws
   * @throws IllegalArgumentException if no task was completed, failed or errored, or if currencies
   *     differ
   */
  public static Workflow of(List<Task> all, double level, long seed) {
    List<Task> tasks =
        all.stream()
            .filter(task -> task.state() != State.UNSCORED && task.state() != State.NOT_ASKED)
            .toList();
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException("no task was completed, failed or errored");
    }
    int[] clusters = ClusterNumbers.ofReplies(tasks.stream().map(Task::facts).toList());
    double[] ones = new double[tasks.size()];
    Arrays.fill(ones, 1);
    double[] calls = tasks.stream().mapToDouble(Task::times).toArray();
    double[] done = tasks.stream().mapToDouble(t -> t.state() == State.PASSED ? 1 : 0).toArray();
    double[] paid = tasks.stream().mapToDouble(Workflow::paid).toArray();
    Sum sum = new Sum();
    tasks.forEach(task -> task.calls().forEach(call -> sum.add(call.charge())));
    int completed = (int) Arrays.stream(done).sum();
    int count = (int) Arrays.stream(calls).sum();
    Optional<Interval> each = interval(done, paid, clusters, level, seed);
    return new Workflow(
        tasks.size(),
        completed,
        (double) count / tasks.size(),
        interval(ones, calls, clusters, level, seed),
        sum.why().isEmpty() ? Optional.of(mean(sum.money(), count)) : Optional.empty(),
        perCompleted(sum, completed, each),
        sum.unbilled(),
        shares(tasks));
  }

  /**
   * The same of replies, each a task; empty where none came to its end.
   *
   * @param seed decides the draws
   */
  static Optional<Workflow> among(List<UseCaseWorth.Reply> replies, double level, long seed) {
    List<Task> tasks =
        replies.stream()
            .map(reply -> new Task(reply.spent().facts(), reply.state(), reply.calls()))
            .toList();
    boolean isAny =
        tasks.stream()
            .map(Task::state)
            .anyMatch(state -> state != State.UNSCORED && state != State.NOT_ASKED);
    return isAny ? Optional.of(of(tasks, level, seed)) : Optional.empty();
  }

  private static double paid(Task task) {
    return task.calls().stream().mapToDouble(call -> call.charge().amount()).sum();
  }

  private static Optional<Interval> interval(
      double[] units, double[] amounts, int[] clusters, double level, long seed) {
    Ratio ratio = Ratio.of(units, amounts, clusters);
    return ratio.clusters() < FewClusters.LEAST ? Optional.empty() : ratio.interval(level, seed);
  }

  private static PerCorrect perCompleted(Sum sum, int completed, Optional<Interval> interval) {
    if (!sum.why().isEmpty()) {
      return new PerCorrect.Unpriced(sum.why());
    }
    Money spent = sum.money();
    return completed == 0
        ? new PerCorrect.Infinite(spent)
        : new PerCorrect.Known(
            mean(spent, completed), interval.map(i -> MoneyRange.of(i, spent.currency())));
  }

  private static Money mean(Money sum, int by) {
    return MoneyRange.mean(sum.amount(), BigDecimal.valueOf(by), sum.currency());
  }

  private static Map<String, Double> shares(List<Task> tasks) {
    Map<String, Double> counts = new TreeMap<>();
    for (Task task : tasks) {
      for (Task.Call call : task.calls()) {
        call.tokens().forEach((part, count) -> counts.merge(part, count, Double::sum));
      }
    }
    double all = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    counts.replaceAll((part, count) -> count / all);
    return all > 0 ? counts : Map.of();
  }
}
