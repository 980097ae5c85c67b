package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.regression.RuleFinding.Family;
import dev.assize.regression.RuleFinding.Reading;
import dev.assize.score.ScoredRun;
import dev.assize.stats.AdjustedPValues;
import dev.assize.stats.Interval;
import dev.assize.stats.PValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Answers the gate's rules beside the one on the whole set. A margin is kept when the whole
 * interval lies above minus the margin, a floor when it lies above the floor. Both are broken when
 * the one-sided exact p-value, raised by Holm over all blocking rules (by Benjamini and Hochberg
 * over alerts), is at most its share of the gate's error budget. Cases without a value take an
 * answer away that they could have changed.
 */
final class RuleBook {

  /** Of the gate's 10 % of false HOLDs: what the blocking rules beside the first may spend. */
  static final double BLOCKING = 0.03;

  /** The expected share of false ones among the alerts. */
  static final double ALERTS = 0.10;

  private final Rules rules;

  RuleBook(Rules rules) {
    this.rules = rules;
  }

  /** What the blocking rules may spend at a look. */
  static double blocking(Look look) {
    return BLOCKING * look.others();
  }

  /** One finding for each rule, in their order. */
  List<RuleFinding> of(Comparison comparison) {
    return findings(
            rules.more(),
            (rule, imputation) ->
                rule.isFloor()
                    ? floor(rule, imputation, comparison.candidate())
                    : change(
                        rule,
                        comparison.contrast(rule, imputation, rules.ruleLevel()),
                        comparison.calibration(rule)))
        .stream()
        .map(finding -> finding.knowing(comparison.calibration(finding.rule())))
        .toList();
  }

  /** What the floors say where there is nothing to compare with. */
  List<RuleFinding> floors(ScoredRun candidate, Map<String, Calibration> calibrations) {
    return findings(
            rules.more().stream().filter(GateRule::isFloor).toList(),
            (rule, imputation) -> floor(rule, imputation, candidate))
        .stream()
        .map(
            finding ->
                finding.knowing(
                    calibrations.getOrDefault(finding.rule().name(), new Calibration.Direct())))
        .toList();
  }

  /**
   * An answer of the decided cases stands when it is the same however the open ones had turned out.
   */
  private List<RuleFinding> findings(
      List<GateRule> asked, BiFunction<GateRule, Imputation, Reading> read) {
    List<Reading> decided = readings(asked, Imputation.NONE, read);
    List<Reading> worst = readings(asked, Imputation.WORST, read);
    List<Reading> best = worst.equals(decided) ? decided : readings(asked, Imputation.BEST, read);
    List<RuleFinding> findings = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      GateRule rule = asked.get(i);
      Answer answer = answer(rule, decided.get(i));
      int open = worst.get(i).n() - decided.get(i).n();
      boolean stands =
          worst.get(i).equals(decided.get(i))
              || decided.get(i) instanceof Reading.Missing
              || switch (answer) {
                case SHIP -> answer(rule, worst.get(i)) == Answer.SHIP;
                case HOLD -> answer(rule, best.get(i)) == Answer.HOLD;
                case INCONCLUSIVE -> true;
              };
      String verdict =
          stands ? RuleSentences.verdict(answer) : RuleSentences.unlessOpen(answer, open);
      findings.add(
          new RuleFinding(
              rule,
              decided.get(i),
              stands ? answer : Answer.INCONCLUSIVE,
              open,
              family(rule, asked, decided),
              RuleSentences.of(rule, decided.get(i), tests(rule, asked, decided), verdict),
              new Calibration.Direct()));
    }
    return findings;
  }

  private Family family(GateRule rule, List<GateRule> asked, List<Reading> readings) {
    return new Family(tests(rule, asked, readings), budget(rule));
  }

  /** Rules that only inform share nothing. */
  private static int tests(GateRule rule, List<GateRule> asked, List<Reading> readings) {
    return rule.tier() == Tier.INFO
        ? 1
        : (int)
            IntStream.range(0, asked.size())
                .filter(i -> asked.get(i).tier() == rule.tier())
                .filter(i -> readings.get(i) instanceof Reading.Tested)
                .count();
  }

  /** What the rules of a tier may spend. */
  private double budget(GateRule rule) {
    return rule.isBlocking() ? blocking(rules.look()) : ALERTS;
  }

  private static List<Reading> readings(
      List<GateRule> asked, Imputation imputation, BiFunction<GateRule, Imputation, Reading> read) {
    List<Reading> readings = new ArrayList<>();
    asked.forEach(rule -> readings.add(read.apply(rule, imputation)));
    adjust(asked, readings, Tier.BLOCK);
    adjust(asked, readings, Tier.ALERT);
    return readings;
  }

  private static Reading change(GateRule rule, Contrasted contrasted, Calibration calibration) {
    return switch (contrasted) {
      case Contrasted.Nothing nothing -> new Reading.Missing(nothing.n(), nothing.why());
      case Contrasted.Contrast found ->
          found.n() < rule.least() || found.interval().isEmpty()
              ? missing(rule, found.n())
              : new Reading.Changed(
                  found.n(),
                  found.baseline(),
                  found.candidate(),
                  found.difference(),
                  calibration.judged(margin(rule, found.baseline())),
                  found.interval().get(),
                  found.method(),
                  found.worse(),
                  found.worse(),
                  found.note());
    };
  }

  private Reading floor(GateRule rule, Imputation imputation, ScoredRun candidate) {
    Sample sample = imputation.cases(candidate, measured(rule), rule.scope());
    Optional<Interval> interval = sample.interval(rules.ruleLevel());
    if (sample.n() < rule.least() || interval.isEmpty()) {
      return missing(rule, sample.n());
    }
    PValue below = sample.below(floor(rule));
    return new Reading.Reached(sample.n(), sample.mean(), interval.get(), below, below);
  }

  private static Reading missing(GateRule rule, int n) {
    return new Reading.Missing(
        n,
        n == 0
            ? "no case of " + rule.scope().words() + " has a " + rule.measure().words()
            : n >= rule.least()
                ? Numbers.count(n, "case") + " in too few clusters to tell"
                : "fewer cases than the " + rule.least() + " that the rule asks for");
  }

  /** Whoever reads rules gives floors to no other measure. */
  static Measure.OfScore measured(GateRule rule) {
    if (rule.measure() instanceof Measure.OfScore score) {
      return score;
    }
    throw new IllegalArgumentException("a " + rule.measure().words() + " has no floor");
  }

  /** What the rule allows, as declared: in human points where a judge decides. */
  static double margin(GateRule rule, double baseline) {
    return switch (rule.bound()) {
      case Bound.Margin margin -> margin.share();
      case Bound.PartOfBaseline part -> rule.measure().unit().margin(part.part(), baseline);
      case Bound.Floor floor -> throw new IllegalArgumentException("a floor has no margin");
    };
  }

  private static void adjust(List<GateRule> asked, List<Reading> readings, Tier tier) {
    List<Integer> tested = new ArrayList<>();
    List<PValue> raw = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      if (asked.get(i).tier() == tier && readings.get(i) instanceof Reading.Tested t) {
        tested.add(i);
        raw.add(t.worse());
      }
    }
    List<PValue> adjusted =
        tier == Tier.BLOCK ? AdjustedPValues.holm(raw) : AdjustedPValues.benjaminiHochberg(raw);
    for (int j = 0; j < tested.size(); j++) {
      int at = tested.get(j);
      readings.set(at, ((Reading.Tested) readings.get(at)).adjustedTo(adjusted.get(j)));
    }
  }

  private Answer answer(GateRule rule, Reading reading) {
    return switch (reading) {
      case Reading.Changed changed -> answer(rule, changed);
      case Reading.Reached reached -> answer(rule, reached);
      case Reading.Missing missing ->
          rule.missing() == GateRule.Missing.IGNORE ? Answer.SHIP : Answer.INCONCLUSIVE;
    };
  }

  private Answer answer(GateRule rule, Reading.Changed changed) {
    if (changed.interval().isAbove(-changed.margin())) {
      return Answer.SHIP;
    }
    return changed.difference() < 0 && isBroken(rule, changed.adjusted())
        ? Answer.HOLD
        : Answer.INCONCLUSIVE;
  }

  private Answer answer(GateRule rule, Reading.Reached reached) {
    if (reached.interval().isAbove(floor(rule))) {
      return Answer.SHIP;
    }
    return reached.value() < floor(rule) && isBroken(rule, reached.adjusted())
        ? Answer.HOLD
        : Answer.INCONCLUSIVE;
  }

  private boolean isBroken(GateRule rule, PValue adjusted) {
    return adjusted.isAtMost(budget(rule));
  }

  private static double floor(GateRule rule) {
    return ((Bound.Floor) rule.bound()).share();
  }
}
