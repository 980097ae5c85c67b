package dev.assize;

import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.judge.Judge;
import dev.assize.judge.PairJudge;
import dev.assize.project.Project;
import dev.assize.regression.GateRule;
import dev.assize.regression.Measure;
import dev.assize.regression.Observed;
import dev.assize.regression.Rules;
import dev.assize.regression.Tier;
import dev.assize.score.Opinionated;
import dev.assize.verdict.Criterion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells rules that rest on a judge who is not there, or who never says what they look at. */
final class RuleMakers {

  private final Set<String> names;
  private final Map<String, Judge> judges;
  private final Problems problems;

  /**
   * Of a project.
   *
   * @param names of all judges, whether or not their files could be read
   * @param judges those that could
   */
  RuleMakers(Set<String> names, Map<String, Judge> judges, Problems problems) {
    this.names =
        names.stream().map(name -> LabelFiles.JUDGE + name).collect(Collectors.toUnmodifiableSet());
    this.judges = judges;
    this.problems = problems;
  }

  /** Errors: others than judges are known by their verdicts alone. */
  void inspect(Rules rules) {
    for (GateRule rule : rules.more()) {
      switch (rule.measure()) {
        case Observed.Judged judged -> inspect(rule, judged.who());
        case Observed.Preferred preferred -> inspect(rule, preferred.who());
        case Observed.Rated rated -> inspect(rule, rated.who());
        default -> {}
      }
    }
  }

  private void inspect(GateRule rule, Opinionated who) {
    if (!who.by().startsWith(LabelFiles.JUDGE)) {
      return;
    }
    Judge judge = judges.get(LabelFiles.named(who.by()));
    if (!names.contains(who.by())) {
      problems.error(
          "gate.unknown-judge",
          rule.place(),
          "by: " + who.by(),
          "judge: and a name under judges: in " + Project.FILE,
          Suggestion.remedy(who.by(), names));
    } else if (judge != null) {
      inspect(rule, who, judge);
    }
  }

  private void inspect(GateRule rule, Opinionated who, Judge judge) {
    List<Criterion> meant =
        judge.criteria().stream()
            .filter(each -> who.criterion().isEmpty() || each.name().equals(who.criterion()))
            .toList();
    if (meant.isEmpty()) {
      problems.error(
          "gate.unknown-criterion",
          rule.place(),
          "criterion: " + who.criterion(),
          "a criterion of " + who.by(),
          Suggestion.remedy(
              who.criterion(), judge.criteria().stream().map(Criterion::name).toList()));
      return;
    }
    boolean isPreference = rule.measure() instanceof Observed.Preferred;
    boolean isScore = meant.stream().allMatch(judge::givesScore);
    if (isPreference != judge instanceof PairJudge) {
      problems.error(
          "gate.other-judge",
          rule.place(),
          rule.measure().words() + ", a judge of " + (isPreference ? "one reply" : "two replies"),
          isPreference ? "a judge of the kind pairwise" : "a judge of one reply",
          isPreference ? "" : "Write metric: preference");
    } else if (rule.measure() instanceof Observed.Judged && isScore) {
      problems.error(
          "gate.other-judge",
          rule.place(),
          rule.measure().words() + ", which gives scores",
          "verdicts of pass and fail",
          "Write metric: rating with scale: 0 to 1, or take a judge of yes and no.");
    }
  }

  /** By whose verdicts a rule that blocks is answered. */
  static Set<String> ruling(Rules rules) {
    Set<String> makers = new TreeSet<>();
    for (GateRule rule : rules.more()) {
      if (rule.tier() == Tier.BLOCK) {
        switch (rule.measure()) {
          case Measure.OfScore score -> {}
          case Observed.Took took -> {}
          case Observed.Rated rated -> makers.add(rated.who().by());
          case Observed.Judged judged -> makers.add(judged.who().by());
          case Observed.Preferred preferred -> makers.add(preferred.who().by());
        }
      }
    }
    return makers;
  }
}
