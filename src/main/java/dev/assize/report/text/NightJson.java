package dev.assize.report.text;

import dev.assize.drift.CanaryOutlook;
import dev.assize.drift.CanaryPower;
import dev.assize.drift.CanaryWatch;
import dev.assize.drift.RunReading;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.drift.NightView;
import java.util.ArrayList;
import java.util.List;

/** The check of a night for programs, schema {@code assize/night/1}: {@code docs/formats.md}. */
public final class NightJson {

  /** The schema's name. */
  public static final String SCHEMA = "assize/night/1";

  private NightJson() {}

  /** The check, indented, with a line feed at its end. */
  public static String of(NightView view) {
    JsonValue.Builder json =
        JsonObject.of("schema", SCHEMA)
            .put("project", view.about().project())
            .put("subject", view.about().subject())
            .put("run", view.about().run())
            .put("quantity", DriftJson.word(view.about().quantity()))
            .put("answer", view.answer().word())
            .put("sentence", view.sentence())
            .put("next", JsonArray.ofTexts(view.next()))
            .put("sample", sample(view.sample()));
    view.watch().ifPresent(watch -> json.put("runLength", watch.runLength()));
    view.watch().flatMap(CanaryWatch::alarm).ifPresent(night -> json.put("alarm", alarm(night)));
    view.outlook().ifPresent(outlook -> json.put("outlook", outlook(outlook)));
    view.power().ifPresent(power -> json.put("power", power(power)));
    List<JsonObject> nights = new ArrayList<>();
    for (int i = 0; i < view.nights().size(); i++) {
      nights.add(night(view, i));
    }
    json.put("nights", nights).put("toKnow", JsonArray.ofTexts(view.notes()));
    return Json.pretty(json.object()) + "\n";
  }

  private static JsonObject sample(NightView.Sample sample) {
    return JsonObject.build()
        .put("cases", sample.cases())
        .put("of", sample.of())
        .put("told", sample.told())
        .object();
  }

  private static JsonObject alarm(CanaryWatch.Night night) {
    return JsonObject.of("run", night.run())
        .put("direction", DriftJson.word(night.direction()))
        .put("evidence", night.evidence().text())
        .object();
  }

  private static JsonObject outlook(CanaryOutlook outlook) {
    return JsonObject.build()
        .put("steady", power(outlook.steady()))
        .put("unsteady", power(outlook.unsteady()))
        .object();
  }

  private static JsonObject power(CanaryPower power) {
    JsonValue.Builder json = JsonObject.build().put("loss", power.loss());
    power.nights().ifPresent(nights -> json.put("nights", nights));
    return json.put("within", CanaryPower.LONGEST).put("noticed", power.noticed()).object();
  }

  /** The first one has no evidence: it is the baseline. */
  private static JsonObject night(NightView view, int index) {
    RunReading night = view.nights().get(index);
    JsonValue.Builder json =
        JsonObject.of("run", night.run())
            .put("at", night.at().toString())
            .put("cases", night.values().toMap().size())
            .put("value", NightView.mean(night.values()));
    if (index > 0) {
      view.watch()
          .map(watch -> watch.nights().get(index - 1).evidence().text())
          .ifPresent(evidence -> json.put("evidence", evidence));
    }
    return json.object();
  }
}
