package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.regression.Attempt;
import dev.assize.regression.Calibration;
import dev.assize.regression.TrafficDifference;
import dev.assize.report.Beside;
import dev.assize.report.HumanView;
import dev.assize.stats.CorrectedDifference;
import dev.assize.stats.Proportion;

/** What stands beside a comparison's own figures, in full precision; absent where there is none. */
final class JsonBeside {

  private JsonBeside() {}

  static JsonValue.Builder of(Beside beside) {
    JsonValue.Builder json = JsonObject.build();
    json.put("attempt", attempt(beside.attempt()));
    switch (beside.size()) {
      case FIXED -> {}
      case STOPPED_EARLY -> json.put("asIf", "fixed-size");
    }
    switch (beside.traffic()) {
      case TrafficDifference.Undeclared undeclared -> {}
      case TrafficDifference.Unmeasured unmeasured ->
          json.put("traffic", JsonObject.of("unmeasured", unmeasured.why()).object());
      case TrafficDifference.Measured measured -> json.put("traffic", measured(measured));
    }
    switch (beside.human().points().calibration()) {
      case Calibration.Direct direct -> {}
      case Calibration.AsGiven given -> {}
      case Calibration.Compared compared -> {}
      case Calibration.Unknown unknown ->
          json.put("human", JsonObject.of("unknown", unknown.why()).object());
      case Calibration.Measured measured -> json.put("human", human(beside.human(), measured));
    }
    if (!beside.versions().isEmpty()) {
      json.put("versions", JsonVersions.of(beside.versions()));
    }
    return json;
  }

  private static JsonValue human(HumanView view, Calibration.Measured measured) {
    double margin = view.points().margin();
    JsonValue.Builder json =
        accuracy(measured).put("margin", margin).put("judgedMargin", measured.judged(margin));
    view.points().difference().ifPresent(found -> difference(found, json));
    view.detectable()
        .ifPresent(
            found ->
                json.put("detectableJudged", found)
                    .put("detectableHuman", Math.min(1, found / measured.low())));
    view.tipping()
        .ifPresent(
            tipping -> {
              tipping.sensitivityGap().ifPresent(gap -> json.put("tippingSensitivity", gap));
              tipping.specificityGap().ifPresent(gap -> json.put("tippingSpecificity", gap));
            });
    return byLabels(measured, json).object();
  }

  /** The judged difference in human points. */
  static void difference(CorrectedDifference found, JsonValue.Builder json) {
    json.put("difference", found.value())
        .put("differenceInterval", JsonFigures.interval(found.interval()));
  }

  /** The difference as labels correct it, where they do. */
  static JsonValue.Builder byLabels(Calibration.Measured measured, JsonValue.Builder json) {
    measured
        .byLabels()
        .forEach(
            found ->
                json.put(
                    "byLabels",
                    JsonObject.build()
                        .put("pairs", found.pairs())
                        .put("judged", found.raw())
                        .put("value", found.corrected().estimate())
                        .put("interval", JsonFigures.interval(found.corrected().interval()))
                        .object()));
    return json;
  }

  /** How the judge errs, by which labels. */
  static JsonValue.Builder accuracy(Calibration.Measured measured) {
    return JsonObject.of("judged", measured.who())
        .put("sensitivity", proportion(measured.accuracy().sensitivity()))
        .put("specificity", proportion(measured.accuracy().specificity()))
        .put("j", measured.accuracy().youden())
        .put("jInterval", JsonFigures.interval(measured.accuracy().youden(Calibration.LEVEL)))
        .put("labels", measured.labels())
        .put("labelsOfCandidate", measured.ofCandidate())
        .put("labelsOfBaseline", measured.ofBaseline())
        .put("transported", new JsonValue.JsonBoolean(measured.isTransported()));
  }

  /** How a judge of pairs errs. */
  static JsonValue accuracy(Calibration.Compared compared) {
    JsonValue.Builder json =
        JsonObject.of("judged", compared.who())
            .put("right", compared.accuracy().right())
            .put("neither", compared.accuracy().neither())
            .put("wrong", compared.accuracy().wrong())
            .put("j", compared.accuracy().youden());
    compared
        .accuracy()
        .youden(Calibration.LEVEL)
        .ifPresent(range -> json.put("jInterval", JsonFigures.interval(range)));
    return json.object();
  }

  private static JsonValue proportion(Proportion proportion) {
    return JsonObject.build()
        .put("hits", proportion.hits())
        .put("of", proportion.of())
        .put("share", proportion.share())
        .object();
  }

  private static JsonValue attempt(Attempt attempt) {
    return switch (attempt) {
      case Attempt.Replay replay -> JsonObject.of("basis", "replay").object();
      case Attempt.Unknown unknown -> JsonObject.of("basis", "unknown").object();
      case Attempt.Counted counted ->
          JsonObject.of("basis", counted.basis() == Attempt.Basis.TOLD ? "told" : "stored-runs")
              .put("number", counted.number())
              .put("alpha", counted.alpha())
              .put("falseShip", counted.falseShip())
              .object();
    };
  }

  private static JsonValue measured(TrafficDifference.Measured measured) {
    return JsonObject.build()
        .put("value", measured.value())
        .put("interval", JsonFigures.interval(measured.interval()))
        .put("baseline", measured.baseline())
        .put("candidate", measured.candidate())
        .put("effectiveN", measured.effectiveN())
        .put("n", measured.n())
        .object();
  }
}
