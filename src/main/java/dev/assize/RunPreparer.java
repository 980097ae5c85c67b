package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Seed;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.cases.Selection;
import dev.assize.project.BaselineChoices;
import dev.assize.project.RunSettings;
import dev.assize.regression.Design;
import dev.assize.replay.Governance;
import dev.assize.replay.GovernedBench;
import dev.assize.replay.Meter;
import dev.assize.replay.ProviderTerms;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.store.AcceptanceFile;
import dev.assize.store.CaseEntry;
import dev.assize.store.JournalReader;
import dev.assize.store.ManifestDifference;
import dev.assize.store.Resumption;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.subject.Subject;
import dev.assize.tokens.TokenEstimator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Makes a run ready: reads the project, chooses cases and subjects, writes the manifest. */
final class RunPreparer {

  private final World world;
  private final RunRequest request;

  RunPreparer(World world, RunRequest request) {
    this.world = world;
    this.request = KeptAdversarials.of(world, KeptEvidence.of(world, request));
  }

  /** Nothing is written before everything that can be checked has been checked. */
  PreparedRun prepare() {
    Problems problems = new Problems();
    Docket docket = Adversarials.of(world, request.perturbations(), problems);
    problems.orThrow();
    readAhead(docket);
    Again again = again();
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
    Manifest manifest =
        Manifests.of(
            docket, baseline.subjects(), cases, settings, world, baseline, facts(docket, baseline));
    Map<String, ProviderTerms> terms = Terms.of(docket);
    return new PreparedRun(
        world,
        docket,
        folder(manifest),
        meter -> new GovernedBench(terms, governance(docket, settings, meter)),
        plan,
        budget);
  }

  private Map<String, String> facts(Docket docket, BaselinePlan baseline) {
    Map<String, String> facts =
        new TreeMap<>(new Attempts(world).facts(request.attempt(), baseline.named()));
    facts.putAll(KeptAdversarials.facts(world, request.perturbations(), docket));
    return facts;
  }

  /** Beside what is yet to be prepared: most of that waits for one processor. */
  private static void readAhead(Docket docket) {
    Thread.ofPlatform()
        .daemon()
        .name("read-ahead")
        .start(() -> docket.checks().readAhead(docket.golden().cases()));
  }

  /** What is asked: as requested, or once more what a stored run asked. */
  private record Again(
      Selection selection,
      List<String> subjects,
      UnaryOperator<RunSettings> settings,
      RunPlan.Extent extent) {}

  private Again again() {
    if (!(request.start() instanceof RunRequest.Start.Confirming confirming)) {
      return new Again(
          request.selection(), request.subjects(), request.settings(), RunPlan.Extent.EVERYTHING);
    }
    RunFolder run = new Runs(world.local().resolve("runs")).find(confirming.run());
    if (!run.isFinished()) {
      throw InvalidInput.of(
          "run.unfinished",
          Place.of("--confirm"),
          "run " + run.id() + " is unfinished",
          "a finished run",
          "Go on with it, and it confirms by itself: assize run --resume " + run.id());
    }
    Manifest manifest = run.manifest();
    return new Again(
        manifest.coverage() == Manifest.Coverage.WHOLE
            ? Selection.ALL
            : Selection.ALL.with(Selection.Kind.CASE, asked(run)),
        manifest.subjects().stream().map(SubjectEntry::id).toList(),
        usual ->
            new RunSettings(
                manifest.trials(),
                manifest.seed(),
                usual.mode(),
                usual.cassettes(),
                usual.rounds()),
        RunPlan.Extent.CONFIRMATIONS);
  }

  private static List<String> asked(RunFolder run) {
    try (JournalReader journal = run.read()) {
      return journal.cases().stream().map(CaseEntry::id).toList();
    }
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
      case RunRequest.Start.Anew anew -> runs.create(manifest, world.time().instant());
      case RunRequest.Start.Resumed resumed -> sameBaseline(resumed(runs, manifest), manifest);
      case RunRequest.Start.ResumedRun named ->
          sameBaseline(fitting(runs.find(named.run()), manifest), manifest);
      case RunRequest.Start.Confirming named -> fitting(runs.find(named.run()), manifest);
    };
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
    return runs.all().stream()
        .limit(1)
        .filter(run -> !run.isBeingWritten())
        .filter(run -> run.manifest().digest().equals(manifest.digest()))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "run.nothing-to-resume",
                    Place.of("--resume"),
                    "every run is finished, and the latest asked something else",
                    "an unfinished run, or errors in a run of the same questions",
                    "Start a new one: assize run"));
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
        "run " + run.id() + " asked something else: " + String.join(", ", fields) + " differ",
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
