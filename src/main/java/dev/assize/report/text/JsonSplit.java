package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.SplitView.Gap;
import dev.assize.report.SplitView.Part;
import dev.assize.report.SplitView.Parted;

/** Open and sealed cases side by side, in full precision. */
final class JsonSplit {

  private JsonSplit() {}

  static JsonValue of(Parted parted) {
    return JsonObject.build()
        .put("open", part(parted.open()))
        .put("sealed", part(parted.sealed()))
        .put("gap", gap(parted.gap()))
        .object();
  }

  private static JsonValue part(Part part) {
    return JsonObject.build()
        .put("cases", part.cases())
        .put("baseline", JsonFigures.metric(part.baseline()))
        .put("candidate", JsonFigures.metric(part.candidate()))
        .put("difference", JsonDifference.of(part.difference()))
        .object();
  }

  private static JsonValue gap(Gap gap) {
    return switch (gap) {
      case Gap.Unknown unknown -> JsonObject.of("unknown", unknown.why()).object();
      case Gap.Known known ->
          JsonObject.build()
              .put("value", known.value())
              .put("interval", JsonFigures.interval(known.interval()))
              .put("method", "square-and-add")
              .object();
    };
  }
}
