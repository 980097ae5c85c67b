package dev.assize.history;

import dev.assize.history.RunRecord.SideRecord;
import dev.assize.history.Sql.Nothing;
import dev.assize.stats.Interval;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes one run within a transaction: its rows take the place of those of the same run. */
final class RunWriter {

  private static final String SAME = "SELECT run_key FROM assize_run WHERE id = ? AND birth = ?";

  private final Sql sql;
  private final QuestionBook questions;

  RunWriter(Sql sql) {
    this.sql = sql;
    this.questions = new QuestionBook(sql);
  }

  void write(RunRecord record) throws SQLException {
    RunRow run = record.run();
    String birth = run.birth().hex();
    sql.change("DELETE FROM assize_run WHERE id = ? AND birth = ?", run.id(), birth);
    sql.change("DELETE FROM assize_pruned WHERE id = ? AND birth = ?", run.id(), birth);
    long key = next("run_key", "assize_run");
    sql.change(
        "INSERT INTO assize_run (run_key, id, birth, extent, project, origin, started, ended,"
            + " manifest, coverage, cases, trials, decision, commit_id, version)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key,
        run.id(),
        birth,
        run.extent(),
        Cells.text(run.project()),
        Cells.word(run.origin()),
        run.started().toEpochMilli(),
        Cells.of(run.ended()),
        run.manifest().hex(),
        Cells.word(run.coverage()),
        run.cases(),
        run.trials(),
        Cells.word(run.decision()),
        Cells.text(run.commit()),
        Cells.text(run.assize()));
    sql.each(
        "INSERT INTO assize_digest (run_key, name, digest) VALUES (?, ?, ?)",
        run.digests().entrySet().stream()
            .map(each -> row(key, Cells.text(each.getKey()), each.getValue().hex())));
    long side = next("side_key", "assize_side");
    for (int i = 0; i < record.sides().size(); i++) {
      write(side + i, key, i, record.sides().get(i));
    }
  }

  /** Whether the history holds the run, whatever has been added to its journal since. */
  boolean holds(RunRow run) throws SQLException {
    return !sql.list(SAME, row -> row.getLong(1), run.id(), run.birth().hex()).isEmpty();
  }

  /** Whether the history holds another run of the same id. */
  boolean holdsNamesake(RunRow run) throws SQLException {
    return sql.number(
            "SELECT count(*) FROM assize_run WHERE id = ? AND birth <> ?",
            run.id(),
            run.birth().hex())
        > 0;
  }

  private void write(long key, long run, int position, SideRecord record) throws SQLException {
    SideRow side = record.side();
    sql.change(
        "INSERT INTO assize_side (side_key, run_key, position, subject, version, provider, model,"
            + " prompt, prompt_digest, declared, role, decision, attempt, live, imported, recalled,"
            + " failures, first_reply, last_reply, passed, failed, errored, unscored, not_asked)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key,
        run,
        position,
        Cells.text(side.subject()),
        side.version().hex(),
        Cells.text(side.provider()),
        Cells.text(side.model()),
        Cells.text(side.prompt()),
        side.promptDigest(),
        Cells.text(side.declared()),
        side.role().word(),
        side.role() instanceof SideRow.Role.Candidate candidate
            ? Cells.word(candidate.decision())
            : new Nothing(Types.VARCHAR),
        side.attempt(),
        side.replies().live(),
        side.replies().imported(),
        side.replies().recalled(),
        side.replies().failures(),
        Cells.of(side.first()),
        Cells.of(side.last()),
        side.counts().passed(),
        side.counts().failed(),
        side.counts().errored(),
        side.counts().unscored(),
        side.counts().notAsked());
    metrics(key, record.metrics());
    models(key, record.models());
    verdicts(key, record.verdicts());
    List<Question> asked = record.cases().stream().map(CaseRow::question).toList();
    List<Question> looked = record.seen().questions();
    long[] keys = questions.keys(asked);
    cases(key, keys, record.cases());
    seen(key, looked.equals(asked) ? keys : questions.keys(looked), record.seen());
  }

  private void metrics(long side, List<MetricRow> metrics) throws SQLException {
    sql.each(
        "INSERT INTO assize_metric (side_key, name, unit, value, n, low, high, level)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        metrics.stream().map(metric -> row(side, metric)));
  }

  private static Object[] row(long side, MetricRow metric) {
    Optional<Interval> interval = metric.interval();
    return row(
        side,
        metric.name(),
        metric.unit(),
        metric.value(),
        metric.n(),
        cell(interval.map(Interval::lo)),
        cell(interval.map(Interval::hi)),
        cell(interval.map(Interval::level)));
  }

  private static Object cell(Optional<Double> value) {
    return value.<Object>map(known -> known).orElse(new Nothing(Types.DOUBLE));
  }

  private void models(long side, List<ModelRow> models) throws SQLException {
    sql.each(
        "INSERT INTO assize_model (side_key, position, model, fingerprint, replies, first_reply,"
            + " last_reply) VALUES (?, ?, ?, ?, ?, ?, ?)",
        IntStream.range(0, models.size()).mapToObj(i -> row(side, i, models.get(i))));
  }

  private static Object[] row(long side, int position, ModelRow model) {
    return row(
        side,
        position,
        Cells.text(model.model()),
        Cells.text(model.fingerprint()),
        model.replies(),
        model.first().toEpochMilli(),
        model.last().toEpochMilli());
  }

  private void verdicts(long side, List<VerdictRow> verdicts) throws SQLException {
    sql.each(
        "INSERT INTO assize_verdict (side_key, maker, criterion, answer, label, verdicts)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        verdicts.stream()
            .map(
                each ->
                    row(
                        side,
                        each.maker(),
                        each.criterion(),
                        each.answer(),
                        each.label(),
                        each.verdicts())));
  }

  private void cases(long side, long[] keys, List<CaseRow> cases) throws SQLException {
    sql.each(
        "INSERT INTO assize_outcome (side_key, question_key, state, passed, failed, errored,"
            + " unscored, not_asked, fresh, score, seconds, cost, tokens_in, tokens_out, length,"
            + " declined, reply, received)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        IntStream.range(0, keys.length).mapToObj(i -> row(side, keys[i], cases.get(i))));
  }

  private static Object[] row(long side, long question, CaseRow each) {
    CaseRow.Took took = each.took();
    return row(
        side,
        question,
        Cells.word(each.state()),
        each.trials().passed(),
        each.trials().failed(),
        each.trials().errored(),
        each.trials().unscored(),
        each.trials().notAsked(),
        each.fresh(),
        Cells.of(each.score()),
        Cells.of(took.seconds()),
        Cells.of(took.cost()),
        Cells.of(took.tokensIn()),
        Cells.of(took.tokensOut()),
        Cells.of(took.length()),
        Cells.of(took.declined()),
        Cells.optional(each.reply()),
        Cells.of(each.received()));
  }

  private void seen(long side, long[] keys, SeenCases seen) throws SQLException {
    sql.change(
        "INSERT INTO assize_seen (side_key, body) VALUES (?, ?)", side, SeenBody.write(seen, keys));
  }

  /** Only one writer is at it at a time. */
  private long next(String column, String table) throws SQLException {
    return sql.number("SELECT max(" + column + ") FROM " + table) + 1;
  }

  private static Object[] row(Object... cells) {
    return cells;
  }
}
