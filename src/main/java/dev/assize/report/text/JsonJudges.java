package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.noise.JudgeFigures;
import dev.assize.noise.Jurors;
import dev.assize.noise.Noise;
import dev.assize.stats.KrippendorffAlpha.Scale;
import java.util.List;

/** How noisy judges are and whether jurors agree, in full precision. */
final class JsonJudges {

  private JsonJudges() {}

  static List<JsonValue> of(List<JudgeFigures> judges) {
    return judges.stream().map(JsonJudges::judge).toList();
  }

  private static JsonValue judge(JudgeFigures figures) {
    JsonValue.Builder json =
        JsonObject.of("by", figures.by())
            .put("criterion", figures.criterion())
            .put("cases", figures.cases())
            .put("trials", figures.trials())
            .put("samples", figures.samples())
            .put("answers", figures.answers().all())
            .put("unscored", figures.answers().unscored())
            .put("errored", figures.answers().errored())
            .put("noise", noise(figures.noise()));
    switch (figures.jurors()) {
      case Jurors.None none -> {}
      case Jurors.Unknown unknown ->
          json.put(
              "jurors",
              JsonObject.of("unknown", unknown.why())
                  .put("names", JsonArray.ofTexts(unknown.names()))
                  .put("replies", unknown.replies())
                  .object());
      case Jurors.Agreement agreement -> json.put("jurors", agreement(agreement));
    }
    return json.object();
  }

  private static JsonValue agreement(Jurors.Agreement agreement) {
    JsonValue.Builder json =
        JsonObject.build()
            .put("names", JsonArray.ofTexts(agreement.names()))
            .put("replies", agreement.replies())
            .put("alpha", agreement.alpha())
            .put("scale", agreement.scale() == Scale.NOMINAL ? "nominal" : "interval");
    agreement.interval().ifPresent(found -> json.put("interval", JsonFigures.interval(found)));
    return json.object();
  }

  private static JsonValue noise(Noise noise) {
    return switch (noise) {
      case Noise.Unseen unseen -> JsonObject.of("unknown", "fewer than two cases").object();
      case Noise.Unrepeated once -> JsonObject.of("unknown", "one sample, one trial").object();
      case Noise.OfReplies replies -> {
        JsonValue.Builder json = JsonObject.build().put("judgeShare", 0);
        replies.oneMoreTrial().ifPresent(gain -> json.put("oneMoreTrial", gain));
        yield json.object();
      }
      case Noise.OfTrials trials -> {
        JsonValue.Builder json = JsonObject.of("unknown", "one sample");
        trials.oneMoreTrial().ifPresent(gain -> json.put("oneMoreTrial", gain));
        yield json.object();
      }
      case Noise.OfSamples samples ->
          gains(
                  JsonObject.of("unknown", "one trial")
                      .put("sampledReplies", samples.sampled())
                      .put("differing", samples.differing()),
                  samples.gain())
              .object();
      case Noise.OfBoth both -> both(both);
    };
  }

  private static JsonValue both(Noise.OfBoth both) {
    JsonValue.Builder json =
        JsonObject.build()
            .put("cases", both.parts().cases())
            .put("replies", both.parts().replies())
            .put("samples", both.parts().samples())
            .put("sampledReplies", both.sampled())
            .put("differing", both.differing());
    both.judgeShare().ifPresent(share -> json.put("judgeShare", share));
    both.interval().ifPresent(found -> json.put("interval", JsonFigures.interval(found)));
    both.oneMoreTrial().ifPresent(gain -> json.put("oneMoreTrial", gain));
    return gains(json, both.gain()).object();
  }

  private static JsonValue.Builder gains(JsonValue.Builder json, Noise.Gain gain) {
    gain.samples().ifPresent(found -> json.put("bySamples", found));
    gain.oneMore().ifPresent(found -> json.put("oneMoreSample", found));
    return json;
  }
}
