package dev.assize.judge;

import dev.assize.base.Digests;
import dev.assize.cases.GoldenCase;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.verdict.Criterion.Bearing;

/**
 * What every judge that asks a model has in its file.
 *
 * @param model the provider's own model id
 * @param parameters sampling parameters under the provider's own names
 * @param bearing advisory unless the file says {@code must: true}
 * @param cases which it is asked about; no part of any digest
 * @param manner how it is asked
 * @param kin whom it may grade; no part of any digest
 */
public record Sworn(
    String name,
    String provider,
    String model,
    JsonObject parameters,
    Bearing bearing,
    CaseChoice cases,
    Manner manner,
    Kin kin) {

  /** The key of the provider. */
  static final String PROVIDER = "provider";

  /**
   * How a judge is asked.
   *
   * @param reference what it makes of a good reply for comparison
   */
  public record Manner(ReferenceUse reference, Samples samples) {

    /** Once, with the reference where there is one. */
    public static final Manner USUAL = new Manner(ReferenceUse.USE, Samples.ONE);
  }

  /** A judge that is asked in the usual manner and related to nobody. */
  public Sworn(
      String name,
      String provider,
      String model,
      JsonObject parameters,
      Bearing bearing,
      CaseChoice cases) {
    this(name, provider, model, parameters, bearing, cases, Manner.USUAL, Kin.NONE);
  }

  /**
   * Reads the common keys. One that must be there and is not is told and stands empty, so that a
   * kind reads its own keys all the same; of a file with faults no judge is made.
   */
  public static Sworn read(JudgeSource source) {
    Fields fields = source.fields();
    String provider = fields.required(PROVIDER).orElse("");
    if (!provider.isEmpty()) {
      source.shelf().wants(provider, fields);
    }
    String model = fields.required("model").orElse("");
    JsonObject parameters = parameters(fields);
    Bearing bearing = fields.bool("must").orElse(false) ? Bearing.MUST : Bearing.ADVISORY;
    CaseChoice cases = CaseChoice.read(fields);
    Manner manner = new Manner(ReferenceUse.read(fields), Samples.read(fields));
    Kin kin = Kin.read(fields, model);
    return new Sworn(source.name(), provider, model, parameters, bearing, cases, manner, kin);
  }

  /** The same with other parameters. */
  public Sworn with(JsonObject others) {
    return new Sworn(name, provider, model, others, bearing, cases, manner, kin);
  }

  /** Who gives the verdicts, as criteria have it. */
  public String by() {
    return "judge:" + name;
  }

  /** A digest of who is asked and how, to which a kind of judge adds what. */
  public Digests digests(String kind) {
    boolean isUsual = manner.reference() == ReferenceUse.USE;
    return Digests.of(kind)
        .part(PROVIDER, provider)
        .part("model", model)
        .part("parameters", Json.canonical(parameters))
        .optional("reference", isUsual ? "" : manner.reference().word())
        .optional("samples", manner.samples().text());
  }

  /** How many samples it gives about a case. */
  public int samples(GoldenCase golden) {
    return manner.samples().of(golden);
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
