package dev.assize.history;

import dev.assize.base.InvalidInput;
import dev.assize.history.RunRecord.SideRecord;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Reads what a history holds, always in the same order. Every method throws {@link InvalidInput}
 * when the place where it is kept cannot be used.
 */
public final class Ledger {

  private static final Comparator<StoredSide> BY_TIME =
      Comparator.comparing(StoredSide::at)
          .thenComparing(side -> side.run().id())
          .thenComparing(side -> side.run().birth())
          .thenComparingLong(StoredSide::key);

  private final History history;

  Ledger(History history) {
    this.history = history;
  }

  /** The runs that a filter means, newest first, with their sides and numbers. */
  public List<ListedRun> runs(RunFilter filter) {
    return history.reading(within -> listed(within, new RunReader(within).runs(filter)));
  }

  /** The runs of an id, or of a beginning of it, newest first. */
  public List<ListedRun> find(String project, String beginning) {
    return history.reading(
        within -> listed(within, new RunReader(within).named(project, beginning)));
  }

  private static List<ListedRun> listed(Sql within, SequencedMap<Long, RunRow> runs)
      throws SQLException {
    SideReader reader = new SideReader(within);
    List<StoredSide> sides = reader.of(runs);
    Map<Long, List<MetricRow>> metrics = reader.metrics(sides);
    Map<RunRow, List<MeasuredSide>> byRun = new HashMap<>();
    sides.forEach(
        side ->
            byRun
                .computeIfAbsent(side.run(), run -> new ArrayList<>())
                .add(new MeasuredSide(side, metrics.getOrDefault(side.key(), List.of()))));
    return runs.values().stream()
        .map(run -> new ListedRun(run, byRun.getOrDefault(run, List.of())))
        .toList();
  }

  /** The sides that a filter means with their numbers, in the order of time. */
  public List<MeasuredSide> series(SideFilter filter) {
    return history.reading(
        within -> {
          SideReader reader = new SideReader(within);
          RunFilter all = RunFilter.all(filter.project());
          RunFilter wide =
              new RunFilter(
                  filter.project(), filter.subject(), filter.since(), all.decisions(), all.limit());
          List<StoredSide> sides =
              reader.of(new RunReader(within).runs(wide)).stream()
                  .filter(side -> SideReader.isMeant(side, filter))
                  .sorted(BY_TIME)
                  .toList();
          Map<Long, List<MetricRow>> metrics = reader.metrics(sides);
          return sides.stream()
              .map(side -> new MeasuredSide(side, metrics.getOrDefault(side.key(), List.of())))
              .toList();
        });
  }

  /** The sides of all runs of a project, newest first. */
  public List<StoredSide> sides(String project) {
    return history.reading(
        within -> new SideReader(within).of(new RunReader(within).runs(RunFilter.all(project))));
  }

  /** Which models the replies of sides say they come from, by the keys of the sides. */
  public Map<Long, List<ModelRow>> models(List<StoredSide> sides) {
    return history.reading(within -> new SideReader(within).models(sides));
  }

  /** How often each answer was given about the replies of sides, by the keys of the sides. */
  public Map<Long, List<VerdictRow>> verdicts(List<StoredSide> sides) {
    return history.reading(
        within -> {
          Map<Long, List<VerdictRow>> verdicts = new SideReader(within).verdicts(sides);
          verdicts.values().forEach(rows -> rows.sort(VerdictRow.ORDER));
          return verdicts;
        });
  }

  /**
   * What the new replies of sides showed, by the keys of the sides; of a run that was recorded
   * before this was kept it is missing.
   */
  public Map<Long, SeenCases> seen(List<StoredSide> sides) {
    return history.reading(
        within -> new SeenReader(within).of(sides.stream().map(StoredSide::key).toList()));
  }

  /** What became of the cases of a side, by id. */
  public List<CaseRow> cases(StoredSide side) {
    return history.reading(
        within ->
            new CaseReader(within)
                .ofSide(side.key()).stream()
                    .sorted(Comparator.comparing((CaseRow row) -> row.question().caseId()))
                    .toList());
  }

  /**
   * What became of some cases on some sides, by the keys of the sides; a side of none is missing.
   */
  public Map<Long, List<CaseRow>> cases(List<StoredSide> sides, Collection<String> caseIds) {
    return history.reading(
        within -> {
          Map<Long, List<CaseRow>> rows = new HashMap<>();
          new CaseReader(within)
              .ofSome(
                  sides.stream().map(StoredSide::key).toList(), caseIds.stream().sorted().toList())
              .forEach(
                  each ->
                      rows.computeIfAbsent(each.side(), key -> new ArrayList<>())
                          .add(each.outcome()));
          return rows;
        });
  }

  /** What became of a case over time; empty when no run of the project asked it. */
  public List<CaseMoment> ofCase(String project, String caseId) {
    return history.reading(
        within -> {
          SequencedMap<Long, RunRow> runs = new RunReader(within).runs(RunFilter.all(project));
          SideReader reader = new SideReader(within);
          List<CaseReader.Found> found =
              new CaseReader(within)
                  .ofCase(caseId).stream().filter(each -> runs.containsKey(each.run())).toList();
          Set<Long> keys = new HashSet<>();
          found.forEach(each -> keys.add(each.run()));
          runs.keySet().retainAll(keys);
          List<StoredSide> sides = reader.of(runs);
          Map<Long, List<ModelRow>> models = reader.models(sides);
          Map<Long, StoredSide> byKey = new HashMap<>();
          sides.forEach(side -> byKey.put(side.key(), side));
          return found.stream()
              .flatMap(
                  each ->
                      Optional.ofNullable(byKey.get(each.side()))
                          .map(
                              side ->
                                  new CaseMoment(
                                      side,
                                      models.getOrDefault(side.key(), List.of()),
                                      each.outcome()))
                          .stream())
              .sorted(Comparator.comparing(CaseMoment::stored, BY_TIME))
              .toList();
        });
  }

  /** All that is kept of a run in a list. */
  public RunRecord whole(ListedRun listed) {
    return history.reading(
        within -> {
          List<StoredSide> sides = listed.sides().stream().map(MeasuredSide::stored).toList();
          Map<Long, List<ModelRow>> models = models(sides);
          Map<Long, List<VerdictRow>> verdicts = verdicts(sides);
          Map<Long, SeenCases> seen = seen(sides);
          return new RunRecord(
              listed.run(),
              listed.sides().stream()
                  .map(
                      each ->
                          new SideRecord(
                              each.stored().side(),
                              each.metrics(),
                              models.getOrDefault(each.stored().key(), List.of()),
                              verdicts.getOrDefault(each.stored().key(), List.of()),
                              cases(each.stored()),
                              seen.getOrDefault(each.stored().key(), SeenCases.NOTHING)))
                  .toList());
        });
  }
}
