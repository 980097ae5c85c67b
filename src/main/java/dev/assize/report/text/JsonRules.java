package dev.assize.report.text;

import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.regression.Bound;
import dev.assize.regression.Calibration;
import dev.assize.regression.GateRule;
import dev.assize.regression.HumanFloor;
import dev.assize.regression.RuleFinding;
import dev.assize.regression.RuleFinding.Reading;
import dev.assize.regression.Unit;

/** What the rules of a gate found, in full precision. */
final class JsonRules {

  private JsonRules() {}

  static JsonValue of(RuleFinding finding) {
    GateRule rule = finding.rule();
    JsonValue.Builder json =
        JsonObject.of("name", rule.name())
            .put("place", rule.place().toString())
            .put("metric", rule.measure().words())
            .put("scope", rule.scope().words())
            .put("tier", rule.tier().word())
            .put("answer", finding.answer().name())
            .put("open", finding.open())
            .put("tests", finding.family().tests())
            .put("budget", finding.family().budget())
            .put("sentence", finding.sentence());
    if (rule.bound() instanceof Bound.Floor floor) {
      json.put("floor", floor.share());
    }
    switch (finding.calibration()) {
      case Calibration.Direct direct -> {}
      case Calibration.AsGiven given -> {}
      case Calibration.Unknown unknown ->
          json.put("human", JsonObject.of("unknown", unknown.why()).object());
      case Calibration.Measured measured -> json.put("human", human(finding, measured).object());
      case Calibration.Compared compared -> json.put("human", JsonBeside.accuracy(compared));
    }
    return reading(rule.measure().unit(), finding.reading(), json).object();
  }

  /** A rate and a difference stand beside the same in human points. */
  private static JsonValue.Builder human(RuleFinding finding, Calibration.Measured measured) {
    JsonValue.Builder human = JsonBeside.accuracy(measured);
    if (finding.reading() instanceof Reading.Reached reached) {
      HumanFloor.of(reached, measured.accuracy(), finding.family())
          .ifPresent(
              floor ->
                  human
                      .put("interval", JsonFigures.interval(floor.interval()))
                      .put("intervalToBreak", JsonFigures.interval(floor.toBreak())));
    }
    if (finding.reading() instanceof Reading.Changed changed) {
      measured
          .inHumanPoints(changed.difference(), changed.interval())
          .ifPresent(found -> JsonBeside.difference(found, human));
    }
    return JsonBeside.byLabels(measured, human);
  }

  /** As people know it, where the gate counts logarithms. */
  private static JsonValue.Builder ratio(
      Unit unit, Reading.Changed changed, JsonValue.Builder json) {
    if (unit instanceof Unit.Ratio) {
      json.put("ratio", Unit.Ratio.ratio(changed.difference()))
          .put("ratioLo", Unit.Ratio.ratio(changed.interval().hi()))
          .put("ratioHi", Unit.Ratio.ratio(changed.interval().lo()));
    }
    return changed.note().isEmpty() ? json : json.put("note", changed.note());
  }

  private static JsonValue.Builder reading(Unit unit, Reading reading, JsonValue.Builder json) {
    return switch (reading) {
      case Reading.Missing missing -> json.put("n", missing.n()).put("missing", missing.why());
      case Reading.Reached reached ->
          json.put("n", reached.n())
              .put("value", reached.value())
              .put("interval", JsonFigures.interval(reached.interval()))
              .put("lnWorse", reached.worse().ln())
              .put("lnAdjusted", reached.adjusted().ln());
      case Reading.Changed changed ->
          ratio(unit, changed, json)
              .put("n", changed.n())
              .put("baseline", unit.level(changed.baseline()))
              .put("value", unit.level(changed.candidate()))
              .put("unit", unit.word())
              .put("difference", changed.difference())
              .put("margin", changed.margin())
              .put("interval", JsonFigures.interval(changed.interval()))
              .put("method", changed.method())
              .put("lnWorse", changed.worse().ln())
              .put("lnAdjusted", changed.adjusted().ln());
    };
  }
}
