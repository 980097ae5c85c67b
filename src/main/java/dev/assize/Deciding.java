package dev.assize;

import dev.assize.Looking.Seen;
import dev.assize.base.Digest;
import dev.assize.cases.Split;
import dev.assize.noise.JudgeTally;
import dev.assize.project.BaselineChoices;
import dev.assize.regression.Acceptances;
import dev.assize.regression.Answer;
import dev.assize.regression.Attempt;
import dev.assize.regression.Comparison;
import dev.assize.regression.Decision;
import dev.assize.regression.Following;
import dev.assize.regression.Gate;
import dev.assize.regression.HumanPoints;
import dev.assize.regression.Rules;
import dev.assize.regression.VoidBaseline;
import dev.assize.regression.WhoseChange;
import dev.assize.report.Judged;
import dev.assize.report.SideFacts;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.score.Expenses;
import dev.assize.score.ScoredRun;
import dev.assize.store.Acceptance;
import dev.assize.subject.Subject.Caching;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Decides on one candidate at a time, against a baseline or alone, from stored evidence. */
final class Deciding {

  private final World world;
  private final Comparer comparer;
  private final Rules rules;
  private final List<Acceptance> accepted;

  /** The look that decided on each candidate, by its address. */
  private final Map<String, Seen> seen = new HashMap<>();

  private final ProjectBasics project;

  /**
   * Decides by rules.
   *
   * @param accepted by the team, of whatever version and whenever
   */
  Deciding(World world, Comparer comparer, ProjectBasics project, List<Acceptance> accepted) {
    this.world = world;
    this.project = project;
    this.comparer = comparer;
    this.rules = project.gate();
    this.accepted = List.copyOf(accepted);
  }

  /** The gate's rules, as they are declared. */
  Rules rules() {
    return rules;
  }

  /** What parts the cells of golden files. */
  char separator() {
    return project.separator();
  }

  /** Whose gate it is. */
  ProjectBasics project() {
    return project;
  }

  /** Which cases are sealed. */
  Split split() {
    return project.split();
  }

  /** The look that decided on a candidate that was compared. */
  Seen look(Comparison comparison) {
    return Objects.requireNonNull(seen.get(comparison.candidate().address()));
  }

  /**
   * Whether the first look at some candidate cannot tell, and further trials might. Recordings that
   * are missing would be missing from these, too, and a judge who moved would judge them.
   */
  boolean isUndecided(Side baseline, List<Side> candidates) {
    Rules asked = rules.forCandidates(candidates.size());
    return candidates.stream().anyMatch(side -> isUndecided(baseline, side, asked));
  }

  private boolean isUndecided(Side baseline, Side candidate, Rules asked) {
    Seen first = new Looking(comparer, asked, baseline, candidate).first();
    int misses =
        first.comparison().baseline().evidence().cassetteMisses()
            + first.comparison().candidate().evidence().cassetteMisses();
    return misses == 0
        && new MovedJudge(world, rules).between(baseline, candidate).isEmpty()
        && judge(first, baseline, candidate, new Attempt.Unknown()).decision().answer()
            == Answer.INCONCLUSIVE;
  }

  /** What is to be said of a candidate beside its baseline. */
  Judged judge(Side baseline, Side candidate, Rules asked, Attempt attempt) {
    Looking looking =
        new Looking(comparer, Advice.beside(asked, baseline, candidate), baseline, candidate);
    Judged first = judge(looking.first(), baseline, candidate, attempt);
    Judged last =
        first.decision().answer() == Answer.INCONCLUSIVE
            ? looking.second().map(next -> judge(next, baseline, candidate, attempt)).orElse(first)
            : first;
    return Unfinished.among(List.of(candidate, baseline)).map(run -> run.over(last)).orElse(last);
  }

  private Judged judge(Seen look, Side baseline, Side candidate, Attempt attempt) {
    seen.put(look.comparison().candidate().address(), look);
    Sights sights = new Sights(world, project, look.rules(), baseline, candidate);
    Comparison comparison = sights.complete(look.comparison());
    HumanPoints human = sights.human(comparison);
    WhoseChange whose = new WhoseChanges(baseline, candidate, comparison).find();
    Optional<VoidBaseline> moved = new MovedJudge(world, rules).between(baseline, candidate);
    boolean isSame = comparison.baseline().version().equals(comparison.candidate().version());
    Decision decision =
        new Scrutiny(project.evidence().budgets(), RuleMakers.ruling(rules), baseline, candidate)
            .decide(
                comparison,
                () -> {
                  Decision byGate =
                      look.decide(
                          comparison, human.calibration(), holding(candidate.subject().digest()));
                  // One version on both sides: there is no difference that a judge could get wrong.
                  Decision judged = isSame ? byGate : human.over(byGate);
                  return moved
                      .map(baselineIsVoid -> baselineIsVoid.over(judged, comparison))
                      .orElseGet(() -> whose.over(judged, comparison, rules));
                });
    Instructed instructed = new Instructed(comparer.rederivation(), rules.level());
    JudgeTally tally = JudgeNoise.tally(baseline, candidate, comparison);
    return new Judged.Compared(
        comparison,
        decision,
        facts(baseline, instructed.of(baseline, comparison.baseline(), candidate, comparison)),
        facts(candidate, instructed.of(candidate, comparison.candidate(), candidate, comparison)),
        sights
            .beside(comparison, human, whose)
            .with(attempt)
            .of(look.size())
            .aside(holding(candidate.subject().digest()).asides(comparison)),
        new JudgeNoise(rules.level()).of(tally, candidate),
        new Agreements(world, project).of(tally, sights.orders(tally, comparison)));
  }

  /** What the team accepts of a version today. */
  Acceptances holding(Digest version) {
    return Acceptances.holding(accepted, version, world.today());
  }

  /** What is to be said of a candidate without a baseline, and why there is none. */
  Judged alone(Side candidate, String why) {
    ScoredRun scored = candidate.scored();
    Decision decision = Gate.withoutBaseline(why, ways(candidate, scored).toArray(String[]::new));
    Calibrating calibrating = new Calibrating(world, project, List.of(candidate));
    Decision decided =
        Scrutiny.unlessBroken(
            new Vigil(project.evidence().budgets(), candidate, RuleMakers.ruling(rules)),
            () ->
                new Gate(rules, holding(candidate.subject().digest()))
                    .decide(scored, calibrating.ofFloors(rules, scored), decision));
    Following following =
        new Instructed(comparer.rederivation(), rules.level()).of(candidate, scored);
    JudgeTally tally = JudgeNoise.tally(candidate, scored);
    Judged judged =
        new Judged.Alone(
            scored,
            decided,
            facts(candidate, following),
            why,
            new JudgeNoise(rules.level()).of(tally, candidate),
            new Agreements(world, project).of(tally, List.of()));
    return Unfinished.among(List.of(candidate)).map(run -> run.over(judged)).orElse(judged);
  }

  /** To a decision, the nearest first. */
  private static List<String> ways(Side candidate, ScoredRun scored) {
    String subject = candidate.subject().id();
    Manifest manifest = candidate.journal().manifest();
    String run = manifest.command();
    String named = manifest.facts().getOrDefault(Manifests.BASELINE, "");
    if (!named.isEmpty() && BaselineChoices.isOfMatrix(named)) {
      return List.of(askBoth(run, subject, named));
    }
    List<String> ways = new ArrayList<>();
    if (scored.counts().passed() > 0) {
      ways.add(
          "Let it be the measure: assize baseline set "
              + candidate.journal().name()
              + ":"
              + subject
              + " accepted, then in assize.yaml baseline: reports/baselines/accepted.jsonl");
    }
    ways.add(
        "Compare it with the version in service: baseline: in assize.yaml, or "
            + run
            + " --baseline RUN:SUBJECT");
    ways.add("Say what is good enough by itself: a rule with a floor in assize.yaml");
    return ways;
  }

  private static String askBoth(String run, String candidate, String baseline) {
    String alone = " --subject " + candidate;
    return "Ask both: %s --subject %s%s; or compare with a run that asked it: %s%s --baseline RUN:%s"
        .formatted(run, baseline, alone, run, alone, baseline);
  }

  private SideFacts facts(Side side, Following following) {
    SubjectEntry subject = side.subject();
    Caching caching =
        subject.version().equals(Manifests.UNDECLARED)
            ? Caching.VERSION_UNDECLARED
            : Caching.ALLOWED;
    return new SideFacts(
        caching,
        Expenses.of(side.journal(), subject.id(), project.evidence().prices()),
        side.journal().manifest().digests(),
        following,
        side.journal().manifest().facts().getOrDefault(Manifests.RELATIVES + subject.id(), ""));
  }
}
