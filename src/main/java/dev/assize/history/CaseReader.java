package dev.assize.history;

import dev.assize.base.Digest;
import dev.assize.score.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what became of cases. */
final class CaseReader {

  static final String OF_SIDE =
      "SELECT o.*, q.case_id, q.input, q.expectation, q.category, q.cluster FROM assize_outcome o"
          + " JOIN assize_question q ON q.question_key = o.question_key WHERE o.side_key = ?";

  static final String OF_CASE =
      "SELECT o.*, q.case_id, q.input, q.expectation, q.category, q.cluster, s.run_key"
          + " FROM assize_question q JOIN assize_outcome o ON o.question_key = q.question_key"
          + " JOIN assize_side s ON s.side_key = o.side_key WHERE q.case_id = ?";

  /** Questions by their keys: the same few hundred stand in every run. */
  private final Map<Long, Question> questions = new HashMap<>();

  private final Sql sql;

  CaseReader(Sql sql) {
    this.sql = sql;
  }

  /** A case on a side. */
  record Found(long side, long run, CaseRow outcome) {}

  List<CaseRow> ofSide(long side) throws SQLException {
    return sql.list(OF_SIDE, this::outcome, side);
  }

  List<Found> ofCase(String caseId) throws SQLException {
    return sql.list(
        OF_CASE,
        row -> new Found(row.getLong("side_key"), row.getLong("run_key"), outcome(row)),
        caseId);
  }

  private CaseRow outcome(ResultSet row) throws SQLException {
    long key = row.getLong("question_key");
    Question question = questions.get(key);
    if (question == null) {
      question = question(row);
      questions.put(key, question);
    }
    return new CaseRow(
        question,
        Cells.word(row, "state", State.class),
        Cells.counts(row),
        row.getInt("fresh"),
        Cells.amount(row, "score"),
        new CaseRow.Took(
            Cells.amount(row, "seconds"),
            Cells.amount(row, "cost"),
            Cells.amount(row, "tokens_in"),
            Cells.amount(row, "tokens_out"),
            Cells.amount(row, "length"),
            Cells.amount(row, "declined")),
        Cells.optional(row, "reply"),
        Cells.instant(row, "received"));
  }

  static Question question(ResultSet row) throws SQLException {
    return new Question(
        row.getString("case_id"),
        new Digest(row.getString("input")),
        new Digest(row.getString("expectation")),
        row.getString("category"),
        row.getString("cluster"));
  }
}
