package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.regression.PairedValues;
import dev.assize.regression.Probe;
import dev.assize.regression.WhoseChange;

/** Whose change a difference may be, with all that a probe found. */
final class JsonWhose {

  private JsonWhose() {}

  static JsonValue of(WhoseChange whose, double level) {
    return switch (whose) {
      case WhoseChange.OfOneSitting same -> JsonObject.of("kind", "one-sitting").object();
      case WhoseChange.Unprobed unprobed ->
          JsonObject.of("kind", "unprobed")
              .put("since", unprobed.since().toString())
              .put("why", unprobed.why())
              .put("identity", JsonArray.ofTexts(unprobed.identity()))
              .object();
      case WhoseChange.Probed probed -> probe(probed.probe(), level);
    };
  }

  private static JsonValue probe(Probe probe, double level) {
    return JsonObject.of("kind", "probed")
        .put("since", probe.since().toString())
        .put("identity", JsonArray.ofTexts(probe.identity()))
        .put("verdictsChanged", new JsonValue.JsonBoolean(probe.verdictsChanged()))
        .put("verdicts", verdicts(probe))
        .put(
            "texts",
            JsonObject.build()
                .put("cases", probe.texts().cases())
                .put("asStored", probe.texts().asStored())
                .put("amongFresh", probe.texts().amongFresh())
                .object())
        .put("provider", difference(probe.provider(), level))
        .put("yours", difference(probe.yours(), level))
        .object();
  }

  private static JsonValue verdicts(Probe probe) {
    JsonValue.Builder json =
        JsonObject.build()
            .put("cases", probe.verdicts().cases())
            .put("uneven", probe.verdicts().uneven())
            .put("odd", probe.verdicts().odd())
            .put("p", probe.verdicts().p().value())
            .put("alpha", Probe.ALPHA)
            .put("power", Probe.POWER);
    probe
        .verdicts()
        .detectable(Probe.ALPHA, Probe.POWER)
        .ifPresent(share -> json.put("detectable", share));
    return json.object();
  }

  private static JsonValue difference(PairedValues values, double level) {
    JsonValue.Builder json =
        JsonObject.build().put("n", values.n()).put("value", values.difference());
    values.interval(level).ifPresent(i -> json.put("interval", JsonFigures.interval(i)));
    return json.object();
  }
}
