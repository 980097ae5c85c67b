package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Seed;
import dev.assize.base.Suggestion;
import dev.assize.budget.Budgeting;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
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
import dev.assize.store.ManifestDifference;
import dev.assize.store.Resumption;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.store.StoreException;
import dev.assize.subject.Subject;
import dev.assize.tokens.TokenEstimator;
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
        folder(ready.manifest()),
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
            : Optional.of(folder(ready.manifest()));
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

  private RunFolder folder(Manifest manifest) {
    Runs runs = new Runs(world.local().resolve("runs"));
    return switch (request.start()) {
      case RunRequest.Start.Anew anew -> made(runs, manifest);
      case RunRequest.Start.Resumed resumed -> sameBaseline(resumed(runs, manifest), manifest);
      case RunRequest.Start.ResumedRun named ->
          sameBaseline(fitting(atRest(runs.find(named.run())), manifest), manifest);
      case RunRequest.Start.Confirming named -> fitting(runs.find(named.run()), manifest);
    };
  }

  private RunFolder made(Runs runs, Manifest manifest) {
    try {
      return runs.create(manifest, world.time().instant());
    } catch (StoreException disk) {
      throw InvalidInput.of(
          "run.not-written",
          Place.of("run"),
          String.valueOf(disk.getMessage()),
          "a disk with room and a folder that can be written to",
          "Nobody was asked and no run was made. Make room, then run again.");
    }
  }

  /**
   * What a run is compared with is no part of what it asks, but whoever names another must be told.
   */
  private static RunFolder sameBaseline(RunFolder run, Manifest manifest) {
    String stored = run.manifest().facts().getOrDefault(Manifests.BASELINE, "");
    String wanted = manifest.facts().getOrDefault(Manifests.BASELINE, "");
    if (!stored.equals(wanted)) {
      throw InvalidInput.of(
          "run.other-baseline",
          Place.of("--resume"),
          "run " + run.id() + " is compared with \"" + stored + "\", not with \"" + wanted + "\"",
          "the same baseline",
          "Finish it with --baseline "
              + stored
              + ", then: assize compare "
              + wanted
              + " "
              + run.id()
              + ":SUBJECT");
    }
    return run;
  }

  private static RunFolder resumed(Runs runs, Manifest manifest) {
    return switch (runs.resumable(manifest)) {
      case Resumption.Fits fits -> fits.run();
      case Resumption.Differs differs -> throw differs(differs.latest(), differs.fields());
      case Resumption.Nothing nothing -> latestAlike(runs, manifest);
    };
  }

  /** A finished run may hold errors, and what errored can be asked again. */
  private static RunFolder latestAlike(Runs runs, Manifest manifest) {
    List<RunFolder> all = runs.all();
    if (all.isEmpty()) {
      throw InvalidInput.of(
          "run.nothing-to-resume",
          Place.of("--resume"),
          "there is no run yet",
          "an unfinished run, or errors in a run of the same questions",
          "Start one: assize run");
    }
    return fitting(atRest(all.getFirst()), manifest);
  }

  /** Two that go on with one run would ask the same and pay for it twice. */
  private static RunFolder atRest(RunFolder run) {
    if (run.isBeingWritten()) {
      throw InvalidInput.of(
          "run.being-written",
          Place.of("--resume"),
          "run " + run.id() + " is being written by another process",
          "a run that nobody plays",
          "Wait until it has ended, or end it.");
    }
    return run;
  }

  private static RunFolder fitting(RunFolder run, Manifest manifest) {
    List<String> fields = ManifestDifference.between(run.manifest(), manifest);
    if (!fields.isEmpty()) {
      throw differs(run, fields);
    }
    return run;
  }

  private static InvalidInput differs(RunFolder run, List<String> fields) {
    return InvalidInput.of(
        "run.manifest-differs",
        Place.of("--resume"),
        "run "
            + run.id()
            + " asked something else: "
            + String.join(", ", fields)
            + (fields.size() == 1 ? " differs" : " differ"),
        "a run with the same manifest",
        "Restore what differs, or start a new run: " + run.manifest().command());
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
