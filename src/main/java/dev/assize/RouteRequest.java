package dev.assize;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What routes are to be compared.
 *
 * @param sides whom they choose among, each a run with all of its subjects, {@code RUN:SUBJECT}, or
 *     a baseline; none for the newest run
 * @param classifiers sides whose replies are labels of the questions; mostly none
 * @param cascades who is asked first and next, and after which signs
 * @param worth what answers are worth
 * @param margin the smallest worsening that matters, as a share; the gate's where empty
 * @param table where the table goes
 */
public record RouteRequest(
    List<String> sides,
    List<String> classifiers,
    Cascades cascades,
    Worth worth,
    OptionalDouble margin,
    Table table) {

  public RouteRequest {
    sides = List.copyOf(sides);
    classifiers = List.copyOf(classifiers);
  }

  /**
   * Which cascades are tried.
   *
   * @param first the subject that is asked first, as the report calls it; empty for the cheapest
   * @param then those that are asked next, each in a cascade of its own; none for all others
   * @param signals as they are typed; none for the usual ones
   */
  public record Cascades(String first, List<String> then, List<String> signals) {
    public Cascades {
      then = List.copyOf(then);
      signals = List.copyOf(signals);
    }
  }

  /**
   * The user's own figures, in the currency of the prices.
   *
   * @param answer what a correct answer is worth, 0 or more; where empty, routes are learned for
   *     correct answers alone
   * @param second what a second of waiting loses, 0 or more
   */
  public record Worth(Optional<BigDecimal> answer, BigDecimal second) {}

  /**
   * A routing table to be written.
   *
   * @param file relative to the project; empty for none
   * @param route as the report calls it; empty for the best that is shown, else the best subject
   */
  public record Table(String file, String route) {}
}
