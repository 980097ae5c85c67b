package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.economics.Axis;
import dev.assize.economics.routing.Course;
import dev.assize.economics.routing.Objective;
import dev.assize.economics.routing.Routing;
import dev.assize.economics.routing.RoutingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how routes were compared, and what must not be forgotten of each. */
final class RouteCautions {

  private final RouteView view;
  private final Routing.Compared compared;

  RouteCautions(RouteView view, Routing.Compared compared) {
    this.view = view;
    this.compared = compared;
  }

  List<String> all() {
    List<String> toKnow = new ArrayList<>();
    toKnow.add(
        "Measured on "
            + Numbers.count(compared.cases(), "case")
            + (compared.clusters() < compared.cases()
                ? " in " + Numbers.count(compared.clusters(), "cluster")
                : "")
            + ", split "
            + compared.splits()
            + " times into halves: each route, and the best single subject, is learned on one"
            + " half and measured on the other. Told is the median over the splits. Limits in"
            + " brackets are of "
            + Numbers.level(compared.level())
            + " intervals.");
    toKnow.add(
        "Learned for "
            + goal()
            + ". Gains: more of that, shown at "
            + Numbers.level(view.alpha())
            + " for all routes together (Holm; p is raised by it). Saves: costs less, and loses"
            + " no more than "
            + Numbers.points(view.margin())
            + " points, shown likewise.");
    toKnow.add(
        "Front: dominated only where another route, oracles aside, is better on some count, worse"
            + " on none, and every difference is shown at "
            + Numbers.level(compared.level())
            + "; else tied. Compared by "
            + compared.axes().stream().sorted().map(Axis::word).collect(Collectors.joining(", "))
            + ".");
    if (compared.leftOut() > 0) {
      toKnow.add(
          "Left out: "
              + Numbers.count(compared.leftOut(), "case")
              + " that some subject neither passed nor failed.");
    }
    compared.courses().forEach(course -> caution(course).ifPresent(toKnow::add));
    return toKnow;
  }

  private String goal() {
    return switch (view.objective()) {
      case Objective.Correctness correctness -> "correct answers, whatever they cost";
      case Objective.Worth worth ->
          "what answers are worth ("
              + Words.money(worth.perCorrect())
              + " each) less what they cost"
              + (worth.perSecond().amount().signum() > 0
                  ? " and " + Words.money(worth.perSecond()) + " for each second"
                  : "");
    };
  }

  private static Optional<String> caution(Course course) {
    return switch (course.table()) {
      case RoutingTable.Keyed keyed ->
          keyed.by().equals("category")
              ? Optional.of(
                  "by category: as the golden file names it, at no cost and never wrong; an"
                      + " application must find it out by itself.")
              : Optional.empty();
      case RoutingTable.Escalation escalation -> Optional.empty();
      case RoutingTable.Fixed fixed -> Optional.empty();
      case RoutingTable.None none ->
          Optional.of(
              course.route().name()
                  + ": "
                  + none.why()
                  + (course.note().isEmpty() ? "" : "; " + course.note())
                  + ".");
    };
  }
}
