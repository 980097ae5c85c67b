package dev.assize.economics.worth;

import dev.assize.base.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How an amount hangs on each assumption by itself: a tornado, and where each would turn the
 * answer.
 *
 * @param stated the amount by all stated values
 * @param bars the longest first
 */
public record Sensitivity(Money stated, List<Bar> bars) {

  private static final MathContext DIGITS = MathContext.DECIMAL64;

  /** A factor of each step away from the stated value: 2^(1/4), coarse enough and fine enough. */
  private static final BigDecimal STEP = new BigDecimal("1.189207115002721");

  /** As many steps reach a thousand times as much, or as little. */
  private static final int STEPS = 40;

  /** The least amount above 0 at which somebody could turn an answer. */
  private static final BigDecimal LEAST = new BigDecimal("1e-6");

  /** Halvings of the last step: to a millionth of the value. */
  private static final int HALVINGS = 24;

  public Sensitivity {
    bars = List.copyOf(bars);
  }

  /**
   * One assumption.
   *
   * @param atLow the amount if only this one is at its least
   * @param atHigh the amount if only this one is at its most
   * @param flip the nearest value at which the amount changes its sign while all others stay,
   *     within a thousandth to a thousand times the stated one, and of a stated 0 whatever makes
   *     sense; empty where there is none
   */
  public record Bar(
      Lever lever, Assumption assumption, Money atLow, Money atHigh, Optional<BigDecimal> flip) {

    /** How far the amount moves. */
    public BigDecimal length() {
      return atHigh.amount().subtract(atLow.amount()).abs();
    }
  }

  /**
   * Works it out.
   *
   * @param amount of a set of assumptions; what is above 0 speaks for, what is below against
   */
  static <L extends Enum<L> & Lever> Sensitivity of(
      Assumptions<L> assumptions, Function<Assumptions<L>, BigDecimal> amount) {
    List<Bar> bars = new ArrayList<>();
    for (L lever : assumptions.stated().keySet()) {
      Assumption stated = assumptions.assumption(lever);
      Function<BigDecimal, BigDecimal> alone =
          value -> amount.apply(assumptions.with(lever, value));
      bars.add(
          new Bar(
              lever,
              stated,
              new Money(alone.apply(stated.low()), assumptions.currency()),
              new Money(alone.apply(stated.high()), assumptions.currency()),
              flip(lever, stated.value(), alone)));
    }
    bars.sort(Comparator.comparing(Bar::length).reversed());
    return new Sensitivity(new Money(amount.apply(assumptions), assumptions.currency()), bars);
  }

  /** The nearer one of the flips above and below, as a factor. */
  private static Optional<BigDecimal> flip(
      Lever lever, BigDecimal from, Function<BigDecimal, BigDecimal> amount) {
    if (from.signum() == 0) {
      return fromNothing(lever, amount);
    }
    int sign = amount.apply(from).signum();
    BigDecimal up = from;
    BigDecimal down = from;
    for (int step = 0; step < STEPS; step++) {
      BigDecimal above = up.multiply(STEP, DIGITS).min(lever.scale().most());
      BigDecimal below = down.divide(STEP, DIGITS).max(lever.scale().least());
      boolean flipsUp = amount.apply(above).signum() != sign;
      boolean flipsDown = amount.apply(below).signum() != sign;
      if (flipsUp || flipsDown) {
        Optional<BigDecimal> higher = flipsUp ? between(up, above, sign, amount) : Optional.empty();
        Optional<BigDecimal> lower =
            flipsDown ? between(down, below, sign, amount) : Optional.empty();
        return nearer(from, higher, lower);
      }
      up = above;
      down = below;
    }
    return Optional.empty();
  }

  /** Nothing has no multiple: upwards from what is next to nothing. */
  private static Optional<BigDecimal> fromNothing(
      Lever lever, Function<BigDecimal, BigDecimal> amount) {
    int sign = amount.apply(BigDecimal.ZERO).signum();
    BigDecimal last = BigDecimal.ZERO;
    for (BigDecimal next = LEAST; last.compareTo(lever.scale().most()) < 0; ) {
      BigDecimal value = next.min(lever.scale().most());
      if (amount.apply(value).signum() != sign) {
        return between(last, value, sign, amount);
      }
      last = value;
      next = next.multiply(STEP, DIGITS);
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> nearer(
      BigDecimal from, Optional<BigDecimal> higher, Optional<BigDecimal> lower) {
    if (higher.isEmpty() || lower.isEmpty()) {
      return higher.or(() -> lower);
    }
    BigDecimal rise = higher.get().divide(from, DIGITS);
    BigDecimal fall = from.divide(lower.get().max(new BigDecimal("1e-300")), DIGITS);
    return rise.compareTo(fall) <= 0 ? higher : lower;
  }

  private static Optional<BigDecimal> between(
      BigDecimal same, BigDecimal other, int sign, Function<BigDecimal, BigDecimal> amount) {
    BigDecimal kept = same;
    BigDecimal turned = other;
    for (int i = 0; i < HALVINGS; i++) {
      BigDecimal middle = kept.add(turned).divide(BigDecimal.TWO, DIGITS);
      if (amount.apply(middle).signum() == sign) {
        kept = middle;
      } else {
        turned = middle;
      }
    }
    BigDecimal rounded = turned.round(new MathContext(6)).stripTrailingZeros();
    return Optional.of(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
  }
}
