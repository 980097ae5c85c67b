package dev.assize.check;

import dev.assize.check.Description.Option;
import dev.assize.verdict.Grade;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The option {@code [at least 0.8]} of checks that find a score from 0 to 1.
 *
 * @param least the score from which on the check passes; none when a score is to stay a score,
 *     which never decides whether a case passes
 */
public record AtLeast(List<BigDecimal> least) {

  private static final String NAME = "at-least";
  public static final Option OPTION = new Option(NAME, "at least 0.8", "passes from this score on");

  public static AtLeast askedBy(Arguments arguments) {
    Optional<BigDecimal> least = arguments.number(NAME, BigDecimal.ZERO);
    if (least.isPresent() && least.get().compareTo(BigDecimal.ONE) > 0) {
      arguments.neverTrue("no score is above 1");
    }
    return new AtLeast(least.map(List::of).orElse(List.of()));
  }

  /** Whether a pass is told from a failure at all. */
  public boolean decides() {
    return !least.isEmpty();
  }

  /**
   * @param score from 0 to 1
   */
  public Grade grade(BigDecimal score) {
    return least.isEmpty()
        ? new Grade.Score(score.doubleValue())
        : new Grade.PassFail(score.compareTo(least.getFirst()) >= 0);
  }
}
