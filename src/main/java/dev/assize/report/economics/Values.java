package dev.assize.report.economics;

import dev.assize.base.Money;
import dev.assize.economics.Frontier;
import dev.assize.economics.MoneyRange;
import dev.assize.economics.PerCorrect;
import dev.assize.economics.Spending;
import dev.assize.economics.Waiting;
import dev.assize.economics.routing.Estimate;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.score.Counts;
import dev.assize.stats.Interval;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes figures the same way in the JSON of all answers about cost. */
final class Values {

  private Values() {}

  /** An answer by itself: what all begin and end with, around its own figures. */
  static String document(String schema, CostAnswer answer, Consumer<JsonObject.Builder> own) {
    Paper paper = answer.paper();
    JsonObject.Builder json =
        JsonObject.of("schema", schema)
            .put("project", answer.project())
            .put("sentences", JsonArray.ofTexts(paper.answers()));
    own.accept(json);
    return Json.pretty(json.put("toKnow", JsonArray.ofTexts(paper.toKnow())).object()) + "\n";
  }

  static JsonArray asked(List<Asked> asked) {
    return JsonArray.of(
        asked,
        each -> {
          JsonObject.Builder json =
              JsonObject.of("subject", each.name())
                  .put("address", each.address())
                  .put("model", each.model())
                  .put("trials", each.trials())
                  .put("finished", each.isFinished());
          if (each.estimated() > 0) {
            json.put("estimated", each.estimated());
          }
          return json.object();
        });
  }

  static JsonObject counts(Counts counts) {
    return JsonObject.build()
        .put("passed", counts.passed())
        .put("failed", counts.failed())
        .put("errored", counts.errored())
        .put("unscored", counts.unscored())
        .put("notAsked", counts.notAsked())
        .object();
  }

  static void interval(JsonObject.Builder json, Optional<Interval> interval) {
    interval.ifPresent(i -> json.put("interval", interval(i)));
  }

  static JsonObject interval(Interval interval) {
    return JsonObject.build()
        .put("low", interval.lo())
        .put("high", interval.hi())
        .put("level", interval.level())
        .object();
  }

  /** Of a range of money, whose currency stands elsewhere. */
  static void range(JsonObject.Builder json, Optional<MoneyRange> range) {
    range.ifPresent(
        r ->
            json.put(
                "interval",
                JsonObject.build()
                    .put("low", amount(r.lo()))
                    .put("high", amount(r.hi()))
                    .put("level", r.level())
                    .object()));
  }

  /** Exact, as decimal figures. */
  static JsonNumber amount(Money money) {
    return new JsonNumber(money.amount());
  }

  static JsonObject spending(Spending spending) {
    JsonObject.Builder json = JsonObject.build();
    switch (spending) {
      case Spending.Known known -> {
        json.put("perReply", amount(known.perTrial()));
        range(json, known.range());
        json.put("total", amount(known.total()));
        if (known.unbilled() > 0) {
          json.put("unbilled", known.unbilled()).put("cautious", amount(known.cautious()));
        }
      }
      case Spending.Unpriced unpriced ->
          json.put("unpriced", unpriced.why())
              .put("unpricedCases", unpriced.cases())
              .put("cases", unpriced.of());
    }
    return json.object();
  }

  static JsonObject perCorrect(PerCorrect correct) {
    JsonObject.Builder json = JsonObject.build();
    switch (correct) {
      case PerCorrect.Known known -> {
        json.put("each", amount(known.each()));
        range(json, known.range());
      }
      case PerCorrect.Infinite infinite -> json.put("spentInVain", amount(infinite.spent()));
      case PerCorrect.Unpriced unpriced -> json.put("unpriced", unpriced.why());
    }
    return json.object();
  }

  static JsonObject waiting(Waiting waiting) {
    return switch (waiting) {
      case Waiting.Untimed untimed -> JsonObject.of("untimed", untimed.why()).object();
      case Waiting.Timed timed ->
          JsonObject.build()
              .put("replies", timed.replies())
              .put("untimedReplies", timed.untimed())
              .put("percentiles", JsonArray.of(timed.percentiles(), Values::percentile))
              .object();
    };
  }

  private static JsonValue percentile(Waiting.Percentile each) {
    JsonObject.Builder json =
        JsonObject.build().put("share", each.share()).put("seconds", each.seconds());
    each.lower().ifPresent(low -> json.put("low", low));
    each.upper().ifPresent(high -> json.put("high", high));
    return json.put("level", each.level()).object();
  }

  /** A figure of a route; {@code value}, and its interval where it has one. */
  static JsonObject.Builder estimate(Estimate estimate) {
    JsonObject.Builder json = JsonObject.build().put("value", estimate.value());
    interval(json, estimate.interval());
    return json;
  }

  /** Where somebody stands among the others, and who these are. */
  static void position(JsonObject.Builder json, Frontier.Position position) {
    switch (position) {
      case Frontier.Position.OnFrontier on -> json.put("position", "on-frontier");
      case Frontier.Position.Tied tied ->
          json.put("position", "tied").put("others", JsonArray.ofTexts(tied.with()));
      case Frontier.Position.Dominated beaten ->
          json.put("position", "dominated").put("others", JsonArray.ofTexts(beaten.by()));
    }
  }
}
