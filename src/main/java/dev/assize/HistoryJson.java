package dev.assize;

import dev.assize.history.CaseRow;
import dev.assize.history.ListedRun;
import dev.assize.history.MeasuredSide;
import dev.assize.history.MetricRow;
import dev.assize.history.RunRow;
import dev.assize.history.SideRow;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.score.Counts;
import java.time.Instant;
import java.util.Locale;

/** Runs of a history as JSON; what nobody knows is left out. */
final class HistoryJson {

  private HistoryJson() {}

  static String of(HistoryListing listing) {
    return Json.pretty(
            JsonObject.of("schema", "assize/history/1")
                .put("project", listing.project())
                .put("runs", JsonArray.of(listing.runs(), HistoryJson::run))
                .object())
        + "\n";
  }

  private static JsonObject run(ListedRun listed) {
    RunRow run = listed.run();
    JsonObject.Builder digests = JsonObject.build();
    run.digests().forEach((name, digest) -> digests.put(name, digest.hex()));
    return at(at(JsonObject.of("run", run.id()), "started", run.started()), "ended", run.ended())
        .put("origin", word(run.origin()))
        .put("decision", run.decision().name())
        .put("manifest", run.manifest().hex())
        .put("digests", digests.object())
        .put("coverage", word(run.coverage()))
        .put("cases", run.cases())
        .put("trials", run.trials())
        .optional("commit", run.commit())
        .optional("assize", run.assize())
        .put("sides", JsonArray.of(listed.sides(), HistoryJson::side))
        .object();
  }

  private static JsonObject side(MeasuredSide measured) {
    SideRow side = measured.stored().side();
    JsonObject.Builder json =
        JsonObject.of("subject", side.subject())
            .put("version", side.version().hex())
            .optional("provider", side.provider())
            .optional("model", side.model())
            .optional("prompt", side.prompt())
            .optional("promptDigest", side.promptDigest())
            .optional("declared", side.declared())
            .put("role", side.role().word());
    if (side.role() instanceof SideRow.Role.Candidate candidate) {
      json.put("decision", candidate.decision().name());
    }
    if (side.attempt() > 0) {
      json.put("attempt", side.attempt());
    }
    at(at(json, "firstReply", side.first()), "lastReply", side.last());
    return json.put(
            "replies",
            JsonObject.build()
                .put("live", side.replies().live())
                .put("imported", side.replies().imported())
                .put("recorded", side.replies().recalled())
                .put("missing", side.replies().failures())
                .object())
        .put("counts", counts(side.counts()))
        .put("metrics", JsonArray.of(measured.metrics(), HistoryJson::metric))
        .object();
  }

  static JsonObject counts(Counts counts) {
    return JsonObject.build()
        .put("passed", counts.passed())
        .put("failed", counts.failed())
        .put("errored", counts.errored())
        .put("unscored", counts.unscored())
        .put("notAsked", counts.notAsked())
        .object();
  }

  private static JsonObject metric(MetricRow metric) {
    JsonObject.Builder json =
        JsonObject.of("name", metric.name())
            .put("unit", metric.unit())
            .put("value", metric.value())
            .put("n", metric.n());
    metric
        .interval()
        .ifPresent(i -> json.put("low", i.lo()).put("high", i.hi()).put("level", i.level()));
    return json.object();
  }

  static JsonObject.Builder at(JsonObject.Builder json, String name, Instant at) {
    return json.optional(name, at.equals(Instant.EPOCH) ? "" : at.toString());
  }

  static JsonObject.Builder amount(JsonObject.Builder json, String name, double amount) {
    return amount == CaseRow.UNKNOWN ? json : json.put(name, amount);
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
