package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.run.Manifest;
import java.util.Locale;

/** What went into a run, as JSON. */
final class JsonProvenance {

  private JsonProvenance() {}

  static JsonValue of(Manifest manifest) {
    JsonValue.Builder digests = JsonObject.build();
    manifest.digests().forEach((name, digest) -> digests.put(name, digest.hex()));
    JsonValue.Builder facts = JsonObject.build();
    manifest.facts().forEach(facts::put);
    return JsonObject.of("manifest", manifest.digest().hex())
        .put("digests", digests.object())
        .put("facts", facts.object())
        .put("subjects", manifest.subjects().stream().map(JsonProvenance::subject).toList())
        .put("trials", manifest.trials())
        .put("seed", manifest.seed())
        .put("cases", manifest.cases())
        .put("coverage", manifest.coverage().name().toLowerCase(Locale.ROOT))
        .object();
  }

  private static JsonValue subject(Manifest.SubjectEntry subject) {
    return JsonObject.of("id", subject.id())
        .put("digest", subject.digest().hex())
        .put("provider", subject.provider())
        .put("model", subject.model())
        .put("prompt", subject.prompt())
        .put("version", subject.version())
        .object();
  }
}
