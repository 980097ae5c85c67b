package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.check.NamedCheck;
import dev.assize.project.Project;
import dev.assize.regression.Course;
import dev.assize.regression.Design;
import dev.assize.regression.Rules;
import dev.assize.regression.Walk;
import dev.assize.run.Manifest;
import dev.assize.score.CaseFacts;
import dev.assize.score.CaseScore;
import dev.assize.score.ScoredRun;
import dev.assize.store.JournalReader;
import dev.assize.subject.Subject;
import dev.assize.verdict.Criterion.Bearing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out what a run with more than one look is looked at by, and whether it can be. */
final class Sequencing {

  private final World world;
  private final Docket docket;
  private final RunPlan plan;
  private final String baseline;

  /**
   * Of a run that is about to begin.
   *
   * @param baseline what candidates are compared with; empty for nothing
   */
  Sequencing(World world, Docket docket, RunPlan plan, String baseline) {
    this.world = world;
    this.docket = docket;
    this.plan = plan;
    this.baseline = baseline;
  }

  /**
   * Refuses a design that this run cannot have.
   *
   * @throws InvalidInput when there is no baseline to look at, or a second look could not ask it
   */
  void require(Design design) {
    switch (design) {
      case Design.OneLook one -> {}
      case Design.EarlyStop early -> requireVerdicts();
      case Design.TwoLooks two -> requireAsked();
    }
  }

  private void requireAsked() {
    if (!isAsked()) {
      throw InvalidInput.of(
          "run.second-look-one-sided",
          Place.of(Project.FILE),
          "second-look, and a baseline that this run does not ask: "
              + (baseline.isEmpty() ? "none" : baseline),
          "a baseline among the subjects of the run, as further trials go to both sides alike",
          "Make the baseline a subject of the matrix and ask it, or leave second-look out.");
    }
  }

  private void requireVerdicts() {
    boolean isLeftOut =
        !isAsked() && docket.project().subjects().stream().anyMatch(s -> s.id().equals(baseline));
    if (candidates().isEmpty() || baseline.isEmpty() || isLeftOut) {
      throw InvalidInput.of(
          "run.early-stop-alone",
          Place.of(Project.FILE),
          "early-stop, and nothing to compare: baseline "
              + (baseline.isEmpty() ? "none" : baseline)
              + ", asked "
              + String.join(", ", plan.subjects().stream().map(Subject::id).toList()),
          "a candidate, and a baseline that is asked or whose verdicts are stored",
          "Ask both sides, name a baseline by --baseline, or leave early-stop out.");
    }
    if (!isAsked() && stored().scores().values().stream().noneMatch(s -> s.state().isDecided())) {
      throw InvalidInput.of(
          "run.early-stop-unjudged",
          Place.of(Project.FILE),
          "early-stop, and no verdict on the baseline " + baseline,
          "a baseline in this run, or a stored one whose verdicts are there",
          "Run the baseline again, or leave early-stop out.");
    }
  }

  private boolean isAsked() {
    return plan.subjects().stream().anyMatch(subject -> subject.id().equals(baseline));
  }

  private List<String> candidates() {
    return plan.subjects().stream().map(Subject::id).filter(id -> !id.equals(baseline)).toList();
  }

  /** What stops the run; empty where its design lets nothing stop it. */
  Optional<EarlyStopping> stopping(Manifest manifest) {
    return switch (docket.project().gate().design()) {
      case Design.OneLook one -> Optional.empty();
      case Design.TwoLooks two -> Optional.empty();
      case Design.EarlyStop early -> Optional.of(stopping(early, manifest));
    };
  }

  private EarlyStopping stopping(Design.EarlyStop early, Manifest manifest) {
    Stored before =
        isAsked()
            ? new Stored(plan.cases().stream().map(CaseFacts::of).toList(), Map.of())
            : stored();
    Rules rules = docket.project().gate().forCandidates(candidates().size());
    return new EarlyStopping(
        rules,
        new EarlyStopping.Sides(
            isAsked() ? baseline : "", before.scores(), candidates(), plan.settings().trials()),
        Course.of(early, before.cases(), Looking.seed(manifest)),
        isJudged() ? Walk.Ends.HOLD : Walk.Ends.BOTH);
  }

  /** Whether some case passes or fails by the word of a judge. */
  private boolean isJudged() {
    boolean byJudge =
        plan.cases().stream()
            .flatMap(docket::judgesOf)
            .distinct()
            .flatMap(judge -> judge.criteria().stream())
            .anyMatch(criterion -> criterion.bearing() == Bearing.MUST);
    return byJudge
        || plan.cases().stream()
            .flatMap(golden -> docket.checks().of(golden, new Problems()).stream())
            .map(NamedCheck::criterion)
            .anyMatch(c -> c.bearing() == Bearing.MUST && !c.isDeterministic());
  }

  /** What of the cases a stored baseline was asked, and what became of them. */
  private record Stored(List<CaseFacts> cases, Map<String, CaseScore> scores) {}

  private Stored stored() {
    Side side = new Baselines(world).open(baseline, Optional.empty());
    try (JournalReader closing = side.journal()) {
      Map<String, CaseScore> scores =
          new Comparer(new Rederivation(docket), Set.of()).scores(side, plan.cases());
      return new Stored(asked(side.scored()), scores);
    }
  }

  private List<CaseFacts> asked(ScoredRun side) {
    Map<String, CaseScore> known = new HashMap<>();
    side.cases().forEach(score -> known.put(score.id(), score));
    List<CaseFacts> asked = new ArrayList<>();
    for (GoldenCase golden : plan.cases()) {
      CaseScore score = known.get(golden.id());
      if (score != null && score.facts().input().equals(golden.inputDigest())) {
        asked.add(CaseFacts.of(golden));
      }
    }
    return asked;
  }
}
