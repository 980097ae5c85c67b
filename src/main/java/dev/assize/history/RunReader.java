package dev.assize.history;

import dev.assize.base.Digest;
import dev.assize.regression.Answer;
import dev.assize.run.Manifest.Coverage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads runs. */
final class RunReader {

  private static final String ORDER = " ORDER BY r.started DESC, r.id DESC, r.birth DESC";

  private final Sql sql;

  RunReader(Sql sql) {
    this.sql = sql;
  }

  private record Keyed(long key, RunRow run) {}

  /** The runs that a filter means by their keys, newest first. */
  SequencedMap<Long, RunRow> runs(RunFilter filter) throws SQLException {
    List<Object> arguments = new ArrayList<>();
    String query = query(filter, arguments);
    return withDigests(sql.list(query, RunReader::keyed, arguments));
  }

  static String query(RunFilter filter, List<Object> arguments) {
    StringBuilder query =
        new StringBuilder("SELECT r.* FROM assize_run r WHERE r.project = ? AND r.started >= ?");
    arguments.add(Cells.text(filter.project()));
    arguments.add(filter.since().toEpochMilli());
    if (filter.decisions().size() < Answer.values().length) {
      query.append(" AND r.decision IN ").append(Chunks.marks(List.copyOf(filter.decisions())));
      filter.decisions().stream().sorted().map(Cells::word).forEach(arguments::add);
    }
    if (!filter.subject().isEmpty()) {
      query.append(
          " AND EXISTS (SELECT 1 FROM assize_side s WHERE s.run_key = r.run_key AND s.subject"
              + " = ?)");
      arguments.add(Cells.text(filter.subject()));
    }
    query.append(ORDER).append(" LIMIT ?");
    arguments.add(filter.limit());
    return query.toString();
  }

  /** The runs of an id, or of a beginning of it. */
  SequencedMap<Long, RunRow> named(String project, String beginning) throws SQLException {
    return withDigests(
        sql.list(
            "SELECT r.* FROM assize_run r WHERE r.project = ? AND r.id >= ? AND r.id < ?" + ORDER,
            RunReader::keyed,
            Cells.text(project),
            beginning,
            beginning + "~"));
  }

  private SequencedMap<Long, RunRow> withDigests(List<Keyed> bare) throws SQLException {
    Map<Long, SortedMap<String, Digest>> digests = new HashMap<>();
    for (List<Long> keys : Chunks.of(bare.stream().map(Keyed::key).toList())) {
      sql.list(
          "SELECT run_key, name, digest FROM assize_digest WHERE run_key IN " + Chunks.marks(keys),
          row ->
              digests
                  .computeIfAbsent(row.getLong(1), key -> new TreeMap<>())
                  .put(row.getString(2), new Digest(row.getString(3))),
          keys);
    }
    return bare.stream()
        .collect(
            Collectors.toMap(
                Keyed::key,
                each ->
                    each.run()
                        .with(
                            each.run().birth(), digests.getOrDefault(each.key(), new TreeMap<>())),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static Keyed keyed(ResultSet row) throws SQLException {
    return new Keyed(row.getLong("run_key"), run(row));
  }

  private static RunRow run(ResultSet row) throws SQLException {
    return new RunRow(
        row.getString("id"),
        new Digest(row.getString("birth")),
        row.getLong("extent"),
        row.getString("project"),
        Cells.word(row, "origin", RunRow.Origin.class),
        Cells.instant(row, "started"),
        Cells.instant(row, "ended"),
        new Digest(row.getString("manifest")),
        Cells.word(row, "coverage", Coverage.class),
        row.getInt("cases"),
        row.getInt("trials"),
        Cells.word(row, "decision", Answer.class),
        row.getString("commit_id"),
        row.getString("version"),
        new TreeMap<>());
  }
}
