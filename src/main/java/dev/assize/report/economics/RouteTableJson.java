package dev.assize.report.economics;

import dev.assize.economics.routing.Course;
import dev.assize.economics.routing.Objective;
import dev.assize.economics.routing.RoutingTable;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import java.util.List;

/** The table of a route as a file for applications, schema {@code assize/routing/1}. */
final class RouteTableJson {

  private static final String SCHEMA = "assize/routing/1";

  private RouteTableJson() {}

  static String of(RouteView view, Course course) {
    JsonObject.Builder json =
        JsonObject.of("schema", SCHEMA)
            .put("project", view.project())
            .put("route", course.route().name());
    table(course.table()).members().forEach(json::put);
    JsonObject.Builder gain = Values.estimate(course.gain());
    gain.put("in", unit(view.objective()));
    return Json.pretty(
            json.put("gain", gain.object()).put("subjects", Values.asked(view.asked())).object())
        + "\n";
  }

  /** {@code share}, or the currency of what answers are worth. */
  static String unit(Objective objective) {
    return switch (objective) {
      case Objective.Correctness correctness -> "share";
      case Objective.Worth worth -> worth.perCorrect().currency();
    };
  }

  /** How a question finds its subject. */
  static JsonObject table(RoutingTable table) {
    return switch (table) {
      case RoutingTable.Fixed fixed ->
          JsonObject.of("kind", "always").put("subject", fixed.subject()).object();
      case RoutingTable.Keyed keyed ->
          JsonObject.of("kind", "keyed")
              .put("by", keyed.by())
              .put(
                  "ways",
                  JsonArray.of(
                      List.copyOf(keyed.ways().entrySet()),
                      way ->
                          JsonObject.of("key", way.getKey())
                              .put("subject", way.getValue().subject())
                              .put("cases", way.getValue().cases())
                              .put("agreeing", way.getValue().agreeing())
                              .object()))
              .put("otherwise", keyed.otherwise())
              .object();
      case RoutingTable.Escalation escalation -> escalation(escalation);
      case RoutingTable.None none -> JsonObject.of("kind", "none").put("why", none.why()).object();
    };
  }

  private static JsonObject escalation(RoutingTable.Escalation escalation) {
    JsonObject.Builder json =
        JsonObject.of("kind", "cascade")
            .put("first", escalation.first())
            .put("then", escalation.then())
            .put("signal", escalation.signal());
    double threshold = escalation.threshold();
    if (Double.isInfinite(threshold)) {
      json.put("goesOn", threshold < 0 ? "always" : "never");
    } else {
      json.put("goesOn", "above").put("above", threshold);
    }
    return json.put("escalated", escalation.escalated()).object();
  }
}
