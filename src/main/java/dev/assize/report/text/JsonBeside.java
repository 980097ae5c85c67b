package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.regression.TrafficDifference;
import dev.assize.report.Beside;

/** What stands beside a comparison's own figures, in full precision; absent where there is none. */
final class JsonBeside {

  private JsonBeside() {}

  static JsonValue.Builder of(Beside beside) {
    JsonValue.Builder json = JsonObject.build();
    switch (beside.traffic()) {
      case TrafficDifference.Undeclared undeclared -> {}
      case TrafficDifference.Unmeasured unmeasured ->
          json.put("traffic", JsonObject.of("unmeasured", unmeasured.why()).object());
      case TrafficDifference.Measured measured -> json.put("traffic", measured(measured));
    }
    return json;
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
