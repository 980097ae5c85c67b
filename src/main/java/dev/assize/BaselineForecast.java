package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.project.BaselineTerms.Evidence;
import dev.assize.regression.Probe;
import dev.assize.score.RunScorer;
import dev.assize.subject.Subject;
import java.util.List;

/**
 * What the baseline will be asked.
 *
 * @param sentence empty where there is no baseline
 * @param calls beside those that every subject takes, if it has to be probed
 */
record BaselineForecast(String sentence, long calls) {

  static BaselineForecast of(World world, Docket docket) {
    List<Subject> subjects = docket.project().subjects();
    String named = Baselines.write(docket.project().baseline());
    BaselinePlan plan =
        new BaselinePlanner(world, docket, docket.project().run(), subjects)
            .plan(named, Evidence.USUAL);
    String start = "baseline: " + named + ", ";
    return switch (plan.probe()) {
      case BaselinePlan.Probe.Unneeded unneeded ->
          named.isEmpty()
              ? new BaselineForecast("", 0)
              : new BaselineForecast(
                  start + "live: asked again, side by side, wherever a candidate is asked", 0);
      case BaselinePlan.Probe.Impossible impossible ->
          new BaselineForecast(start + "stored, and not probed: " + impossible.why(), 0);
      case BaselinePlan.Probe.Of of -> probe(start, of, docket.golden().size());
    };
  }

  private static BaselineForecast probe(String start, BaselinePlan.Probe.Of probe, int all) {
    int cases = probe.cases(all);
    long calls = (long) cases * RunScorer.PROBES;
    return new BaselineForecast(
        start
            + "stored: where its replies are older than a candidate's, a probe takes "
            + Numbers.count(calls, "call")
            + " more ("
            + Numbers.count(cases, "case")
            + " twice, "
            + Math.round(Probe.power(cases) * 100)
            + " of 100 such probes find "
            + Numbers.percent(Probe.CHANGE)
            + " of verdicts changed)",
        calls);
  }
}
