package dev.assize;

import dev.assize.project.RouteWorth;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What routes are to be compared.
 *
 * @param sides whom they choose among, each a run with all of its subjects, {@code RUN:SUBJECT}, or
 *     a baseline; none for the newest run
 * @param classifiers sides whose replies are labels of the questions; mostly none
 * @param cascades who is asked first and next, and after which signs
 * @param worth what answers are worth; what it does not say the project does
 * @param margin the smallest worsening that matters, as a share; the gate's where empty
 * @param table where the table goes
 */
public record RouteRequest(
    List<String> sides,
    List<String> classifiers,
    Cascades cascades,
    RouteWorth worth,
    OptionalDouble margin,
    Table table) {

  /** Among the subjects of the newest run, as it is where nothing is said. */
  static final RouteRequest USUAL =
      new RouteRequest(
          List.of(),
          List.of(),
          new Cascades("", List.of(), List.of()),
          RouteWorth.UNSAID,
          OptionalDouble.empty(),
          new Table("", ""));

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
   * A routing table to be written.
   *
   * @param file relative to the project; empty for none
   * @param route as the report calls it; empty for the best that is shown, else the best subject
   */
  public record Table(String file, String route) {}
}
