package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Source;
import dev.assize.regression.Following;
import dev.assize.regression.Transition;
import dev.assize.report.Against;
import dev.assize.report.CategoryView;
import dev.assize.report.Detectable;
import dev.assize.report.Latencies;
import dev.assize.report.SideView;
import dev.assize.report.SliceChange;
import dev.assize.run.Purpose;
import dev.assize.run.ReportedModel;
import dev.assize.score.Confirmed;
import dev.assize.score.Counts;
import dev.assize.score.FlakyCase;
import dev.assize.score.Metric;
import dev.assize.score.Weighting;
import dev.assize.stats.DetectableEffect;
import dev.assize.stats.Interval;
import java.util.Locale;

/** Figures as JSON, in full precision, each with what belongs beside it. */
final class JsonFigures {

  private JsonFigures() {}

  static JsonValue side(SideView side) {
    JsonValue.Builder sources = JsonObject.build();
    for (Source source : Source.values()) {
      sources.put(source.word(), (long) side.evidence().sources().getOrDefault(source, 0));
    }
    JsonValue.Builder figures =
        JsonObject.of("run", side.run())
            .put("subject", side.subject())
            .put("version", side.version())
            .put("versionDeclared", word(side.facts().caching()))
            .put("trials", side.trials())
            .put("passRate", metric(side.passRate()));
    if (side.weighting() instanceof Weighting.Uneven uneven) {
      figures.put("weightedPassRate", weighted(uneven));
    }
    if (side.facts().following() instanceof Following.Scored scored) {
      figures.put("instructions", following(scored));
    }
    if (!side.confirmed().isEmpty()) {
      figures.put(
          "confirmations",
          side.confirmed().entrySet().stream()
              .map(each -> confirmation(each.getKey(), each.getValue()))
              .toList());
    }
    if (!side.flaky().isEmpty()) {
      figures.put("flaky", side.flaky().stream().map(JsonFigures::flaky).toList());
    }
    if (side.latencies().cases() > 0) {
      figures.put("latency", latency(side.latencies()));
    }
    figures
        .put("replies", sources.object())
        .put(
            "models",
            side.evidence().models(Purpose.ESTIMATE).stream().map(JsonFigures::model).toList())
        .put("cassetteMisses", side.evidence().cassetteMisses());
    JsonSpending.put(side, figures);
    return figures.object();
  }

  private static JsonValue latency(Latencies latencies) {
    return JsonObject.build()
        .put("cases", latencies.cases())
        .put("medianMs", latencies.median().toMillis())
        .put("p95Ms", latencies.p95().toMillis())
        .object();
  }

  private static JsonValue model(ReportedModel model) {
    return JsonObject.of("model", model.model())
        .put("fingerprint", model.fingerprint())
        .put("replies", model.replies())
        .put("first", model.first().toString())
        .put("last", model.last().toString())
        .object();
  }

  static JsonValue category(CategoryView category) {
    JsonValue.Builder json =
        JsonObject.of("category", category.category())
            .put("baseline", metric(category.baseline()))
            .put("candidate", metric(category.candidate()))
            .put("difference", JsonDifference.of(category.difference()));
    if (category.change() instanceof SliceChange.Tested tested) {
      json.put(
          "change",
          JsonObject.of("sign", tested.sign())
              .put("lnP", tested.raw().ln())
              .put("lnAdjusted", tested.adjusted().ln())
              .put("tests", tested.tests())
              .put("detectable", detectable(tested.detectable()))
              .object());
    }
    return json.object();
  }

  static JsonValue transitions(Against.Baseline baseline) {
    JsonValue.Builder counts = JsonObject.build();
    for (Transition transition : Transition.values()) {
      counts.put(transition.word(), baseline.count(transition));
    }
    return counts.object();
  }

  static JsonValue detectable(Detectable detectable) {
    return switch (detectable) {
      case Detectable.Unknown unknown -> JsonObject.of("unknown", unknown.why()).object();
      case Detectable.Known known -> effect(known.effect(), known.basis());
    };
  }

  private static JsonValue effect(DetectableEffect effect, String basis) {
    return JsonObject.build()
        .put("difference", effect.difference())
        .put("power", effect.power())
        .put("level", effect.level())
        .put("basis", basis)
        .object();
  }

  static JsonValue metric(Metric metric) {
    JsonValue.Builder figures = JsonObject.build().put("n", metric.n());
    metric.value().ifPresent(value -> figures.put("value", value));
    metric.interval().ifPresent(interval -> figures.put("interval", interval(interval)));
    if (metric.design() instanceof Metric.Design.Shared shared) {
      figures.put(
          "design",
          JsonObject.build()
              .put("value", shared.value())
              .put("trials", shared.trials())
              .put("clusters", shared.clusters())
              .put("interval", interval(shared.interval()))
              .object());
    }
    return figures.put("counts", counts(metric.counts())).object();
  }

  private static JsonValue following(Following.Scored scored) {
    return JsonObject.build()
        .put("promptStrict", metric(scored.promptStrict()))
        .put("promptLoose", metric(scored.promptLoose()))
        .put("instructionStrict", metric(scored.instructionStrict()))
        .put("instructionLoose", metric(scored.instructionLoose()))
        .object();
  }

  private static JsonValue flaky(FlakyCase flaky) {
    return JsonObject.of("case", flaky.id())
        .put("passed", flaky.passed())
        .put("failed", flaky.failed())
        .put("chance", flaky.chance())
        .object();
  }

  private static JsonValue confirmation(String caseId, Confirmed confirmed) {
    return JsonObject.of("case", caseId)
        .put("outcome", word(confirmed.outcome()))
        .put("required", confirmed.plan().trials())
        .put("counts", counts(confirmed.trials()))
        .put(
            "known",
            JsonObject.build()
                .put("passed", confirmed.plan().passed())
                .put("failed", confirmed.plan().failed())
                .object())
        .put("allowed", confirmed.plan().allowed())
        .object();
  }

  private static JsonValue weighted(Weighting.Uneven uneven) {
    return JsonObject.build()
        .put("value", uneven.value())
        .put("interval", interval(uneven.interval()))
        .put("effectiveN", uneven.effectiveN())
        .put("n", uneven.n())
        .object();
  }

  private static JsonValue counts(Counts counts) {
    JsonObject.Builder json =
        JsonObject.build()
            .put("passed", counts.passed())
            .put("failed", counts.failed())
            .put("errored", counts.errored())
            .put("unscored", counts.unscored());
    return (counts.notAsked() == 0 ? json : json.put("notAsked", counts.notAsked())).object();
  }

  static JsonValue interval(Interval interval) {
    return JsonObject.build()
        .put("lo", interval.lo())
        .put("hi", interval.hi())
        .put("level", interval.level())
        .object();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
