package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Suggestion;
import dev.assize.history.CaseMoment;
import dev.assize.history.CaseRow;
import dev.assize.history.History;
import dev.assize.history.History.Known;
import dev.assize.history.Location;
import dev.assize.history.RunFilter;
import dev.assize.history.RunRecord;
import dev.assize.history.RunRow;
import dev.assize.regression.Answer;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import dev.assize.store.Trace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The history of a project's runs: kept beside their journals, of which it can be made again at any
 * time.
 */
public final class RunHistory {

  private final World world;
  private final HistoryIntake intake;

  RunHistory(World world) {
    this.world = world;
    this.intake = new HistoryIntake(world);
  }

  /** Begins to record a run that has just been played, beside whoever makes its report. */
  public HistoryEntry begin(PlayedRun run) {
    return HistoryEntry.begin(intake, run.folder());
  }

  /**
   * Records a run that has just been decided. A history that cannot be written to loses nothing: a
   * note says how the run is taken in later.
   */
  public void remember(PreparedRun run, Reported reported) {
    intake.remember(run.folder(), reported::told, Map::of);
  }

  /** The same of one that nobody has decided on yet. */
  public void remember(PreparedRun run) {
    begin(run.played()).decide();
  }

  /** The same of a run that has just been made out of foreign replies. */
  public void remember(Imported imported) {
    HistoryEntry.begin(intake, imported.folder()).decide();
  }

  /** The same of a run that somebody else wrote. */
  public void remember(String run) {
    intake.remember(run);
  }

  /**
   * Takes in finished runs that the history does not hold as they are now, without those that were
   * pruned.
   *
   * @param progress is told of each run that was taken in
   */
  public Ingested ingest(Consumer<String> progress) {
    ProjectBasics project = ProjectBasics.of(world);
    try (History history = History.open(HistoryLocation.of(world, project.store()))) {
      Set<Known> known = history.known();
      return intake.take(
          history,
          project,
          intake.runs().all().stream().filter(run -> !isKnown(run, known)).toList(),
          progress);
    }
  }

  /**
   * Takes in every finished run anew, those that were pruned, too. What the history holds of runs
   * whose journals are not here stays. A file that is damaged is put aside first.
   */
  public Ingested rebuild(Consumer<String> progress) {
    ProjectBasics project = ProjectBasics.of(world);
    Location location = HistoryLocation.of(world, project.store());
    DamagedHistory.putAside(location, world.time().instant()).ifPresent(world.notes());
    try (History history = History.open(location)) {
      return intake.take(history, project, intake.runs().all(), progress);
    }
  }

  /**
   * What became of runs that were to be taken in.
   *
   * @param taken how many were
   * @param unfinished how many have not come to their end
   * @param problems why others could not be
   */
  public record Ingested(int taken, int unfinished, List<Problem> problems) {
    public Ingested {
      problems = List.copyOf(problems);
    }
  }

  /** Runs that were recorded, newest first; nothing is taken in. */
  public HistoryListing list(HistoryRequest request) {
    ProjectBasics project = ProjectBasics.of(world);
    RunFilter filter =
        new RunFilter(
            project.name(),
            request.subject(),
            request.since(),
            request.decisions(),
            request.limit());
    return new HistoryListing(
        project.name(),
        HistoryReading.read(world, project, List.of(), ledger -> ledger.runs(filter)));
  }

  /**
   * One case over time.
   *
   * @throws InvalidInput when no recorded run asked it, or when it is sealed
   */
  public CaseHistory ofCase(String caseId) {
    ProjectBasics project = ProjectBasics.of(world);
    if (project.split().seals(caseId)) {
      throw InvalidInput.of(
          "history.sealed-case",
          Place.of(caseId),
          "case " + caseId + " is sealed: every number counts it and nothing shows it",
          "an open case",
          "");
    }
    List<CaseMoment> moments =
        HistoryReading.read(
            world, project, List.of(), ledger -> ledger.ofCase(project.name(), caseId));
    if (moments.isEmpty()) {
      throw InvalidInput.of(
          "history.unknown-case",
          Place.of(HistoryLocation.of(world, project.store()).name()),
          "no run in the history asked case " + caseId,
          "a case that some run asked",
          Suggestion.remedy(caseId, caseIds(project)));
    }
    return CaseHistories.of(caseId, moments);
  }

  private List<String> caseIds(ProjectBasics project) {
    RunFilter newest = new RunFilter(project.name(), "", Instant.EPOCH, Set.of(Answer.values()), 1);
    return HistoryReading.read(
            world,
            project,
            List.<CaseRow>of(),
            ledger ->
                ledger.runs(newest).stream()
                    .flatMap(run -> run.sides().stream().limit(1))
                    .flatMap(side -> ledger.cases(side.stored()).stream())
                    .toList())
        .stream()
        .map(row -> row.question().caseId())
        .filter(id -> !project.split().seals(id))
        .toList();
  }

  /**
   * One run in full, as plain text: by its journal, or where that is not here, by the history.
   *
   * @param address an id, a beginning of it, or {@code latest}; with {@code :SUBJECT} where only
   *     one of its subjects is meant
   * @throws InvalidInput when neither knows it
   */
  public String show(String address) {
    String run = address.replaceFirst(":.*", "");
    String subject = address.substring(run.length()).replaceFirst("^:", "");
    boolean isHere =
        run.equals(Runs.LATEST)
            || intake.runs().all().stream().anyMatch(each -> each.id().text().startsWith(run));
    if (isHere) {
      String id = intake.runs().find(run).id().text();
      return RunSheet.of(
          RunSheet.only(subject, intake.drawn(id)), OldReplies.originOf(intake.runs().find(id)));
    }
    ProjectBasics project = ProjectBasics.of(world);
    List<RunRecord> found =
        HistoryReading.read(
            world,
            project,
            List.of(),
            ledger -> ledger.find(project.name(), run).stream().map(ledger::whole).toList());
    if (found.isEmpty()) {
      intake.runs().find(run);
    }
    return found.stream()
        .map(record -> RunSheet.of(RunSheet.only(subject, record), ""))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Takes runs out that no rule keeps; their journals stay.
   *
   * @param extent whether it is done, or only told
   */
  public Pruned prune(List<KeepRule> rules, Extent extent) {
    ProjectBasics project = ProjectBasics.of(world);
    try (History history = History.open(HistoryLocation.of(world, project.store()))) {
      Pruned pruned = new HistoryPruning(world, project).plan(history, rules);
      if (extent == Extent.DONE && !pruned.left().isEmpty()) {
        history.prune(pruned.left());
      }
      return pruned;
    }
  }

  /** Whether something is done, or only told. */
  public enum Extent {
    DONE,
    TOLD
  }

  /**
   * What became of a history that was pruned.
   *
   * @param left the runs that went, newest first
   * @param kept how many stay
   * @param baselines how many of those a baseline came from
   */
  public record Pruned(List<RunRow> left, int kept, int baselines) {
    public Pruned {
      left = List.copyOf(left);
    }
  }

  private static boolean isKnown(RunFolder run, Set<Known> known) {
    Trace trace = run.trace();
    String id = run.id().text();
    String birth = trace.birth().hex();
    return known.contains(new Known(id, birth, trace.extent()))
        || known.contains(new Known(id, birth, Known.PRUNED));
  }
}
