package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.Past;
import java.util.Map;

/** What came before a run as JSON. */
final class JsonPast {

  private JsonPast() {}

  /** Adds it where there is any. */
  static void put(Past past, JsonValue.Builder json) {
    if (past.equals(Past.NONE)) {
      return;
    }
    JsonValue.Builder members = JsonObject.build();
    past.rates().ifPresent(rates -> members.put("passRate", rates(rates)));
    json.put(
        "past",
        members
            .put("cases", past.cases().entrySet().stream().map(JsonPast::ofCase).toList())
            .object());
  }

  private static JsonValue rates(Past.Rates rates) {
    return JsonObject.build()
        .put("centre", rates.centre())
        .put("words", JsonArray.ofTexts(rates.words()))
        .put("runs", rates.points().stream().map(JsonPast::point).toList())
        .object();
  }

  private static JsonValue point(Past.Point point) {
    return JsonObject.of("run", point.run())
        .put("at", point.at().toString())
        .put("value", point.value())
        .put("average", point.average())
        .put("lower", point.lower())
        .put("upper", point.upper())
        .put("broken", point.broken())
        .put("changed", point.changed())
        .object();
  }

  private static JsonValue ofCase(Map.Entry<String, Past.OfCase> each) {
    Past.OfCase known = each.getValue();
    JsonValue.Builder json =
        JsonObject.of("case", each.getKey())
            .put("outcomes", JsonArray.ofTexts(known.outcomes()))
            .put("passed", known.passed())
            .put("failed", known.failed());
    known.turn().ifPresent(turn -> json.put("turn", turn(turn)));
    return json.object();
  }

  private static JsonValue turn(Past.Turn turn) {
    return JsonObject.of("word", turn.word())
        .put("run", turn.run())
        .put("at", turn.at().toString())
        .put("changes", JsonArray.ofTexts(turn.changes()))
        .object();
  }
}
