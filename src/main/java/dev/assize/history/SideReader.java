package dev.assize.history;

import dev.assize.base.Digest;
import dev.assize.history.SideFilter.Freshness;
import dev.assize.regression.Answer;
import dev.assize.stats.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads sides, and what is kept of each as a whole. */
final class SideReader {

  private final Sql sql;

  SideReader(Sql sql) {
    this.sql = sql;
  }

  private record Keyed(long key, long run, SideRow side) {}

  /** A row of a table that belongs to a side. */
  private record Part<T>(long side, T row) {}

  /** The sides of runs, in the order of the runs and of their manifests. */
  List<StoredSide> of(Map<Long, RunRow> runs) throws SQLException {
    Map<Long, List<Keyed>> byRun = new HashMap<>();
    for (List<Long> keys : Chunks.of(List.copyOf(runs.keySet()))) {
      sql.list(
              "SELECT s.* FROM assize_side s WHERE s.run_key IN "
                  + Chunks.marks(keys)
                  + " ORDER BY s.run_key, s.position",
              SideReader::keyed,
              keys)
          .forEach(each -> byRun.computeIfAbsent(each.run(), run -> new ArrayList<>()).add(each));
    }
    List<StoredSide> sides = new ArrayList<>();
    runs.forEach(
        (key, run) ->
            byRun
                .getOrDefault(key, List.of())
                .forEach(each -> sides.add(new StoredSide(each.key(), run, each.side()))));
    return sides;
  }

  /** Whether a filter that has chosen the runs means a side of them. */
  static boolean isMeant(StoredSide stored, SideFilter filter) {
    SideRow side = stored.side();
    return (filter.subject().isEmpty() || side.subject().equals(filter.subject()))
        && (filter.version().isEmpty() || side.version().hex().equals(filter.version()))
        && (filter.freshness() == Freshness.ANY || side.isFresh())
        && !stored.at().isBefore(filter.since());
  }

  Map<Long, List<MetricRow>> metrics(List<StoredSide> sides) throws SQLException {
    return parts(
        sides,
        "SELECT * FROM assize_metric WHERE side_key IN ",
        " ORDER BY side_key, name",
        SideReader::metric);
  }

  Map<Long, List<ModelRow>> models(List<StoredSide> sides) throws SQLException {
    return parts(
        sides,
        "SELECT * FROM assize_model WHERE side_key IN ",
        " ORDER BY side_key, position",
        row ->
            new ModelRow(
                row.getString("model"),
                row.getString("fingerprint"),
                row.getInt("replies"),
                Cells.instant(row, "first_reply"),
                Cells.instant(row, "last_reply")));
  }

  Map<Long, List<VerdictRow>> verdicts(List<StoredSide> sides) throws SQLException {
    return parts(
        sides,
        "SELECT * FROM assize_verdict WHERE side_key IN ",
        " ORDER BY side_key",
        row ->
            new VerdictRow(
                row.getString("maker"),
                row.getString("criterion"),
                row.getString("answer"),
                row.getString("label"),
                row.getInt("verdicts")));
  }

  private <T> Map<Long, List<T>> parts(
      List<StoredSide> sides, String query, String order, Sql.Reading<T> reading)
      throws SQLException {
    Map<Long, List<T>> bySide = new HashMap<>();
    for (List<Long> keys : Chunks.of(sides.stream().map(StoredSide::key).toList())) {
      sql.list(
              query + Chunks.marks(keys) + order,
              row -> new Part<>(row.getLong("side_key"), reading.row(row)),
              keys)
          .forEach(
              part ->
                  bySide.computeIfAbsent(part.side(), side -> new ArrayList<>()).add(part.row()));
    }
    return bySide;
  }

  private static MetricRow metric(ResultSet row) throws SQLException {
    double low = row.getDouble("low");
    MetricRow.Bounds bounds =
        row.wasNull()
            ? new MetricRow.Bounds.None()
            : new MetricRow.Bounds.Known(
                new Interval(low, row.getDouble("high"), row.getDouble("level")));
    return new MetricRow(
        row.getString("name"),
        row.getString("unit"),
        row.getDouble("value"),
        row.getInt("n"),
        bounds);
  }

  private static Keyed keyed(ResultSet row) throws SQLException {
    return new Keyed(row.getLong("side_key"), row.getLong("run_key"), side(row));
  }

  static SideRow side(ResultSet row) throws SQLException {
    return new SideRow(
        row.getString("subject"),
        new Digest(row.getString("version")),
        row.getString("provider"),
        row.getString("model"),
        row.getString("prompt"),
        row.getString("prompt_digest"),
        row.getString("declared"),
        row.getString("decision") == null
            ? new SideRow.Role.Baseline()
            : new SideRow.Role.Candidate(Cells.word(row, "decision", Answer.class)),
        row.getInt("attempt"),
        new SideRow.Replies(
            row.getInt("live"),
            row.getInt("imported"),
            row.getInt("recalled"),
            row.getInt("failures")),
        Cells.instant(row, "first_reply"),
        Cells.instant(row, "last_reply"),
        Cells.counts(row));
  }
}
