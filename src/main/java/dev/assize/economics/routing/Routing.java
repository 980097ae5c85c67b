package dev.assize.economics.routing;

import dev.assize.economics.Axis;
import java.util.List;
import java.util.Set;

/** What routes would have brought. */
public sealed interface Routing {

  /**
   * The routes side by side.
   *
   * @param cases that every subject has decided
   * @param leftOut the others
   * @param clusters how many groups of the cases stand or fall together
   * @param splits into two halves: on each half every route was fitted, and measured on the other
   * @param axes that are known of all subjects
   * @param currency of costs; empty where they are not known
   * @param usual the best single subject by all cases
   */
  record Compared(
      int cases,
      int leftOut,
      int clusters,
      int splits,
      double level,
      Set<Axis> axes,
      String currency,
      String usual,
      List<Course> courses)
      implements Routing {

    public Compared {
      axes = Set.copyOf(axes);
      courses = List.copyOf(courses);
    }

    /** Whether some attempt told no use, and what money is told of may be more. */
    public boolean isUnbilled() {
      return courses.stream().anyMatch(each -> each.unbilled().cost() > 0);
    }

    /** What came of a route. */
    public Course course(Route route) {
      return courses.stream().filter(each -> each.route().equals(route)).findFirst().orElseThrow();
    }
  }

  /**
   * What may be wrong with a route if each attempt that told no use had cost as much as the dearest
   * reply of its subject, and of its classifier or judge; 0 without such attempts.
   *
   * @param cost by how much more a question may cost on average, in the currency
   * @param gain by how much less it may gain, in the unit of the objective
   */
  record Unbilled(double cost, double gain) {}

  /** The evidence does not suffice, and why. */
  record Unanswered(String why) implements Routing {}
}
