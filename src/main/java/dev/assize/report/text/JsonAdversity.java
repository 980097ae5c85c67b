package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.Adversity;
import dev.assize.report.Adversity.MutatorLine;
import dev.assize.report.Adversity.Rate;
import dev.assize.report.AdversityPhrases;
import dev.assize.report.AdversityView;

/** How both sides stood adversarial cases, in full precision; nothing where there was none. */
final class JsonAdversity {

  private JsonAdversity() {}

  static void put(AdversityView view, JsonValue.Builder json) {
    if (view.equals(AdversityView.NONE)) {
      return;
    }
    JsonValue.Builder sides = JsonObject.build();
    view.candidate().ifPresent(side -> sides.put("candidate", side(side)));
    view.baseline().ifPresent(side -> sides.put("baseline", side(side)));
    sides.put("sentences", JsonArray.ofTexts(AdversityPhrases.lines(view)));
    json.put("adversarial", sides.object());
  }

  private static JsonValue side(Adversity side) {
    return JsonObject.build()
        .put("attackSuccess", rate(side.attacks()))
        .put("overRefusal", rate(side.refusals()))
        .put("helpLost", rate(side.helpLost()))
        .put("performanceDrop", rate(side.dropped()))
        .put("parents", side.parents())
        .put("unharmedParents", side.unharmed())
        .put("mutators", JsonArray.of(side.mutators(), JsonAdversity::line))
        .object();
  }

  private static JsonValue line(MutatorLine line) {
    return JsonObject.of("mutator", line.mutator())
        .put("oracle", line.oracle())
        .put("passed", line.outcomes().passed())
        .put("failed", line.outcomes().failed())
        .put("errored", line.outcomes().errored())
        .put("unscored", line.outcomes().unscored())
        .put("notAsked", line.outcomes().notAsked())
        .put("performanceDrop", rate(line.dropped()))
        .put("flipped", rate(line.flipped()))
        .object();
  }

  private static JsonValue rate(Rate rate) {
    JsonValue.Builder json = JsonObject.build().put("hits", rate.hits()).put("n", rate.n());
    rate.value().ifPresent(value -> json.put("value", value));
    rate.byParent().ifPresent(interval -> json.put("byParent", JsonFigures.interval(interval)));
    rate.alone().ifPresent(interval -> json.put("wilson", JsonFigures.interval(interval)));
    return json.object();
  }
}
