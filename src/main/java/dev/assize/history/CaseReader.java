package dev.assize.history;

import dev.assize.score.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads what became of cases. */
final class CaseReader {

  static final String OF_SIDE =
      "SELECT o.*, q.case_id, q.input, q.expectation, q.category, q.cluster FROM assize_outcome o"
          + " JOIN assize_question q ON q.question_key = o.question_key WHERE o.side_key = ?";

  private static final String OF_CASES =
      "SELECT o.*, q.case_id, q.input, q.expectation, q.category, q.cluster, s.run_key"
          + " FROM assize_question q JOIN assize_outcome o ON o.question_key = q.question_key"
          + " JOIN assize_side s ON s.side_key = o.side_key WHERE q.case_id ";

  static final String OF_CASE = OF_CASES + "= ?";

  private static final String OF_SOME = OF_CASES + "IN ";

  private final QuestionBook questions;
  private final Sql sql;

  CaseReader(Sql sql) {
    this.sql = sql;
    this.questions = new QuestionBook(sql);
  }

  /** A case on a side. */
  record Found(long side, long run, CaseRow outcome) {}

  List<CaseRow> ofSide(long side) throws SQLException {
    return sql.list(OF_SIDE, this::outcome, side);
  }

  List<Found> ofCase(String caseId) throws SQLException {
    return sql.list(OF_CASE, this::found, caseId);
  }

  /** Of some cases on some sides; the others are not looked at. */
  List<Found> ofSome(List<Long> sides, List<String> caseIds) throws SQLException {
    List<Found> found = new ArrayList<>();
    for (List<Long> somewhere : Chunks.of(sides)) {
      for (List<String> some : Chunks.of(caseIds)) {
        List<Object> arguments = new ArrayList<>(some);
        arguments.addAll(somewhere);
        found.addAll(
            sql.list(
                OF_SOME + Chunks.marks(some) + " AND o.side_key IN " + Chunks.marks(somewhere),
                this::found,
                arguments));
      }
    }
    return found;
  }

  private Found found(ResultSet row) throws SQLException {
    return new Found(row.getLong("side_key"), row.getLong("run_key"), outcome(row));
  }

  private CaseRow outcome(ResultSet row) throws SQLException {
    return new CaseRow(
        questions.of(row),
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
}
