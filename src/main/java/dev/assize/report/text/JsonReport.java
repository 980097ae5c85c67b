package dev.assize.report.text;

import dev.assize.adversarial.Applicability;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.report.Against;
import dev.assize.report.CandidateView;
import dev.assize.report.NoisePhrases;
import dev.assize.report.ReportView;
import dev.assize.report.SplitView;
import dev.assize.report.StoredFormat;
import dev.assize.run.Manifest;
import dev.assize.store.Acceptance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The report for programs, schema {@code assize/report/1}: bounded, in full precision, always in
 * the same order. Its JSON schema is the resource {@link #SCHEMA} beside this class.
 */
public final class JsonReport implements StoredFormat {

  /** The name of the resource that holds the schema. */
  public static final String SCHEMA = "report.schema.json";

  /** What the schemas of reports are called, without their number. */
  public static final String FAMILY = "assize/report/";

  /** The schema's name. */
  public static final String NAME = FAMILY + "1";

  /** The schema itself, as JSON. */
  public static String schema() {
    try (InputStream in = JsonReport.class.getResourceAsStream(SCHEMA)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String file() {
    return "report.json";
  }

  @Override
  public void write(ReportView view, Writer out) throws IOException {
    write(of(view), out);
  }

  @Override
  public void write(JsonObject report, Writer out) throws IOException {
    Json.pretty(report, out);
    out.append('\n');
  }

  /** The report as data. */
  public static JsonObject of(ReportView view) {
    JsonValue.Builder json =
        JsonObject.of("schema", NAME)
            .put("project", view.heading().project())
            .put("run", view.heading().run())
            .put("runStarted", view.heading().started().toString())
            .put("answer", view.answer().name())
            .put("exitCode", view.answer().exitCode())
            .optional("vacancy", view.vacancy().stream().map(JsonText::new).toList())
            .put(
                "candidates",
                view.candidates().stream().map(each -> candidate(each, view.manifest())).toList())
            .optional("places", places(view));
    if (!view.economics().equals(JsonObject.EMPTY)) {
      json.put("economics", view.economics());
    }
    return json.put("provenance", JsonProvenance.of(view.manifest())).object();
  }

  private static List<JsonObject> places(ReportView view) {
    return view.places().entrySet().stream()
        .map(
            each ->
                JsonObject.of("case", each.getKey())
                    .put("file", each.getValue().file())
                    .put("line", each.getValue().line())
                    .object())
        .toList();
  }

  private static JsonValue candidate(CandidateView view, Manifest manifest) {
    JsonValue.Builder json =
        JsonObject.of("subject", view.candidate().subject())
            .put("answer", view.decision().answer().name())
            .put("code", view.decision().code())
            .put("sentence", view.decision().sentence())
            .put("reasons", JsonArray.ofTexts(view.decision().reasons()))
            .put("toSettle", JsonArray.ofTexts(view.decision().toSettle()))
            .put("toKnow", JsonArray.ofTexts(view.toKnow()))
            .put(
                "gate",
                JsonObject.build()
                    .put("margin", view.rules().margin())
                    .put("level", view.rules().level())
                    .object())
            .put("rules", view.decision().rules().stream().map(JsonRules::of).toList())
            .put("accepted", view.decision().accepted().stream().map(JsonReport::accepted).toList())
            .put("candidate", JsonFigures.side(view.candidate()))
            .put("against", against(view.against(), view.rules().level()))
            .put("categories", view.categories().stream().map(JsonFigures::category).toList());
    if (view.split() instanceof SplitView.Parted parted) {
      json.put("split", JsonSplit.of(parted));
    }
    JsonAdversity.put(view.adversity(), applicability(manifest), json);
    if (!view.judges().isEmpty()) {
      json.put("judges", JsonJudges.of(view.judges()))
          .put("judgeNotes", JsonArray.ofTexts(NoisePhrases.of(view.judges())));
    }
    JsonAgreement.put(view.agreement(), json);
    JsonPast.put(view.past(), json);
    return json.put("cases", JsonArray.of(view.index(), JsonCases::row))
        .put("shown", view.shown().stream().map(JsonCases::shown).toList())
        .put("leftOut", JsonArray.ofTexts(view.leftOut()))
        .object();
  }

  private static Optional<Applicability> applicability(Manifest manifest) {
    return Applicability.parse(manifest.facts().getOrDefault(Manifest.APPLICABILITY, ""));
  }

  private static JsonValue accepted(Acceptance acceptance) {
    String what = acceptance.matter() instanceof Acceptance.Matter.Rule ? "rule" : "case";
    return JsonObject.of(what, acceptance.matter().name())
        .put("by", acceptance.by())
        .put("reason", acceptance.reason())
        .put("from", acceptance.from().toString())
        .put("until", acceptance.until().toString())
        .put("place", acceptance.place().toString())
        .object();
  }

  private static JsonValue against(Against against, double level) {
    return switch (against) {
      case Against.Nothing nothing -> JsonObject.of("nothing", nothing.why()).object();
      case Against.Baseline baseline ->
          JsonBeside.of(baseline.beside())
              .put("baseline", JsonFigures.side(baseline.side()))
              .put("whoseChange", JsonWhose.of(baseline.beside().whose(), level))
              .put("difference", JsonDifference.of(baseline.difference()))
              .put("imputation", JsonDifference.imputation(baseline))
              .put("detectable", JsonFigures.detectable(baseline.detectable()))
              .put("transitions", JsonFigures.transitions(baseline))
              .put("changes", changes(baseline))
              .object();
    };
  }

  private static JsonValue changes(Against.Baseline baseline) {
    var changes = baseline.changes();
    return JsonObject.build()
        .put("added", ids(changes.added()))
        .put("removed", ids(changes.removed()))
        .put("edited", ids(changes.edited()))
        .put("rederived", ids(changes.rederived()))
        .put("unjudged", ids(changes.unjudged()))
        .object();
  }

  private static JsonArray ids(List<String> ids) {
    return JsonArray.ofTexts(ids);
  }
}
