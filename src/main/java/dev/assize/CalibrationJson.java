package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.cases.Split;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.judge.calibration.Admission;
import dev.assize.judge.calibration.AdmissionRule;
import dev.assize.judge.calibration.Agreement;
import dev.assize.judge.calibration.Confusion;
import dev.assize.judge.calibration.LabelSet;
import dev.assize.judge.calibration.Measurement;
import dev.assize.judge.calibration.Measurement.Miss;
import dev.assize.judge.calibration.Measurement.Slice;
import dev.assize.judge.calibration.ProbeResult;
import dev.assize.judge.calibration.Ruling.Outcome;
import dev.assize.stats.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was found of a source of verdicts, for programs: {@code assize/calibration/1}. */
final class CalibrationJson {

  private static final int LONGEST = 4_000;

  private CalibrationJson() {}

  /** All of it; of sealed cases nothing but numbers. */
  static String of(Qualified qualified, Split split, Instant now) {
    Hearings hearings = qualified.hearings();
    Measurement measured = qualified.measured();
    return Json.pretty(
            JsonObject.of("schema", "assize/calibration/1")
                .put("by", hearings.maker().by())
                .put("criterion", hearings.maker().criterion())
                .put("digest", hearings.maker().digest().hex())
                .put("at", now.toString())
                .put("level", AdmissionRule.LEVEL)
                .put("labels", labels(hearings.file(), hearings.labels()))
                .put("agreement", agreement(qualified.agreement()))
                .put("verdicts", confusion(measured.all()))
                .put("outcomes", outcomes(measured))
                .put("missing", hearings.missing().size())
                .put("trained", measured.trained())
                .put("worst", confusion(measured.all().worst()))
                .put("best", confusion(measured.all().best()))
                .put("categories", slices(measured.categories()))
                .put("lengths", slices(measured.lengths()))
                .put("probes", probes(qualified.probes()))
                .put("attacks", probes(qualified.attacks()))
                .put("misses", JsonArray.of(measured.misses(), miss -> miss(miss, hearings, split)))
                .put("admission", admission(qualified.admission()))
                .object())
        + "\n";
  }

  static JsonObject labels(String file, LabelSet labels) {
    JsonObject.Builder people = JsonObject.build();
    labels.annotators().forEach(people::put);
    return JsonObject.of("file", file)
        .put("criterion", labels.criterion())
        .put("digest", labels.digest().hex())
        .put("replies", labels.replies().size())
        .put("pass", labels.count(true))
        .put("fail", labels.count(false))
        .put("undecided", labels.undecided())
        .put("annotators", people.object())
        .object();
  }

  static JsonObject agreement(Agreement agreement) {
    JsonObject.Builder json =
        JsonObject.build()
            .put("shared", agreement.shared())
            .put("unanimous", agreement.unanimous());
    agreement.alpha().ifPresent(alpha -> json.put("alpha", alpha));
    interval(json, "alphaInterval", agreement.alphaInterval());
    agreement
        .ac1()
        .ifPresent(
            ac1 -> {
              json.put("ac1", ac1.ac1());
              interval(json, "ac1Interval", ac1.interval(AdmissionRule.LEVEL));
            });
    return json.put("pairs", JsonArray.of(agreement.pairs(), CalibrationJson::pair)).object();
  }

  private static JsonValue pair(Agreement.Pair pair) {
    JsonObject.Builder json =
        JsonObject.of("one", pair.one()).put("other", pair.other()).put("shared", pair.shared());
    pair.kappa()
        .ifPresent(
            kappa -> {
              json.put("kappa", kappa.kappa());
              interval(json, "kappaInterval", kappa.interval(AdmissionRule.LEVEL));
            });
    return json.object();
  }

  /** Counts with all that follows from them. */
  static JsonObject confusion(Confusion confusion) {
    JsonObject.Builder json =
        JsonObject.build()
            .put("rightPass", confusion.rightPass())
            .put("wrongFail", confusion.wrongFail())
            .put("wrongPass", confusion.wrongPass())
            .put("rightFail", confusion.rightFail())
            .put("silentOnPass", confusion.silentOnPass())
            .put("silentOnFail", confusion.silentOnFail());
    confusion
        .accuracy()
        .ifPresent(
            accuracy -> {
              json.put("sensitivity", accuracy.sensitivity().share())
                  .put("specificity", accuracy.specificity().share())
                  .put("j", accuracy.youden());
              interval(json, "jInterval", Optional.of(accuracy.youden(AdmissionRule.LEVEL)));
            });
    confusion
        .kappa()
        .ifPresent(
            kappa -> {
              json.put("kappa", kappa.kappa());
              interval(json, "kappaInterval", kappa.interval(AdmissionRule.LEVEL));
            });
    confusion
        .ac1()
        .ifPresent(
            ac1 -> {
              json.put("ac1", ac1.ac1());
              interval(json, "ac1Interval", ac1.interval(AdmissionRule.LEVEL));
            });
    return json.object();
  }

  private static JsonObject outcomes(Measurement measured) {
    JsonObject.Builder json = JsonObject.build();
    for (Outcome outcome : Outcome.values()) {
      json.put(outcome.word(), measured.count(outcome));
    }
    return json.object();
  }

  private static JsonArray slices(List<Slice> slices) {
    return JsonArray.of(
        slices,
        slice ->
            JsonObject.of("name", slice.name())
                .put("verdicts", confusion(slice.confusion()))
                .object());
  }

  static JsonArray probes(List<ProbeResult> probes) {
    return JsonArray.of(
        probes,
        probe -> {
          JsonObject.Builder json =
              JsonObject.of("attack", probe.attack())
                  .put("aim", probe.aim().name().toLowerCase(Locale.ROOT))
                  .put("passed", probe.hits())
                  .put("of", probe.tried())
                  .put("silent", probe.silent());
          interval(json, "interval", probe.interval(AdmissionRule.LEVEL));
          return json.object();
        });
  }

  private static JsonValue miss(Miss miss, Hearings hearings, Split split) {
    String id = miss.ruling().reply().caseId();
    if (split.seals(id)) {
      return JsonObject.build()
          .put("sealed", true)
          .put("category", miss.ruling().category())
          .put("says", miss.ruling().outcome().word())
          .object();
    }
    Optional<Heard> heard =
        hearings.heard().stream()
            .filter(each -> each.reply().key().equals(miss.reply().key()))
            .findFirst();
    return JsonObject.of("case", id)
        .put("reply_digest", miss.ruling().reply().text().hex())
        .put("category", miss.ruling().category())
        .put("says", miss.ruling().outcome().word())
        .put("question", heard.map(each -> question(each.matter().golden())).orElse(""))
        .put("reference", heard.map(each -> reference(each.matter().golden())).orElse(""))
        .put("reply", heard.map(Heard::text).orElse(""))
        .put("why", miss.ruling().why())
        .object();
  }

  /** What was asked, cut where it is very long. */
  static String question(GoldenCase golden) {
    return MissSheet.cut(golden.question().input(), LONGEST);
  }

  /** A good reply, if the case has one, cut in the same way. */
  static String reference(GoldenCase golden) {
    return MissSheet.cut(golden.expectation().reference(), LONGEST);
  }

  static JsonObject admission(Admission admission) {
    return JsonObject.of("standing", admission.standing().word())
        .put(
            "lines",
            JsonArray.of(
                admission.lines(),
                line ->
                    JsonObject.of("name", line.name())
                        .put("state", line.state().word())
                        .put("words", line.words())
                        .object()))
        .object();
  }

  static void interval(JsonObject.Builder json, String name, Optional<Interval> interval) {
    interval.ifPresent(
        range ->
            json.put(
                name, JsonObject.build().put("lo", range.lo()).put("hi", range.hi()).object()));
  }
}
