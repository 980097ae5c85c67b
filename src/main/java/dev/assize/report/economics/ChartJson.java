package dev.assize.report.economics;

import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.svg.Estimate;
import dev.assize.report.svg.LineChart;
import dev.assize.report.svg.Span;
import dev.assize.report.svg.Tornado;
import dev.assize.stats.Interval;
import java.util.List;

/** Stores charts: the numbers alone, as a picture can be drawn of them at any time. */
final class ChartJson {

  /** What is stored of each kind of chart under {@code kind}. */
  static final String TRADE = "cost-quality";

  static final String LOSSES = "losses";
  static final String LINES = "lines";
  static final String SWINGS = "tornado";

  private ChartJson() {}

  static JsonObject of(Chart chart) {
    return switch (chart) {
      case Chart.Trade trade ->
          JsonObject.of("kind", TRADE)
              .put("unit", trade.unit())
              .put("points", JsonArray.of(trade.offers(), ChartJson::offer))
              .object();
      case Chart.Losses losses ->
          JsonObject.of("kind", LOSSES)
              .put("margin", losses.margin())
              .put("rows", JsonArray.of(losses.losses(), ChartJson::loss))
              .object();
      case Chart.Lines lines ->
          JsonObject.of("kind", LINES)
              .put("title", lines.title())
              .put("finding", lines.finding())
              .put("across", lines.across())
              .put("up", lines.up())
              .put("lines", JsonArray.of(lines.lines(), ChartJson::line))
              .put("marks", JsonArray.of(lines.marks(), ChartJson::mark))
              .object();
      case Chart.Swings swings ->
          JsonObject.of("kind", SWINGS)
              .put("title", swings.title())
              .put("unit", swings.unit())
              .put("stated", swings.stated())
              .put("bars", JsonArray.of(swings.bars(), ChartJson::bar))
              .object();
    };
  }

  private static JsonObject offer(Chart.Offer offer) {
    JsonObject.Builder json =
        JsonObject.of("name", offer.name())
            .put("cost", span(offer.cost()))
            .put("quality", span(offer.quality()))
            .put("latency", offer.latency());
    if (offer.reach() == Chart.Reach.BEYOND) {
      json.put("beyond", true);
    }
    return json.object();
  }

  private static JsonObject span(Span span) {
    return JsonObject.build()
        .put("value", span.value())
        .put("lo", span.lo())
        .put("hi", span.hi())
        .object();
  }

  private static JsonObject loss(Chart.Loss loss) {
    Estimate.Measured change = loss.change();
    Interval interval = change.interval();
    return JsonObject.of("name", loss.name())
        .put("change", change.value())
        .put(
            "interval",
            JsonObject.build()
                .put("lo", interval.lo())
                .put("hi", interval.hi())
                .put("level", interval.level())
                .object())
        .put("cases", change.n())
        .put("p", change.p())
        .object();
  }

  private static JsonObject line(LineChart.Line line) {
    return JsonObject.of("name", line.name())
        .put("points", JsonArray.of(line.points(), ChartJson::point))
        .object();
  }

  private static JsonArray point(LineChart.Point point) {
    return new JsonArray(List.of(JsonNumber.of(point.x()), JsonNumber.of(point.y())));
  }

  private static JsonObject mark(LineChart.Mark mark) {
    return JsonObject.build().put("at", mark.x()).put("words", mark.words()).object();
  }

  private static JsonObject bar(Tornado.Bar bar) {
    return JsonObject.of("name", bar.name())
        .put("low", bar.low())
        .put("high", bar.high())
        .put("atLow", bar.atLow())
        .put("atHigh", bar.atHigh())
        .put("turns", bar.turns())
        .object();
  }
}
