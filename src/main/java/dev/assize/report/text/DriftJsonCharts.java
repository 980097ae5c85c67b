package dev.assize.report.text;

import dev.assize.drift.ChartPoint;
import dev.assize.drift.ControlChart;
import dev.assize.drift.Event;
import dev.assize.drift.RuleHit;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;

/** Control charts of a drift report as JSON. */
final class DriftJsonCharts {

  private DriftJsonCharts() {}

  static void put(ControlChart.Charted chart, JsonObject.Builder json) {
    json.put("centre", chart.centre())
        .put("deviation", chart.deviation())
        .put("averageLimit", chart.averageLimit())
        .put("sumLimit", chart.sumLimit())
        .put("widened", chart.widened())
        .put("points", JsonArray.of(chart.points(), DriftJsonCharts::point))
        .put("changes", JsonArray.of(chart.changes(), DriftJsonCharts::change));
  }

  static JsonObject event(Event event) {
    return JsonObject.of("run", event.run())
        .put("at", event.when().toString())
        .put("aspect", DriftJson.word(event.aspect()))
        .put("before", event.before())
        .put("after", event.after())
        .object();
  }

  private static JsonObject point(ChartPoint point) {
    return JsonObject.of("run", point.run())
        .put("at", point.at().toString())
        .put("role", DriftJson.word(point.role()))
        .put("cases", point.cases())
        .put("value", point.value())
        .put("average", point.average())
        .put("lower", point.lower())
        .put("upper", point.upper())
        .put("above", point.above())
        .put("below", point.below())
        .optional("hits", point.hits().stream().map(DriftJsonCharts::hit).toList())
        .object();
  }

  private static JsonObject hit(RuleHit hit) {
    return JsonObject.of("rule", DriftJson.word(hit.rule())).put("words", hit.words()).object();
  }

  private static JsonObject change(ControlChart.Changed change) {
    return JsonObject.of("run", change.run())
        .put("at", change.at().toString())
        .put("p", change.split().p().value())
        .object();
  }
}
