package dev.assize;

import dev.assize.cases.Split;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.PairMeasurement;
import dev.assize.judge.calibration.PairMeasurement.Miss;
import dev.assize.judge.calibration.PairRuling.Outcome;
import dev.assize.judge.calibration.PairTally;
import dev.assize.judge.pair.PositionBias;
import dev.assize.stats.PairAccuracy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found of a judge of pairs, for programs: {@code assize/calibration/1}. */
final class PairJson {

  private PairJson() {}

  /** All of it; of sealed cases nothing but numbers. */
  static String of(QualifiedPairs qualified, Split split, Instant now) {
    PairHearings hearings = qualified.hearings();
    PairMeasurement measured = qualified.measured();
    Maker maker = hearings.asked().maker();
    JsonObject.Builder outcomes = JsonObject.build();
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome.word(), measured.count(outcome));
    }
    return Json.pretty(
            JsonObject.of("schema", "assize/calibration/1")
                .put("by", maker.by())
                .put("criterion", maker.criterion())
                .put("digest", maker.digest().hex())
                .put("at", now.toString())
                .put("level", AdmissionRule.LEVEL)
                .put("labels", CalibrationJson.labels(hearings.file(), hearings.labels()))
                .put("agreement", CalibrationJson.agreement(qualified.agreement()))
                .put("known", hearings.known())
                .put("pairs", tally(measured.all()))
                .put("order", order(measured.bias()))
                .put("outcomes", outcomes.object())
                .put("missing", hearings.missing().size())
                .put("worst", tally(measured.all().worst()))
                .put("best", tally(measured.all().best()))
                .put(
                    "categories",
                    JsonArray.of(
                        measured.categories(),
                        slice ->
                            JsonObject.of("name", slice.name())
                                .put("pairs", tally(slice.tally()))
                                .object()))
                .put("probes", CalibrationJson.probes(qualified.probes()))
                .put("attacks", CalibrationJson.probes(qualified.attacks()))
                .put("misses", JsonArray.of(measured.misses(), miss -> miss(miss, hearings, split)))
                .put("admission", CalibrationJson.admission(qualified.admission()))
                .object())
        + "\n";
  }

  /** Counts with all that follows from them. */
  static JsonObject tally(PairTally tally) {
    PairAccuracy accuracy = tally.accuracy();
    JsonObject.Builder json =
        JsonObject.build()
            .put("counts", JsonArray.of(tally.counts(), PairJson::row))
            .put("silent", row(tally.silent()))
            .put("right", accuracy.right())
            .put("neither", accuracy.neither())
            .put("wrong", accuracy.wrong());
    accuracy
        .youden(AdmissionRule.LEVEL)
        .ifPresent(
            range -> {
              json.put("j", accuracy.youden());
              CalibrationJson.interval(json, "jInterval", Optional.of(range));
            });
    tally
        .kappa()
        .ifPresent(
            kappa -> {
              json.put("kappa", kappa.kappa());
              CalibrationJson.interval(json, "kappaInterval", kappa.interval(AdmissionRule.LEVEL));
            });
    return json.object();
  }

  private static JsonArray row(List<Integer> counts) {
    return JsonArray.of(counts, JsonNumber::of);
  }

  /**
   * Reads the counts back.
   *
   * @throws IllegalArgumentException when they are none
   */
  static PairTally tally(JsonObject json) {
    List<List<Integer>> counts = new ArrayList<>();
    for (JsonValue row : json.list("counts")) {
      counts.add(row instanceof JsonArray numbers ? counts(numbers.elements()) : List.of());
    }
    return new PairTally(counts, counts(json.list("silent")));
  }

  private static List<Integer> counts(List<JsonValue> numbers) {
    List<Integer> counts = new ArrayList<>();
    for (JsonValue each : numbers) {
      counts.add(each instanceof JsonNumber number ? number.value().intValueExact() : -1);
    }
    return counts;
  }

  static JsonObject order(PositionBias bias) {
    JsonObject.Builder json =
        JsonObject.build()
            .put("pairs", bias.pairs())
            .put("inconsistent", bias.inconsistent())
            .put("first", bias.first())
            .put("second", bias.second());
    CalibrationJson.interval(json, "interval", bias.interval(AdmissionRule.LEVEL));
    return json.object();
  }

  private static JsonValue miss(Miss miss, PairHearings hearings, Split split) {
    String id = miss.ruling().pair().caseId();
    if (split.seals(id)) {
      return JsonObject.build()
          .put("sealed", true)
          .put("category", miss.ruling().category())
          .put("people", PairSheet.word(miss.people()))
          .put("says", PairSheet.word(miss.judge()))
          .object();
    }
    Optional<AskedPairs.Matter> matter =
        hearings.heard().stream()
            .filter(heard -> heard.pair().key().equals(miss.ruling().pair()))
            .map(PairHearings.Heard::matter)
            .findFirst();
    return JsonObject.of("case", id)
        .put("reply_digest", miss.ruling().pair().first().hex())
        .put("other_digest", miss.ruling().pair().second().hex())
        .put("category", miss.ruling().category())
        .put("people", PairSheet.word(miss.people()))
        .put("says", PairSheet.word(miss.judge()))
        .put("question", matter.map(it -> CalibrationJson.question(it.golden())).orElse(""))
        .put("reference", matter.map(it -> CalibrationJson.reference(it.golden())).orElse(""))
        .put("first", matter.map(it -> Transcripts.text(it.first().response())).orElse(""))
        .put("second", matter.map(it -> Transcripts.text(it.second().response())).orElse(""))
        .put("why", miss.ruling().why())
        .object();
  }
}
