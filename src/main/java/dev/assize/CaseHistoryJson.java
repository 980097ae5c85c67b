package dev.assize;

import dev.assize.CaseHistory.OfSubject;
import dev.assize.CaseHistory.Step;
import dev.assize.history.CaseRow;
import dev.assize.history.ModelRow;
import dev.assize.history.StoredSide;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;

/** One case over time as JSON; what nobody knows is left out. */
final class CaseHistoryJson {

  private CaseHistoryJson() {}

  static String of(CaseHistory history) {
    return Json.pretty(
            JsonObject.of("schema", "assize/case-history/1")
                .put("case", history.caseId())
                .put("subjects", JsonArray.of(history.subjects(), CaseHistoryJson::subject))
                .object())
        + "\n";
  }

  private static JsonObject subject(OfSubject subject) {
    return JsonObject.of("subject", subject.subject())
        .put("outcomes", JsonArray.of(subject.steps(), CaseHistoryJson::step))
        .put(
            "reliability",
            JsonObject.build()
                .put("passes", subject.flakiness().passes())
                .put("failures", subject.flakiness().failures())
                .put("chance", subject.flakiness().reliability())
                .put("flaky", subject.flakiness().chance())
                .object())
        .object();
  }

  private static JsonObject step(Step step) {
    StoredSide stored = step.moment().stored();
    CaseRow outcome = step.moment().outcome();
    JsonObject.Builder json =
        JsonObject.of("run", stored.run().id())
            .put("at", stored.at().toString())
            .put("version", stored.side().version().hex())
            .put("state", outcome.state().word())
            .put("trials", HistoryJson.counts(outcome.trials()))
            .put("fresh", outcome.fresh());
    HistoryJson.amount(json, "score", outcome.score());
    HistoryJson.amount(json, "seconds", outcome.took().seconds());
    HistoryJson.amount(json, "cost", outcome.took().cost());
    HistoryJson.amount(json, "tokensIn", outcome.took().tokensIn());
    HistoryJson.amount(json, "tokensOut", outcome.took().tokensOut());
    HistoryJson.amount(json, "length", outcome.took().length());
    HistoryJson.at(json.optional("reply", outcome.reply()), "received", outcome.received());
    return json.put("input", outcome.question().input().hex())
        .put("expectation", outcome.question().expectation().hex())
        .put("models", JsonArray.of(step.moment().models(), CaseHistoryJson::model))
        .put("turn", HistoryJson.word(step.turn()))
        .put("changes", JsonArray.ofTexts(step.changes()))
        .object();
  }

  private static JsonObject model(ModelRow model) {
    return JsonObject.of("model", model.model())
        .put("fingerprint", model.fingerprint())
        .put("replies", model.replies())
        .object();
  }
}
