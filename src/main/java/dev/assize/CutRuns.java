package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Seed;
import dev.assize.budget.Budget;
import dev.assize.budget.Budgeting;
import dev.assize.budget.Unit;
import dev.assize.cases.GoldenCase;
import dev.assize.project.RunSettings;
import dev.assize.replay.Governance;
import dev.assize.replay.GovernedBench;
import dev.assize.replay.Meter;
import dev.assize.run.Manifest;
import dev.assize.run.Outgo;
import dev.assize.run.RunId;
import dev.assize.store.Resumption;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.subject.Subject;
import dev.assize.tokens.TokenEstimator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes runs of prompts that no file declares. One that was stopped is gone on with by asking for
 * it again.
 *
 * @param mostCalls of all runs together
 */
record CutRuns(World world, Docket docket, RunSettings settings, OptionalLong mostCalls) {

  private static final String MOST = "--max-calls";

  /**
   * Makes the first one ready.
   *
   * @param subjects the original first
   * @param isNeeded whether a run that came to its end is gone on with: what came after it did not
   */
  PreparedRun first(List<Subject> subjects, List<GoldenCase> cases, Predicate<RunId> isNeeded) {
    Docket own = asking(subjects, 0);
    RunPlan plan = plan(own, subjects, cases, world.time().instant());
    Manifest manifest = manifest(own, plan);
    Optional<RunFolder> finished =
        begun(manifest).isPresent()
            ? Optional.empty()
            : runs().all().stream()
                .filter(run -> run.isFinished() && !run.isBeingWritten())
                .filter(run -> run.manifest().digest().equals(manifest.digest()))
                .findFirst()
                .filter(run -> isNeeded.test(run.id()));
    return prepared(own, plan, finished.orElseGet(() -> folder(manifest)));
  }

  /** Whether one was stopped before its end. */
  boolean isBegun(List<Subject> subjects, List<GoldenCase> cases) {
    Docket own = asking(subjects, 0);
    return begun(manifest(own, plan(own, subjects, cases, world.time().instant()))).isPresent();
  }

  /** Makes one ready that goes on with another's sitting. */
  PreparedRun after(RunId earlier, List<Subject> subjects, List<GoldenCase> cases) {
    Docket own = asking(subjects, sent(earlier));
    RunPlan plan = plan(own, subjects, cases, RunId.startOf(earlier.text()));
    return prepared(own, plan, folder(manifest(own, plan)));
  }

  private PreparedRun prepared(Docket own, RunPlan plan, RunFolder folder) {
    return new PreparedRun(
        world,
        own,
        folder,
        meter -> new GovernedBench(Terms.of(own), governance(meter)),
        plan,
        RunBudget.of(world, own));
  }

  /** What it would ask; nobody is asked, and no run is made. */
  Forecast forecast(List<Subject> subjects, List<GoldenCase> cases) {
    Docket own = asking(subjects, 0);
    RunPlan plan = plan(own, subjects, cases, world.time().instant());
    return new Forecasting(
            world,
            own,
            plan,
            begun(manifest(own, plan)),
            Memories.looking(world, settings, RunRequest.ofProject()))
        .forecast(RunBudget.of(world, own));
  }

  /** How many calls a run has sent so far. */
  private long sent(RunId run) {
    return new SpendingBook(world)
        .of(runs().find(run.text())).stream().mapToLong(Outgo::calls).sum();
  }

  private Docket asking(List<Subject> subjects, long sent) {
    Budgeting usual = docket.project().budgeting();
    Budgeting limits = mostCalls.isPresent() ? usual.and(most(sent)) : usual;
    return docket.of(docket.project().asking(subjects, limits));
  }

  private Budget most(long sent) {
    long most = mostCalls.orElseThrow();
    return new Budget(
        MOST + " " + most + " in all",
        Set.of(),
        Budget.Span.RUN,
        Map.of(Unit.CALLS, BigDecimal.valueOf(Math.max(0, most - sent))),
        Place.of(MOST));
  }

  private RunPlan plan(Docket own, List<Subject> subjects, List<GoldenCase> cases, Instant since) {
    return new RunPlan(
        subjects,
        cases,
        settings,
        RunPlan.Extent.EVERYTHING,
        new BaselinePlanner(world, own, settings, subjects).inOneSitting(since));
  }

  private Manifest manifest(Docket own, RunPlan plan) {
    return Manifests.of(
        own, plan.subjects(), plan.cases(), settings, world, plan.baseline(), Map.of());
  }

  private RunFolder folder(Manifest manifest) {
    Optional<RunFolder> begun = begun(manifest);
    begun.ifPresent(run -> world.notes().accept("going on with run " + run.id()));
    return begun.orElseGet(() -> runs().create(manifest, world.time().instant()));
  }

  private Optional<RunFolder> begun(Manifest manifest) {
    return runs().resumable(manifest) instanceof Resumption.Fits fits
        ? Optional.of(fits.run())
        : Optional.empty();
  }

  private Runs runs() {
    return new Runs(world.local().resolve("runs"));
  }

  private Governance governance(Meter meter) {
    return new Governance(
            world.time(),
            new Seed(settings.seed()).derive("backoff"),
            meter,
            TokenEstimator.bytePairs(),
            Memories.of(world, settings, RunRequest.Memory.USED))
        .sendingFirst();
  }
}
