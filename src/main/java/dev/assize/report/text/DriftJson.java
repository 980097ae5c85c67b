package dev.assize.report.text;

import dev.assize.drift.Churn;
import dev.assize.drift.ControlChart;
import dev.assize.drift.Creep;
import dev.assize.drift.Estimate;
import dev.assize.drift.QuantityTests.Finding;
import dev.assize.drift.QuantityTests.LabelFinding;
import dev.assize.drift.QuantityTests.NotTested;
import dev.assize.drift.QuantityTests.NumberFinding;
import dev.assize.drift.SameInput;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonArray;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.report.drift.DriftView;
import dev.assize.report.drift.Headline;
import dev.assize.report.drift.Replies;
import dev.assize.report.drift.Seen;
import dev.assize.report.drift.Transitions;
import dev.assize.stats.Interval;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A drift report for programs, schema {@code assize/drift/1}: {@code docs/formats.md} has it. */
public final class DriftJson {

  /** The schema's name. */
  public static final String SCHEMA = "assize/drift/1";

  private DriftJson() {}

  /** The report, indented, with a line feed at its end. */
  public static String of(DriftView view) {
    return Json.pretty(json(view)) + "\n";
  }

  private static JsonObject json(DriftView view) {
    Headline headline = Headline.of(view);
    return JsonObject.of("schema", SCHEMA)
        .put("project", view.about().project())
        .put("subject", view.about().subject())
        .put("version", view.about().version())
        .put("answer", word(view.answer()))
        .put("sentence", headline.sentence())
        .put("moved", JsonArray.ofTexts(headline.moved()))
        .put("when", headline.when())
        .put("primary", word(view.about().primary()))
        .put("margin", view.about().margin())
        .put("cases", view.cases())
        .put("runs", JsonArray.of(view.runs(), DriftJson::run))
        .put("tests", JsonArray.of(view.tests(), DriftJson::test))
        .put("further", JsonArray.of(view.further(), DriftJsonFurther::of))
        .put("replies", replies(view.replies()))
        .put("transitions", transitions(view.transitions()))
        .put("churn", churn(view.churn()))
        .put("charts", JsonArray.of(view.charts(), DriftJson::chart))
        .put("creep", JsonArray.of(view.creep(), DriftJson::creep))
        .put("whose", DriftJsonWhose.of(view.whose()))
        .put("toKnow", JsonArray.ofTexts(view.toKnow()))
        .object();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static JsonObject run(Seen run) {
    return JsonObject.of("address", run.address())
        .put("at", run.at().toString())
        .put("fresh", run.replies())
        .put("old", run.old())
        .put("missing", run.missing())
        .optional("model", run.model())
        .optional("fingerprint", run.fingerprint())
        .object();
  }

  private static JsonObject test(Finding finding) {
    JsonObject.Builder json =
        JsonObject.of("quantity", word(finding.quantity())).put("answer", word(finding.answer()));
    switch (finding) {
      case NumberFinding number ->
          json.put("estimate", estimate(number.estimate()))
              .put("p", number.raw().value())
              .put("adjusted", number.adjusted().value());
      case LabelFinding label ->
          json.put("before", counts(label.before()))
              .put("after", counts(label.after()))
              .put("statistic", label.test().statistic())
              .put("limit", label.test().limit())
              .put("adjusted", label.adjusted().value());
      case NotTested untested -> json.put("untested", "no case has a value both times");
    }
    return json.object();
  }

  static JsonObject estimate(Estimate estimate) {
    JsonObject.Builder json =
        JsonObject.build()
            .put("cases", estimate.cases())
            .put("changed", estimate.changed())
            .put("before", estimate.before())
            .put("after", estimate.after())
            .put("change", estimate.change());
    estimate.interval().ifPresent(i -> json.put("interval", interval(i)));
    return json.put("method", estimate.method()).object();
  }

  static JsonObject interval(Interval interval) {
    return JsonObject.build()
        .put("low", interval.lo())
        .put("high", interval.hi())
        .put("level", interval.level())
        .object();
  }

  private static JsonObject counts(Map<String, Integer> counts) {
    JsonObject.Builder json = JsonObject.build();
    counts.forEach((label, count) -> json.put(label, count.longValue()));
    return json.object();
  }

  private static JsonObject replies(Replies replies) {
    SameInput same = replies.same();
    JsonObject.Builder json =
        JsonObject.build()
            .put("compared", same.replies())
            .put("same", same.same())
            .put("wording", same.wording())
            .put("substance", same.substance())
            .put("decisions", same.decisions())
            .put("judgedOtherwise", same.judgedOtherwise());
    if (same.untold() > 0) {
      json.put("untold", same.untold());
    }
    same.changedShare().ifPresent(i -> json.put("changed", interval(i)));
    return json.put(
            "agreement",
            JsonObject.build()
                .put("inputs", replies.agreement().inputs())
                .put("sameReplies", replies.agreement().sameReplies())
                .put("sameAnswers", replies.agreement().sameAnswers())
                .object())
        .put("examples", JsonArray.of(replies.examples(), DriftJson::example))
        .object();
  }

  private static JsonObject example(Replies.Example example) {
    return JsonObject.of("case", example.caseId())
        .put("before", example.before().text())
        .put("beforeLeft", example.before().left())
        .put("after", example.after().text())
        .put("afterLeft", example.after().left())
        .object();
  }

  private static JsonObject transitions(Transitions transitions) {
    return JsonObject.build()
        .put("cases", transitions.table().total())
        .put("broke", transitions.table().n01())
        .put("fixed", transitions.table().n10())
        .put("p", transitions.p().value())
        .put("brokeCases", JsonArray.ofTexts(transitions.broke()))
        .put("fixedCases", JsonArray.ofTexts(transitions.fixed()))
        .object();
  }

  private static JsonObject churn(Churn churn) {
    return switch (churn) {
      case Churn.Compared compared ->
          JsonObject.of("answer", word(compared.answer()))
              .put("runsBefore", compared.before())
              .put("usual", compared.usual())
              .put("p", compared.p().value())
              .object();
      case Churn.TooFewRuns few ->
          JsonObject.of("answer", word(few.answer()))
              .put("needs", 3)
              .put("has", few.has())
              .object();
    };
  }

  private static JsonObject chart(ControlChart chart) {
    JsonObject.Builder json =
        JsonObject.of("quantity", word(chart.quantity()))
            .put("answer", word(chart.answer()))
            .put("sentence", chart.words())
            .put("events", JsonArray.of(chart.events(), DriftJsonCharts::event));
    switch (chart) {
      case ControlChart.TooFewRuns few -> json.put("needs", few.needs()).put("has", few.has());
      case ControlChart.Unsettled unsettled -> json.put("unsettledFrom", unsettled.changed());
      case ControlChart.Charted charted -> DriftJsonCharts.put(charted, json);
    }
    return json.object();
  }

  private static JsonObject creep(Creep creep) {
    JsonObject.Builder json =
        JsonObject.of("answer", word(creep.answer())).put("sentence", creep.words());
    if (creep instanceof Creep.Cumulated cumulated) {
      json.put("quantity", word(cumulated.quantity()))
          .put("oldest", cumulated.oldest().run())
          .put("total", estimate(cumulated.total()))
          .put("steps", JsonArray.of(cumulated.steps(), DriftJson::step));
    }
    return json.object();
  }

  private static JsonObject step(Creep.Step step) {
    JsonObject.Builder json = JsonObject.of("run", step.run().run());
    put("sinceLast", step.sinceLast(), json);
    put("sinceOldest", step.sinceOldest(), json);
    return json.object();
  }

  private static void put(String name, Optional<Estimate> estimate, JsonObject.Builder json) {
    estimate.ifPresent(known -> json.put(name, estimate(known)));
  }
}
