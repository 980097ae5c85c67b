package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.base.Problems;
import dev.assize.economics.Study;
import dev.assize.economics.trimming.Ablation;
import dev.assize.economics.trimming.Combined;
import dev.assize.project.RunSettings;
import dev.assize.replay.CassetteMode;
import dev.assize.report.economics.Together;
import dev.assize.report.economics.TrimView;
import dev.assize.report.economics.TrimmedLot;
import dev.assize.run.RunId;
import dev.assize.subject.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Learns which marked sections of a prompt can go, in two runs: each section left out by itself, on
 * half of the cases; then all that are shown to be harmless left out together, on all cases and
 * decided by the other half. Both times the original is asked beside them. A single section is left
 * out on all cases, and that is all.
 */
public final class Cutting {

  private final World world;
  private final CutRequest request;
  private final CutPlan plan;
  private final CutRuns runs;
  private @Nullable Singly singly;
  private @Nullable Together together;

  Cutting(World world, CutRequest request) {
    this.world = world;
    this.request = request;
    this.plan = new CutPlanner(world, request).plan();
    RunSettings settings = request.settings().apply(plan.docket().project().run());
    this.runs = new CutRuns(world, plan.docket(), settings, request.mostCalls());
  }

  /** What the first run says. */
  private record Singly(
      String project,
      TrimMeasure measure,
      String currency,
      TrimmedLot lot,
      Ablation ablation,
      List<String> harmless) {}

  /** What both runs would ask, if every section can go; nobody is asked, and no run is made. */
  public Forecast forecast() {
    List<String> sections = List.copyOf(plan.cuts().keySet());
    Forecast first = runs.forecast(plan.singly(), plan.choosing());
    if (sections.size() < 2) {
      return first;
    }
    boolean isHeld = runs.settings().mode() != CassetteMode.OFF;
    return ForecastSum.of(
        List.of(
            first,
            runs.forecast(List.of(without(sections)), plan.all()),
            runs.forecast(List.of(plan.original()), isHeld ? plan.deciding() : plan.all())),
        plan.docket().project().budgeting(),
        List.of(
            "each section is left out by itself on "
                + Numbers.count(plan.choosing().size())
                + " of "
                + Numbers.count(plan.all().size(), "case"),
            "then what is harmless is left out together, on all cases: here all sections; if fewer"
                + " can go, calls are as many and longer",
            "these are two runs; here a budget of a run is held against both together"));
  }

  /** The first run; of a command that was stopped later on the one that it made. */
  public PreparedRun singly() {
    return runs.first(plan.singly(), plan.choosing(), this::isStoppedLater);
  }

  private boolean isStoppedLater(RunId first) {
    List<String> harmless = read(first).harmless();
    return harmless.size() > 1 && runs.isBegun(both(harmless), plan.all());
  }

  /**
   * The second run.
   *
   * @param first which is over
   * @return empty where there is nothing to put together
   */
  public Optional<PreparedRun> together(PreparedRun first) {
    Singly found = read(first.id());
    singly = found;
    if (found.harmless().size() < 2) {
      together =
          plan.cuts().size() < 2 ? new Together.NoCuts() : new Together.TooFew(found.harmless());
      return Optional.empty();
    }
    return Optional.of(runs.after(first.id(), both(found.harmless()), plan.all()));
  }

  private List<Subject> both(List<String> harmless) {
    return List.of(plan.original(), without(harmless));
  }

  private Subject without(List<String> sections) {
    Problems problems = new Problems();
    Subject rest = CutPlanner.without(plan.original(), sections, problems);
    problems.orThrow();
    return rest;
  }

  private Singly read(RunId run) {
    try (SideBySide sides = SideBySide.of(world, addresses(run, plan.singly()))) {
      TrimMeasure measure = TrimMeasure.of(sides.project(), request.terms());
      Study study = sides.study();
      Ablation ablation = measure.trimmer().ablate(study, plan.original().id());
      Map<String, List<String>> without = new HashMap<>();
      plan.cuts().forEach((section, cut) -> without.put(cut.id(), List.of(section)));
      return new Singly(
          sides.project().name(),
          measure,
          study.currency(),
          measure.lot(sides, study.all(), ablation.cuts(), without),
          ablation,
          plan.cuts().entrySet().stream()
              .filter(cut -> ablation.harmless().contains(cut.getValue().id()))
              .map(Map.Entry::getKey)
              .toList());
    }
  }

  private static List<String> addresses(RunId run, List<Subject> subjects) {
    return subjects.stream().map(subject -> run.text() + ":" + subject.id()).toList();
  }

  /** Reads what the second run says, which is over. */
  public void decide(PreparedRun second) {
    Singly first = known();
    String rest = without(first.harmless()).id();
    try (SideBySide sides = SideBySide.of(world, addresses(second.id(), both(first.harmless())))) {
      Study study = sides.study();
      together =
          switch (first.ablation().combined(study, rest)) {
            case Combined.NoFreshCases none -> new Together.NoFreshCases(none.used());
            case Combined.Decided decided ->
                new Together.Decided(
                    first
                        .measure()
                        .lot(
                            sides,
                            first.ablation().fresh(study),
                            List.of(decided.against()),
                            Map.of(rest, first.harmless())),
                    decided.setAside());
          };
    }
  }

  /** All that was learned. */
  public TrimView view() {
    Singly first = known();
    Together decided = together;
    if (decided == null) {
      throw new IllegalStateException("the second run is not over");
    }
    return new TrimView(
        first.project(),
        first.measure().rule(),
        first.measure().callsPerMonth(),
        first.currency(),
        first.lot(),
        decided);
  }

  private Singly known() {
    Singly first = singly;
    if (first == null) {
      throw new IllegalStateException("the first run is not over");
    }
    return first;
  }
}
