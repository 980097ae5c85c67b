package dev.assize.economics.worth;

import dev.assize.base.Money;
import dev.assize.economics.MoneyRange;
import dev.assize.stats.Interval;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a use case is worth a month: what right replies save, less what wrong ones lose, generation,
 * verification by people and judges, waiting, and upkeep.
 *
 * @param assumptions all of {@link UseCase}
 */
public record NetValue(Assumptions<UseCase> assumptions) {

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
  private static final MathContext DIGITS = MathContext.DECIMAL64;

  /** The accuracy at which a use case is worth nothing. */
  public sealed interface BreakEven {

    /** Above it the use case pays. */
    record At(BigDecimal accuracy) implements BreakEven {}

    /** It pays even if every reply is wrong. */
    record Always() implements BreakEven {}

    /** It does not pay even if every reply is right. */
    record Never() implements BreakEven {}
  }

  /** The parts of the value of a month; those that cost are below 0. */
  public record Parts(
      Money saved,
      Money lost,
      Money generation,
      Money checking,
      Money judges,
      Money waiting,
      Money upkeep) {

    /** All of them together. */
    public Money net() {
      return saved
          .plus(lost)
          .plus(generation)
          .plus(checking)
          .plus(judges)
          .plus(waiting)
          .plus(upkeep);
    }
  }

  private BigDecimal value(UseCase lever) {
    return assumptions.value(lever);
  }

  private Money money(BigDecimal amount) {
    return new Money(amount.round(DIGITS), assumptions.currency());
  }

  /** Of so many minutes of a person. */
  private BigDecimal people(UseCase minutes) {
    return value(minutes).multiply(value(UseCase.WAGE)).divide(MINUTES, DIGITS);
  }

  private Money perMonth(BigDecimal perTask) {
    return money(perTask.multiply(value(UseCase.TASKS)));
  }

  /** The parts at the stated accuracy. */
  public Parts parts() {
    BigDecimal right = value(UseCase.ACCURACY);
    BigDecimal wrong = BigDecimal.ONE.subtract(right);
    return new Parts(
        perMonth(right.multiply(people(UseCase.MINUTES_SAVED))),
        perMonth(wrong.multiply(people(UseCase.MINUTES_LOST)).negate()),
        perMonth(value(UseCase.GENERATION).negate()),
        perMonth(people(UseCase.MINUTES_CHECKING).negate()),
        perMonth(value(UseCase.JUDGE).negate()),
        perMonth(value(UseCase.SECONDS).multiply(value(UseCase.LOST_PER_SECOND)).negate()),
        money(value(UseCase.UPKEEP).negate()));
  }

  /** The net value of a month. */
  public Money net() {
    return parts().net();
  }

  /** The net value at both ends of the interval of the pass rate, all else as stated. */
  public MoneyRange net(Interval accuracy) {
    return new MoneyRange(at(accuracy.lo()), at(accuracy.hi()), accuracy.level());
  }

  private Money at(double accuracy) {
    return new NetValue(assumptions.with(UseCase.ACCURACY, BigDecimal.valueOf(accuracy))).net();
  }

  /**
   * {@code (costs of a task + upkeep / tasks + lost) / (saved + lost)}, with what a right reply
   * saves and what a wrong one loses.
   */
  public BreakEven breakEven() {
    BigDecimal atNone = net(BigDecimal.ZERO);
    BigDecimal atAll = net(BigDecimal.ONE);
    if (atNone.signum() >= 0) {
      return new BreakEven.Always();
    }
    return atAll.signum() < 0
        ? new BreakEven.Never()
        : new BreakEven.At(atNone.negate().divide(atAll.subtract(atNone), DIGITS));
  }

  private BigDecimal net(BigDecimal accuracy) {
    return new NetValue(assumptions.with(UseCase.ACCURACY, accuracy)).net().amount();
  }

  /** How the net value hangs on each assumption. */
  public Sensitivity sensitivity() {
    return Sensitivity.of(assumptions, other -> new NetValue(other).net().amount());
  }
}
