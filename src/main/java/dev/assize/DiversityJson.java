package dev.assize;

import dev.assize.diversity.CollapseGate;
import dev.assize.diversity.DistinctRuns;
import dev.assize.diversity.Figures;
import dev.assize.diversity.Kept;
import dev.assize.diversity.Portrait;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonNumber;
import dev.assize.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** All figures, limits and counts as JSON. */
final class DiversityJson {

  /** Of figures: no machine differs in them. */
  private static final int DECIMALS = 6;

  private DiversityJson() {}

  static String of(DiversityFound found) {
    JsonObject.Builder json =
        JsonObject.build()
            .put("schema", "assize/diversity/1")
            .put("file", found.file())
            .put("column", found.column())
            .put("seed", found.seed().value())
            .put("withoutWords", found.left())
            .put("collapsed", found.isCollapsed());
    found
        .gallery()
        .reference()
        .ifPresent(
            reference ->
                json.put("measured", found.gallery().size())
                    .put("reference", set(reference).object()));
    json.put("sets", JsonArray.of(found.gallery().portraits(), DiversityJson::held));
    return Json.pretty(json.object()) + "\n";
  }

  private static JsonObject.Builder set(Portrait portrait) {
    return JsonObject.build()
        .put("name", portrait.name())
        .put("texts", portrait.all())
        .put("figures", figures(portrait.figures()));
  }

  private static JsonValue held(Portrait portrait) {
    JsonObject.Builder set = set(portrait);
    portrait.kept().ifPresent(kept -> set.put("kept", kept(kept)));
    return set.optional("gates", portrait.gates().stream().map(DiversityJson::gate).toList())
        .object();
  }

  private static JsonValue figures(Figures figures) {
    JsonObject.Builder json =
        JsonObject.build()
            .put("texts", figures.texts())
            .put("words", figures.words())
            .put("distinct", JsonArray.of(figures.distinct(), DiversityJson::distinct))
            .put("selfBleu", number(figures.selfBleu()))
            .put("selfRepetition", number(figures.selfRepetition()))
            .put("compression", number(figures.compression()))
            .put(
                "nearDuplicates",
                JsonObject.build()
                    .put("texts", figures.alike().texts())
                    .put("groups", figures.alike().groups())
                    .put("share", number(figures.alike().share()))
                    .object())
            .put("vendi", number(figures.vendi()))
            .put("vendiTexts", figures.sampled())
            .put(
                "nearest",
                JsonObject.build()
                    .put("measured", figures.nearest().measured())
                    .put("median", number(figures.nearest().median()))
                    .put("close", number(figures.nearest().close()))
                    .object());
    figures.compositeVendi().ifPresent(value -> json.put("compositeVendi", number(value)));
    figures.evenness().ifPresent(value -> json.put("cellEvenness", number(value)));
    return json.object();
  }

  private static JsonValue distinct(DistinctRuns runs) {
    return JsonObject.build()
        .put("length", runs.length())
        .put("words", runs.words())
        .put("unique", runs.unique())
        .put("all", runs.all())
        .put("share", number(runs.share()))
        .object();
  }

  private static JsonValue kept(Kept kept) {
    return JsonObject.build()
        .put("rareWords", number(kept.rareWords()))
        .put("tail", number(kept.tail()))
        .put("secondTail", number(kept.secondTail()))
        .put("spread", number(kept.spread()))
        .put("coverage", number(kept.coverage()))
        .put("secondCoverage", number(kept.secondCoverage()))
        .put("covered", kept.covered())
        .object();
  }

  private static JsonValue gate(CollapseGate gate) {
    return JsonObject.build()
        .put("figure", gate.figure())
        .put("bound", gate.bound().toString())
        .put("limit", number(gate.limit()))
        .put("basis", gate.basis())
        .put("value", number(gate.value()))
        .put("holds", gate.holds())
        .object();
  }

  private static JsonNumber number(double value) {
    return new JsonNumber(
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros());
  }
}
