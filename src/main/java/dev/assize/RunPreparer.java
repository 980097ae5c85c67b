package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Seed;
import dev.assize.base.Suggestion;
import dev.assize.budget.Budgeting;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.project.BaselineChoice;
import dev.assize.project.BaselineChoices;
import dev.assize.project.ProjectReader;
import dev.assize.project.RunSettings;
import dev.assize.regression.Design;
import dev.assize.replay.Governance;
import dev.assize.replay.GovernedBench;
import dev.assize.replay.Meter;
import dev.assize.replay.ProviderTerms;
import dev.assize.run.Manifest;
import dev.assize.store.AcceptanceFile;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.subject.Subject;
import dev.assize.tokens.TokenEstimator;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a run ready: reads the project, chooses cases and subjects, writes the manifest. */
final class RunPreparer {

  private final World world;
  private final RunRequest request;

  RunPreparer(World world, RunRequest request) {
    this.world = world;
    this.request = KeptAdversarials.of(world, KeptEvidence.of(world, request));
  }

  /** A run of which everything that can be checked has been checked, before anything is written. */
  private record Ready(
      Docket docket, RunPlan plan, RunSettings settings, Manifest manifest, RunBudget budget) {}

  PreparedRun prepare() {
    Ready ready = ready();
    Docket docket = ready.docket();
    Map<String, ProviderTerms> terms = Terms.of(docket);
    return new PreparedRun(
        world,
        docket,
        new RunFolders(world, request.start()).of(ready.manifest()),
        meter -> new GovernedBench(terms, governance(docket, ready.settings(), meter)),
        ready.plan(),
        ready.budget());
  }

  /** What the run would ask; nobody is asked, and no run is made. */
  Forecast forecast() {
    Ready ready = ready();
    Optional<RunFolder> begun =
        request.start() instanceof RunRequest.Start.Anew
            ? Optional.empty()
            : Optional.of(new RunFolders(world, request.start()).of(ready.manifest()));
    return new Forecasting(
            world,
            ready.docket(),
            ready.plan(),
            begun,
            Memories.looking(world, ready.settings(), request))
        .forecast(ready.budget());
  }

  /** What a person is to be asked before the run begins; empty where no limit is set for it. */
  Optional<String> question() {
    Budgeting budgeting = ProjectReader.read(world.surroundings(), new Problems()).budgeting();
    return budgeting.askAbove().isEmpty() ? Optional.empty() : forecast().question();
  }

  private Ready ready() {
    Problems problems = new Problems();
    Docket docket = Adversarials.of(world, request.perturbations(), problems);
    problems.orThrow();
    readAhead(docket);
    Again again = Again.of(world, request);
    GoldenSet chosen = again.selection().from(docket.golden(), problems);
    List<GoldenCase> cases =
        request.perturbations().isEmpty()
            ? chosen.cases()
            : Adversarials.withParents(chosen, docket.golden());
    String compared = new Baselines(world).wanted(docket, request);
    List<Subject> subjects =
        again.subjects().isEmpty()
            ? docket.project().asked(compared)
            : Subjects.chosen(docket, again.subjects(), problems);
    AcceptanceFile.read(world.folder(), problems);
    problems.orThrow();
    RunBudget budget = RunBudget.of(world, docket);
    checkBaseline(subjects);
    checkDeclaredBaseline(docket);
    RunSettings settings = again.settings().apply(docket.project().run());
    BaselinePlan baseline =
        again.extent() == RunPlan.Extent.CONFIRMATIONS
            ? BaselinePlan.none(subjects)
            : new BaselinePlanner(world, docket, settings, subjects)
                .plan(compared, request.evidence());
    RunPlan plan = new RunPlan(baseline.subjects(), cases, settings, again.extent(), baseline);
    if (again.extent() == RunPlan.Extent.EVERYTHING) {
      new Sequencing(world, docket, plan, baseline.named())
          .require(docket.project().gate().design());
    }
    tellRelatives(docket.kinship(cases), baseline.subjects());
    Manifest manifest =
        Manifests.of(
            docket, baseline.subjects(), cases, settings, world, baseline, facts(docket, baseline));
    return new Ready(docket, plan, settings, manifest, budget);
  }

  private Map<String, String> facts(Docket docket, BaselinePlan baseline) {
    Map<String, String> facts =
        new TreeMap<>(new Attempts(world).facts(request.attempt(), baseline.named()));
    facts.putAll(KeptAdversarials.facts(world, request.perturbations(), docket));
    return facts;
  }

  private void tellRelatives(Kinship kinship, List<Subject> subjects) {
    Problems found = new Problems();
    kinship.tell(subjects, found);
    found.warnings().forEach(warning -> world.notes().accept(warning.toString()));
  }

  /** Beside what is yet to be prepared: most of that waits for one processor. */
  private static void readAhead(Docket docket) {
    Thread.ofPlatform()
        .daemon()
        .name("read-ahead")
        .start(() -> docket.checks().readAhead(docket.golden().cases()));
  }

  /**
   * Whoever names a baseline wants to know now that it is not there, not after an hour of calls.
   */
  private void checkBaseline(List<Subject> subjects) {
    String named = new Baselines(world).resolved(request.baseline());
    List<String> asked = subjects.stream().map(Subject::id).toList();
    if (named.isEmpty() || asked.contains(named)) {
      return;
    }
    if (BaselineChoices.parse(named, asked).isEmpty() && !named.equals(Runs.LATEST)) {
      throw InvalidInput.of(
          "run.unknown-baseline",
          Place.of("--baseline"),
          "\"" + named + "\" is not among the subjects of this run",
          "a subject that is asked, RUN:SUBJECT or a baseline file (*.jsonl)",
          Suggestion.remedy(named, asked));
    }
    new Baselines(world).open(named, Optional.empty()).journal().close();
  }

  /** One that is not there yet will come; one that cannot be read would make the run worthless. */
  private void checkDeclaredBaseline(Docket docket) {
    if (request.baseline().isEmpty()
        && docket.project().baseline() instanceof BaselineChoice.OfFile declared
        && Files.exists(world.folder().resolve(declared.file()))) {
      new Baselines(world).open(declared.file(), Optional.empty()).journal().close();
    }
  }

  private Governance governance(Docket docket, RunSettings settings, Meter meter) {
    Governance governance =
        new Governance(
            world.time(),
            new Seed(settings.seed()).derive("backoff"),
            meter,
            TokenEstimator.bytePairs(),
            Memories.of(world, settings, request));
    boolean mayStopEarly = docket.project().gate().design() instanceof Design.EarlyStop;
    return mayStopEarly ? governance : governance.sendingFirst();
  }
}
