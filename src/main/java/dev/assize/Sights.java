package dev.assize;

import dev.assize.noise.JudgeTally;
import dev.assize.regression.Calibration;
import dev.assize.regression.Comparison;
import dev.assize.regression.GateRule;
import dev.assize.regression.HumanPoints;
import dev.assize.regression.Observed;
import dev.assize.regression.Rules;
import dev.assize.regression.TrafficDifference;
import dev.assize.regression.WhoseChange;
import dev.assize.report.Beside;
import dev.assize.report.Detectable;
import dev.assize.report.HumanView;
import dev.assize.report.JudgeAgreement.OrderCounts;
import dev.assize.report.VersionChange;
import dev.assize.score.Opinionated;
import dev.assize.score.Testimony;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Adds to a comparison what gate and report need of the stored replies themselves. */
final class Sights {

  private final ProjectBasics project;
  private final Rules rules;
  private final Side baseline;
  private final Side candidate;
  private final Calibrating calibrating;
  private final Unasked unasked;

  Sights(World world, ProjectBasics project, Rules rules, Side baseline, Side candidate) {
    this.project = project;
    this.rules = rules;
    this.baseline = baseline;
    this.candidate = candidate;
    this.calibrating = new Calibrating(world, project, List.of(baseline, candidate));
    this.unasked = new Unasked(world, project, List.of(baseline, candidate));
  }

  /** The comparison with what its rules look at, and how far their figures can be trusted. */
  Comparison complete(Comparison bare) {
    List<Observed> measures =
        rules.more().stream()
            .map(GateRule::measure)
            .filter(Observed.class::isInstance)
            .map(Observed.class::cast)
            .toList();
    Map<String, Calibration> calibrations = new HashMap<>();
    for (GateRule rule : rules.more()) {
      calibrations.put(rule.name(), calibrating.of(rule, bare.pairs(), rules.ruleLevel()));
    }
    return bare.observing(measures, testimony(baseline), testimony(candidate))
        .asking(unasked.of(measures, bare.pairs()))
        .calibratedBy(calibrations);
  }

  private Testimony testimony(Side side) {
    return new Testimony(side.journal(), side.subject().id(), project.evidence().prices());
  }

  /** The margin on the whole set in human points. */
  HumanPoints human(Comparison comparison) {
    return calibrating.humanPoints(comparison, rules.margin(), rules.level());
  }

  /** What judges of two replies said once the two had changed places. */
  List<OrderCounts> orders(JudgeTally tally, Comparison comparison) {
    List<Opinionated> judges =
        tally.comparers().stream().map(each -> new Opinionated(each.by(), each.name())).toList();
    return new PairOrders(testimony(baseline), testimony(candidate), rules.level())
        .of(judges, comparison);
  }

  /** What stands beside the figures of the comparison. */
  Beside beside(Comparison comparison, HumanPoints human, WhoseChange whose) {
    OptionalDouble detectable =
        Detectable.of(comparison.values(), rules.level()) instanceof Detectable.Known known
            ? OptionalDouble.of(known.effect().difference())
            : OptionalDouble.empty();
    Rules judged = rules.inJudgedPoints(human.calibration());
    Beside beside =
        new Beside(
            TrafficDifference.of(comparison, project.evidence().traffic(), rules.level()),
            new HumanView(
                human,
                detectable,
                human.tipping(comparison, judged),
                human.notes(comparison, judged, detectable)),
            whose,
            new FurtherPreferences(rules, testimony(baseline), testimony(candidate))
                .of(calibrating.comparers(), comparison));
    return beside.between(VersionChange.between(baseline.subject(), candidate.subject()));
  }
}
