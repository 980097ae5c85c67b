package dev.assize.adversarial.fact;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A quantity as it stands in a text.
 *
 * @param from where its number begins
 * @param to behind the end of its number
 * @param text the number itself, in digits or as a word
 * @param unit what it counts, in small letters and the singular: {@code €}, {@code working day};
 *     empty when it counts nothing that can be told
 */
public record Figure(int from, int to, String text, BigDecimal value, String unit) {

  private static final Map<String, Integer> MINUTES =
      Map.of("minute", 1, "hour", 60, "day", 24 * 60, "week", 7 * 24 * 60);
  private static final Map<String, Integer> MONTHS = Map.of("month", 1, "year", 12);

  /** Whether the number is a word. */
  boolean isWord() {
    return Character.isLetter(text.charAt(0));
  }

  /** Whether the other may mean the same: 24 hours and a number of days that is 1, too. */
  public boolean mayBe(Figure other) {
    return mayBe(other.value(), other.unit());
  }

  /** Whether it is the value of this unit, or of none that can be told. */
  public boolean is(BigDecimal number, String counted) {
    return value.compareTo(number) == 0 && (unit.equals(counted) || unit.isEmpty());
  }

  boolean mayBe(BigDecimal number, String counted) {
    if (value.compareTo(number) == 0) {
      return true;
    }
    return meansAlike(MINUTES, number, counted) || meansAlike(MONTHS, number, counted);
  }

  private boolean meansAlike(Map<String, Integer> units, BigDecimal number, String counted) {
    Optional<BigDecimal> mine = in(units, value, unit);
    return mine.isPresent()
        && in(units, number, counted).filter(its -> its.compareTo(mine.get()) == 0).isPresent();
  }

  private static Optional<BigDecimal> in(
      Map<String, Integer> units, BigDecimal number, String unit) {
    return Optional.ofNullable(units.get(unit)).map(each -> number.multiply(new BigDecimal(each)));
  }
}
