package dev.assize.adversarial.fact;

import dev.assize.adversarial.Parent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers that could stand in another one's place, unlike all that a parent shows or expects. */
final class Alternatives {

  private static final List<BigDecimal> FACTORS =
      Stream.of("1.5", "0.8", "1.2", "3", "0.5", "10").map(BigDecimal::new).toList();

  /** How far beside a factor's number another is looked for. */
  private static final int BESIDE = 6;

  private static final BigDecimal LARGEST = new BigDecimal(999);

  private Alternatives() {}

  static List<BigDecimal> of(Figure figure, Parent parent) {
    List<Figure> taken = new ArrayList<>(Twist.inContext(parent));
    Twist.asked(parent).forEach(taken::add);
    taken.addAll(Figures.of(parent.reference()));
    Stream.concat(parent.facts().stream(), parent.golden().expectation().exclude().stream())
        .flatMap(fact -> fact.forms().stream())
        .flatMap(form -> Figures.of(form).stream())
        .forEach(taken::add);
    List<BigDecimal> others = new ArrayList<>();
    for (BigDecimal factor : FACTORS) {
      near(figure, factor, taken).filter(one -> !others.contains(one)).ifPresent(others::add);
    }
    return others;
  }

  private static Optional<BigDecimal> near(Figure figure, BigDecimal factor, List<Figure> taken) {
    BigDecimal whole = figure.value().setScale(0, RoundingMode.DOWN);
    BigDecimal cents = figure.value().subtract(whole);
    BigDecimal target = whole.multiply(factor).setScale(0, RoundingMode.HALF_UP);
    for (int beside = 0; beside < BESIDE; beside++) {
      BigDecimal other = target.add(BigDecimal.valueOf(beside)).add(cents);
      if (isUsual(other)
          && (!figure.isWord() || Figures.word(other).isPresent())
          && !isRound(other, figure.unit())
          && taken.stream().noneMatch(one -> one.mayBe(other, figure.unit()))) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /** 0 and 1 are words of their own kind, and large numbers are grouped in many ways. */
  static boolean isUsual(BigDecimal value) {
    return value.compareTo(BigDecimal.ONE) > 0 && value.compareTo(LARGEST) <= 0;
  }

  /** Whether people would write the span in another unit. */
  private static boolean isRound(BigDecimal value, String unit) {
    int larger =
        switch (unit) {
          case "day" -> 7;
          case "month", "week" -> 4;
          case "hour" -> 12;
          case "minute", "second" -> 15;
          default -> 0;
        };
    return larger > 0 && value.remainder(BigDecimal.valueOf(larger)).signum() == 0;
  }
}
