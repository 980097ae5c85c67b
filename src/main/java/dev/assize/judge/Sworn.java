package dev.assize.judge;

import dev.assize.base.Digests;
import dev.assize.cases.GoldenCase;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.verdict.Criterion.Bearing;
import java.util.Optional;

/**
 * What every judge that asks a model has in its file.
 *
 * @param model the provider's own model id
 * @param parameters sampling parameters under the provider's own names
 * @param bearing advisory unless the file says {@code must: true}
 * @param cases which it is asked about; no part of any digest
 */
public record Sworn(
    String name,
    String provider,
    String model,
    JsonObject parameters,
    Bearing bearing,
    CaseChoice cases) {

  /** Reads the common keys; empty when one that must be there is not. */
  public static Optional<Sworn> read(JudgeSource source) {
    Fields fields = source.fields();
    Optional<String> provider = fields.required("provider");
    Optional<String> model = fields.required("model");
    JsonObject parameters = parameters(fields);
    Bearing bearing = fields.bool("must").orElse(false) ? Bearing.MUST : Bearing.ADVISORY;
    CaseChoice cases = CaseChoice.read(fields);
    return provider.flatMap(
        asked -> model.map(id -> new Sworn(source.name(), asked, id, parameters, bearing, cases)));
  }

  /** Who gives the verdicts, as criteria have it. */
  public String by() {
    return "judge:" + name;
  }

  /** The case names the judge, or its file says so. */
  public boolean asksAbout(GoldenCase golden) {
    return cases.holds(name, golden);
  }

  /** A digest of who is asked, to which a kind of judge adds what. */
  public Digests digests(String kind) {
    return Digests.of(kind)
        .part("provider", provider)
        .part("model", model)
        .part("parameters", Json.canonical(parameters));
  }

  /** Any parameter: only the provider knows which there are. */
  private static JsonObject parameters(Fields fields) {
    return fields
        .value("parameters")
        .map(
            value -> {
              if (value instanceof JsonObject object) {
                return object;
              }
              fields
                  .problems()
                  .error(
                      JudgeFile.CODE + ".wrong-kind",
                      fields.place("parameters"),
                      "parameters is no list of names with values",
                      "for instance {temperature: 0, max_tokens: 160}",
                      "");
              return JsonObject.EMPTY;
            })
        .orElse(JsonObject.EMPTY);
  }
}
