package dev.assize.report.economics;

import dev.assize.base.Numbers;
import dev.assize.economics.routing.Course;
import dev.assize.economics.routing.Routing;
import dev.assize.economics.routing.RoutingTable;
import java.util.ArrayList;
import java.util.List;

/** Shows the tables of the routes that were learned, as they come of all cases. */
final class RouteTables {

  private final Routing.Compared compared;

  RouteTables(Routing.Compared compared) {
    this.compared = compared;
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    List<List<String>> cascades = new ArrayList<>();
    for (Course course : compared.courses()) {
      switch (course.table()) {
        case RoutingTable.Keyed keyed -> parts.add(keyed(course.route().name(), keyed));
        case RoutingTable.Escalation escalation -> cascades.add(row(escalation));
        case RoutingTable.Fixed fixed -> {}
        case RoutingTable.None none -> {}
      }
    }
    if (!cascades.isEmpty()) {
      parts.add(
          Part.of(
              "Table of cascades",
              List.of(
                  "Where there is no reply, or the signal says nothing of it, they always go on."),
              new Part.Table(List.of("First", "Then", "Signal", "Goes on", "After"), cascades)));
    }
    return parts;
  }

  private static Part keyed(String route, RoutingTable.Keyed keyed) {
    return Part.of(
        "Table of " + route,
        List.of("Any other: " + keyed.otherwise() + ". Same: how many fits on halves agree."),
        new Part.Table(
            List.of("Key", "Subject", "n", "Same"),
            keyed.ways().entrySet().stream()
                .map(
                    way ->
                        List.of(
                            way.getKey().isEmpty() ? "(none)" : way.getKey(),
                            way.getValue().subject(),
                            Numbers.count(way.getValue().cases()),
                            Numbers.percent(way.getValue().agreeing())))
                .toList()));
  }

  private static List<String> row(RoutingTable.Escalation escalation) {
    return List.of(
        escalation.first(),
        escalation.then(),
        escalation.signal(),
        threshold(escalation.threshold()),
        Numbers.percent(escalation.escalated()) + " of replies");
  }

  private static String threshold(double threshold) {
    if (Double.isInfinite(threshold)) {
      return threshold < 0 ? "always" : "never";
    }
    return "above " + Numbers.brief(threshold);
  }
}
