package dev.assize.report.text;

import dev.assize.drift.Estimate;
import dev.assize.drift.JudgeScreen;
import dev.assize.drift.Quantity;
import dev.assize.drift.WhoseDrift;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.report.drift.Screened;
import dev.assize.report.drift.Whose;
import java.util.Arrays;
import java.util.List;

/** Whose drift it is, as JSON. */
final class DriftJsonWhose {

  private DriftJsonWhose() {}

  static JsonObject of(Whose whose) {
    JsonObject.Builder json = JsonObject.build();
    switch (whose) {
      case Whose.NoJudge none -> json.put("culprit", "no-judge");
      case Whose.NotJudgedAgain unknown ->
          json.put("culprit", "cannot-tell")
              .put("quantity", DriftJson.word(unknown.quantity()))
              .put("judgedCases", unknown.cases());
      case Whose.Parted parted -> parts(parted, json);
    }
    return json.optional("void", texts(voids(whose)))
        .optional("anchors", whose.judges().screens().stream().map(DriftJsonWhose::screen).toList())
        .optional("doubts", texts(whose.judges().doubts()))
        .optional("next", texts(whose.next()))
        .put("sentence", whose.words())
        .object();
  }

  private static List<JsonText> texts(List<String> texts) {
    return texts.stream().map(JsonText::new).toList();
  }

  private static List<String> voids(Whose whose) {
    return Arrays.stream(Quantity.values()).filter(whose::voids).map(DriftJson::word).toList();
  }

  private static void parts(Whose.Parted parted, JsonObject.Builder json) {
    WhoseDrift parts = parted.parts();
    json.put("culprit", DriftJson.word(parts.culprit()))
        .put("quantity", DriftJson.word(parts.quantity()))
        .put("steadiness", DriftJson.word(parts.steadiness()))
        .put("judgedAgain", parted.again().address())
        .put("day", parted.again().day().toString())
        .put("judge", part(parts.judge()));
    parts.subject().ifPresent(each -> json.put("subject", part(each)));
    parts.total().ifPresent(each -> json.put("total", part(each)));
  }

  private static JsonObject part(Estimate part) {
    JsonObject.Builder json = JsonObject.build();
    DriftJson.estimate(part).members().forEach(json::put);
    return json.put("p", part.p().value()).object();
  }

  private static JsonObject screen(Screened screened) {
    JsonObject.Builder json =
        JsonObject.of("judge", screened.judge())
            .put("steadiness", DriftJson.word(screened.screen().steadiness()))
            .put("labelled", screened.screen().anchors())
            .put("power", screened.screen().power());
    needs(screened.screen(), json);
    screened.screen().passChange().ifPresent(i -> json.put("passes", DriftJson.interval(i)));
    screened.screen().rightChange().ifPresent(i -> json.put("right", DriftJson.interval(i)));
    return json.put("sentence", screened.words()).object();
  }

  private static void needs(JudgeScreen screen, JsonObject.Builder json) {
    if (screen.needs().isPresent()) {
      json.put("needs", screen.needs().getAsInt());
    }
  }
}
