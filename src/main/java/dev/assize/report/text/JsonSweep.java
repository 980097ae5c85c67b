package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.Sweep;
import dev.assize.report.Sweep.EffectiveLength;
import dev.assize.report.Sweep.Reached;
import dev.assize.report.SweepPhrases;

/** Replies by place and length of the context, in full precision. */
final class JsonSweep {

  private JsonSweep() {}

  static JsonValue of(Sweep sweep) {
    return JsonObject.build()
        .put("cells", JsonArray.of(sweep.cells(), JsonSweep::cell))
        .put("positions", JsonArray.of(sweep.byPosition(), JsonSweep::position))
        .put("paddings", JsonArray.of(sweep.byPadding(), JsonSweep::padding))
        .put("effectiveLength", effective(sweep.effective()))
        .put("untold", sweep.untold())
        .object();
  }

  private static JsonValue cell(Sweep.Cell cell) {
    return reached(
            JsonObject.build().put("position", cell.position()).put("padding", cell.padding()),
            cell.reached())
        .object();
  }

  private static JsonValue position(Sweep.ByPosition place) {
    return reached(JsonObject.build().put("position", place.position()), place.reached()).object();
  }

  private static JsonValue padding(Sweep.ByPadding length) {
    return reached(JsonObject.build().put("padding", length.padding()), length.reached())
        .put("held", JsonAdversity.rate(length.held()))
        .put("untouched", JsonAdversity.rate(length.untouched()))
        .object();
  }

  private static JsonValue.Builder reached(JsonValue.Builder json, Reached reached) {
    return JsonAdversity.counts(json, reached.outcomes())
        .put("beyondContext", reached.beyond())
        .put("passRate", JsonAdversity.rate(reached.passed()));
  }

  private static JsonValue effective(EffectiveLength effective) {
    JsonValue.Builder json =
        switch (effective) {
          case EffectiveLength.Found found ->
              JsonObject.build().put("tokens", found.tokens()).put("lostAt", found.next());
          case EffectiveLength.AtLeast least -> JsonObject.build().put("atLeast", least.tokens());
          case EffectiveLength.Below below -> JsonObject.build().put("below", below.tokens());
          case EffectiveLength.Untold untold -> JsonObject.of("unknown", untold.why());
        };
    return json.put("definition", SweepPhrases.DEFINITION).object();
  }
}
