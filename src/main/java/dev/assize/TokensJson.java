package dev.assize;

import dev.assize.audit.Prefix;
import dev.assize.audit.Split;
import dev.assize.audit.TokenAudit.Totals;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.run.Cost.Price;

/** An audit as JSON. */
final class TokensJson {

  private TokensJson() {}

  static String of(TokensFound found) {
    Totals totals = found.audit().totals();
    return Json.pretty(
            JsonObject.build()
                .put("schema", "assize/audit-tokens/1")
                .put("run", found.run())
                .put("calls", totals.calls())
                .put("estimatedCalls", totals.estimated())
                .put("input", totals.input())
                .put("cachedInput", totals.cached())
                .put("output", totals.output())
                .put("reasoning", totals.reasoning())
                .put("retries", totals.retries())
                .put("repairs", totals.repairs())
                .put("splits", JsonArray.of(found.audit().splits(), TokensJson::split))
                .put("prefixes", JsonArray.of(found.audit().prefixes(), TokensJson::prefix))
                .put("advice", JsonArray.of(found.audit().advice(), JsonText::new))
                .object())
        + "\n";
  }

  private static JsonValue split(Split split) {
    return JsonObject.of("by", split.by())
        .put("rows", JsonArray.of(split.rows(), TokensJson::row))
        .object();
  }

  private static JsonValue row(Split.Row row) {
    return JsonObject.of("name", row.name())
        .put("calls", row.calls())
        .put("input", row.input())
        .put("output", row.output())
        .object();
  }

  private static JsonValue prefix(Prefix prefix) {
    JsonObject.Builder json =
        JsonObject.of("who", prefix.who())
            .put("model", prefix.model())
            .put("calls", prefix.calls())
            .put("input", prefix.input())
            .put("repeated", prefix.repeated())
            .put("distinct", prefix.distinct())
            .put("cachedInput", prefix.cached());
    switch (prefix.saved()) {
      case Price.Known known ->
          json.put(
              "saved",
              JsonObject.build()
                  .put("amount", new JsonNumber(known.money().amount()))
                  .put("currency", known.money().currency())
                  .object());
      case Price.Unknown unknown ->
          json.put("saved", JsonObject.of("unknown", unknown.reason()).object());
    }
    return json.object();
  }
}
