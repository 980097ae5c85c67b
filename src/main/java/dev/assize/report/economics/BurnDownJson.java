package dev.assize.report.economics;

import dev.assize.budget.BurnLine;
import dev.assize.budget.BurnLine.Outlook;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;

/** How budgets stand for programs, schema {@code assize/budget/1}. */
final class BurnDownJson {

  private static final String SCHEMA = "assize/budget/1";

  private BurnDownJson() {}

  static String of(BurnDownView view) {
    Paper paper = view.paper();
    return Json.pretty(
            JsonObject.of("schema", SCHEMA)
                .put("project", view.project())
                .put("month", view.month().toString())
                .put("today", view.today().toString())
                .put("currency", view.currency())
                .put("sentences", JsonArray.ofTexts(paper.answers()))
                .put("lines", JsonArray.of(view.lines(), BurnDownJson::line))
                .put("toKnow", JsonArray.ofTexts(paper.toKnow()))
                .object())
        + "\n";
  }

  private static JsonObject line(BurnLine line) {
    JsonObject.Builder json =
        JsonObject.of("whose", line.whose())
            .put("unit", line.unit().word())
            .put("used", new JsonNumber(line.used()));
    line.most().ifPresent(most -> json.put("limit", new JsonNumber(most)));
    line.left().ifPresent(left -> json.put("left", new JsonNumber(left)));
    json.put("perDay", new JsonNumber(line.rate()))
        .put("atEnd", new JsonNumber(line.atEnd()))
        .put("unpricedCalls", line.unpriced())
        .put("estimatedCalls", line.estimated());
    switch (line.outlook()) {
      case Outlook.UsedUp up -> json.put("usedUpOn", up.on().toString());
      case Outlook.RunsOut out -> json.put("runsOutOn", out.on().toString());
      case Outlook.Lasts lasts -> json.put("lasts", true);
      case Outlook.Unlimited none -> json.put("unlimited", true);
    }
    return json.put("days", JsonArray.of(line.days(), BurnDownJson::day)).object();
  }

  private static JsonObject day(BurnLine.Day day) {
    return JsonObject.of("day", day.day().toString())
        .put("used", new JsonNumber(day.used()))
        .object();
  }
}
