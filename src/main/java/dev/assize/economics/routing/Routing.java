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

    /** What came of a route. */
    public Course course(Route route) {
      return courses.stream().filter(each -> each.route().equals(route)).findFirst().orElseThrow();
    }
  }

  /** The evidence does not suffice, and why. */
  record Unanswered(String why) implements Routing {}
}
