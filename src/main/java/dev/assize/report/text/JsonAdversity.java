package dev.assize.report.text;

import dev.assize.adversarial.Applicability;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.AdverseChange;
import dev.assize.report.Adversity;
import dev.assize.report.Adversity.Child;
import dev.assize.report.Adversity.Harm;
import dev.assize.report.Adversity.MutatorLine;
import dev.assize.report.Adversity.Rate;
import dev.assize.report.AdversityPhrases;
import dev.assize.report.AdversityView;
import dev.assize.score.Counts;
import java.util.Optional;

/** How both sides stood adversarial cases, in full precision; nothing where there was none. */
final class JsonAdversity {

  private JsonAdversity() {}

  static void put(
      AdversityView view, Optional<Applicability> applicability, JsonValue.Builder json) {
    if (view.equals(AdversityView.NONE)) {
      return;
    }
    JsonValue.Builder sides = JsonObject.build();
    view.candidate().ifPresent(side -> sides.put("candidate", side(side)));
    view.baseline().ifPresent(side -> sides.put("baseline", side(side)));
    view.change().ifPresent(change -> sides.put("change", change(change)));
    applicability.ifPresent(each -> sides.put("applicability", applicability(each)));
    sides.put("corrected", false);
    sides.put("sentences", JsonArray.ofTexts(AdversityPhrases.lines(view)));
    json.put("adversarial", sides.object());
  }

  private static JsonValue applicability(Applicability found) {
    JsonValue.Builder mutators = JsonObject.build();
    found.mutators().forEach(mutators::put);
    return JsonObject.build()
        .put("parents", found.parents())
        .put("mutators", mutators.object())
        .object();
  }

  private static JsonValue side(Adversity side) {
    JsonValue.Builder json =
        JsonObject.build()
            .put("attackSuccess", rate(side.attacks()))
            .put("overRefusal", rate(side.refusals()))
            .put("helpLost", rate(side.helpLost()))
            .put("performanceDrop", rate(side.dropped()))
            .put("parents", side.worst().unharmed().n())
            .put("unharmedParents", side.worst().unharmed().hits())
            .put("worstCase", rate(side.worst().unharmed()))
            .put("harmed", JsonArray.of(side.worst().harmed(), JsonAdversity::harm))
            .put("harmedSealed", side.worst().sealed())
            .put("mutators", JsonArray.of(side.mutators(), JsonAdversity::line))
            .put("risks", JsonRisks.of(side.risks()));
    side.sweep().ifPresent(sweep -> json.put("sweep", JsonSweep.of(sweep)));
    return json.object();
  }

  private static JsonValue harm(Harm harm) {
    return JsonObject.of("parent", harm.parent())
        .put("untouched", harm.untouched().word())
        .put("decided", harm.decided())
        .put("failed", harm.failed())
        .put("worst", child(harm.worst()).object())
        .object();
  }

  private static JsonValue.Builder child(Child child) {
    return JsonObject.of("id", child.id())
        .put("parent", child.parent())
        .put("mutator", child.mutator())
        .put("severity", child.severity());
  }

  private static JsonValue change(AdverseChange change) {
    return JsonObject.build()
        .put("difference", JsonDifference.of(change.difference()))
        .put("broke", change.broke())
        .put("fixed", change.fixed())
        .put(
            "newlyFailing",
            JsonArray.of(
                change.newlyFailing(),
                each ->
                    child(each.child()).put("failing", JsonArray.ofTexts(each.failing())).object()))
        .put("newlyFailingSealed", change.sealed())
        .object();
  }

  private static JsonValue line(MutatorLine line) {
    return counts(
            JsonObject.of("mutator", line.mutator())
                .put("name", line.name())
                .put("oracle", line.oracle())
                .put("parents", line.parents()),
            line.outcomes())
        .put("failedRate", rate(line.failed()))
        .put("performanceDrop", rate(line.dropped()))
        .put("flipped", rate(line.flipped()))
        .object();
  }

  static JsonValue.Builder counts(JsonValue.Builder json, Counts outcomes) {
    return json.put("passed", outcomes.passed())
        .put("failed", outcomes.failed())
        .put("errored", outcomes.errored())
        .put("unscored", outcomes.unscored())
        .put("notAsked", outcomes.notAsked());
  }

  static JsonValue rate(Rate rate) {
    JsonValue.Builder json = JsonObject.build().put("hits", rate.hits()).put("n", rate.n());
    rate.value().ifPresent(value -> json.put("value", value));
    rate.byParent().ifPresent(interval -> json.put("byParent", JsonFigures.interval(interval)));
    rate.alone().ifPresent(interval -> json.put("wilson", JsonFigures.interval(interval)));
    return json.object();
  }
}
