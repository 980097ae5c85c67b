package dev.assize.report.text;

import dev.assize.drift.FurtherMeasures.Further;
import dev.assize.json.JsonValue.JsonObject;

/** A further measure of drift as JSON. */
final class DriftJsonFurther {

  private DriftJsonFurther() {}

  static JsonObject of(Further further) {
    return JsonObject.of("quantity", DriftJson.word(further.quantity()))
        .put("measure", further.name())
        .put("statistic", further.test().statistic())
        .put("limit", further.test().limit())
        .put("p", further.test().p().value())
        .object();
  }
}
