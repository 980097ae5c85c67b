package dev.assize.economics.worth;

import dev.assize.base.Money;
import dev.assize.base.Seed;
import dev.assize.economics.Triad;
import dev.assize.economics.Waiting;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.score.State;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one subject is worth for one use case.
 *
 * @param name as the user calls it
 * @param cases which ones of the run stand for it, in words
 * @param triad quality, cost and latency on these cases
 * @param value of a month
 * @param sensitivity of that value
 * @param overhead what judges and people are paid over what the subject is
 * @param judges the same without people
 * @param waiting what waiting for a reply costs; empty where no reply was timed
 * @param entropy what had to be mended
 * @param workflow calls and costs of a completed task; empty where no task came to its end
 */
public record UseCaseWorth(
    String name,
    String subject,
    String cases,
    Grounds<UseCase> grounds,
    Triad triad,
    NetValue value,
    Sensitivity sensitivity,
    Overhead overhead,
    Overhead judges,
    Optional<LatencyTax> waiting,
    Entropy entropy,
    Optional<Workflow> workflow) {

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  /** Of all intervals. */
  private static final double LEVEL = 0.95;

  /**
   * A reply of the run.
   *
   * @param spent generation, and judges as verification
   */
  public record Reply(Spent spent, Mended mended, State state, List<Task.Call> calls) {
    public Reply {
      calls = List.copyOf(calls);
    }
  }

  /**
   * Works it out.
   *
   * @param replies to these cases, at least one
   * @param seed decides the draws of intervals
   * @throws dev.assize.base.InvalidInput with every figure that is missing
   */
  public static UseCaseWorth of(
      String name,
      String cases,
      Grounds<UseCase> grounds,
      Triad triad,
      List<Reply> replies,
      Seed seed) {
    NetValue value = new NetValue(grounds.assumptions(UseCase.class));
    long draws = seed.derive(name + "/" + triad.subject()).value();
    Price.Known people = new Price.Known(checking(value));
    return new UseCaseWorth(
        name,
        triad.subject(),
        cases,
        grounds,
        triad,
        value,
        value.sensitivity(),
        Overhead.of(
            replies.stream().map(reply -> withPeople(reply.spent(), people)).toList(),
            LEVEL,
            draws),
        Overhead.of(replies.stream().map(Reply::spent).toList(), LEVEL, draws),
        tax(triad, value),
        Entropy.of(replies.stream().map(Reply::mended).toList(), LEVEL),
        Workflow.among(replies, LEVEL, draws));
  }

  private static Money checking(NetValue value) {
    Assumptions<UseCase> stated = value.assumptions();
    return new Money(
        stated
            .value(UseCase.MINUTES_CHECKING)
            .multiply(stated.value(UseCase.WAGE))
            .divide(MINUTES, MathContext.DECIMAL64),
        stated.currency());
  }

  /** Where people are paid in another currency than calls, nobody adds them up. */
  private static Spent withPeople(Spent spent, Price.Known people) {
    Charge judges = spent.verification();
    boolean isUnjudged = judges.price() instanceof Price.Known && judges.amount() == 0;
    Charge verification = isUnjudged ? new Charge(people, judges.unbilled()) : judges;
    return Stream.of(spent.generation().price(), verification.price())
        .filter(Price.Known.class::isInstance)
        .map(price -> ((Price.Known) price).money().currency())
        .filter(currency -> !currency.equals(people.money().currency()))
        .findFirst()
        .map(
            other ->
                new Price.Unknown(
                    "people are paid in " + people.money().currency() + ", and calls in " + other))
        .map(mixed -> new Spent(spent.facts(), Charge.of(mixed), Charge.of(mixed)))
        .orElseGet(
            () ->
                new Spent(
                    spent.facts(),
                    spent.generation(),
                    isUnjudged ? verification : judges.plus(Charge.of(people))));
  }

  private static Optional<LatencyTax> tax(Triad triad, NetValue value) {
    Assumptions<UseCase> stated = value.assumptions();
    Money second = new Money(stated.value(UseCase.LOST_PER_SECOND), stated.currency());
    return triad.waiting() instanceof Waiting.Timed timed
        ? Optional.of(LatencyTax.of(timed, second))
        : Optional.empty();
  }

  /** How the value hangs on the accuracy. */
  public Sensitivity.Bar accuracy() {
    return sensitivity.bars().stream()
        .filter(bar -> bar.lever() == UseCase.ACCURACY)
        .findFirst()
        .orElseThrow();
  }

  /** Whether the value is on one side of nothing however the accuracy lies within its limits. */
  public boolean isTold() {
    int low = accuracy().atLow().amount().signum();
    return low != 0 && low == accuracy().atHigh().amount().signum();
  }
}
