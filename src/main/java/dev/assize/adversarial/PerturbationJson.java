package dev.assize.adversarial;

import dev.assize.adversarial.Written.Review;
import dev.assize.base.Digests;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenJson;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.util.Map;

/**
 * A perturbation as a line of a golden JSONL file, with where it came from in a member of its own.
 */
public final class PerturbationJson {

  /** The member that tells who reviewed a written case. */
  static final String REVIEW = "review";

  private PerturbationJson() {}

  /** The line's object; the same perturbation, the same bytes. */
  public static JsonObject row(Perturbation perturbation) {
    return GoldenJson.row(perturbation.golden()).put("perturbation", origin(perturbation)).object();
  }

  /** The same of a case that was written, with who reviewed it. */
  public static JsonObject row(Perturbation perturbation, Review review) {
    JsonObject.Builder reviewed =
        JsonObject.of("by", review.by())
            .put("on", review.on().toString())
            .put("depth", 1)
            .optional("writer", review.writer())
            .optional("note", review.note());
    JsonObject.Builder origin = JsonObject.build();
    origin(perturbation).members().forEach(origin::put);
    return GoldenJson.row(perturbation.golden())
        .put("perturbation", origin.put(REVIEW, reviewed.object()).object())
        .object();
  }

  private static JsonObject origin(Perturbation perturbation) {
    Trait trait = perturbation.trait();
    return JsonObject.of("schema", Perturbation.SCHEMA)
        .put("of", perturbation.parent().content())
        .put("content", contentOf(perturbation.golden()))
        .put("chain", JsonArray.of(perturbation.chain(), PerturbationJson::link))
        .put("oracle", perturbation.oracle().word())
        .put("severity", trait.severity().word())
        .optional("owasp", trait.threat().first())
        .optional("planted", perturbation.draft().planted())
        .optional("surrender", perturbation.draft().expected().surrender())
        .put("proofs", JsonArray.ofTexts(perturbation.proofs()))
        .object();
  }

  /** Of all that a line says to the subject and expects of it. */
  static String contentOf(GoldenCase golden) {
    return Digests.of("perturbation")
        .part("input", golden.inputDigest().hex())
        .part("expectation", golden.expectationDigest().hex())
        .digest()
        .hex();
  }

  private static JsonValue link(Link link) {
    JsonObject.Builder drawn = JsonObject.build();
    for (Map.Entry<String, String> each : link.drawn().entrySet()) {
      drawn.put(each.getKey(), each.getValue());
    }
    JsonObject.Builder json =
        JsonObject.of("mutator", link.mutator())
            .put("version", link.version())
            .put("variant", link.variant())
            .put("stream", Long.toHexString(link.stream()))
            .put("drawn", drawn.object());
    return (link.part().isWhole() ? json : json.put("left", left(link.part()))).object();
  }

  private static JsonValue left(Part part) {
    return JsonObject.build()
        .put("of", part.of())
        .put("kept", JsonArray.of(part.kept(), JsonNumber::of))
        .object();
  }
}
