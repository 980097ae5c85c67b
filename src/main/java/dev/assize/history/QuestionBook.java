package dev.assize.history;

import dev.assize.base.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The questions that runs asked, each under one key: the same few hundred stand in every run. */
final class QuestionBook {

  private final Map<Long, Question> known = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final Sql sql;

  QuestionBook(Sql sql) {
    this.sql = sql;
  }

  /**
   * The keys of questions, in their order; what no run has asked before is written down and gets
   * one.
   *
   * @param asked each once
   */
  long[] keys(List<Question> asked) throws SQLException {
    long[] keys = new long[asked.size()];
    int filled = 0;
    for (List<Question> some : Chunks.of(asked)) {
      Map<Question, Long> written = written(some);
      for (Question each : some) {
        keys[filled++] = Objects.requireNonNull(written.get(each));
      }
    }
    return keys;
  }

  private Map<Question, Long> written(List<Question> asked) throws SQLException {
    Map<Question, Long> keys = new HashMap<>();
    List<String> ids = asked.stream().map(Question::caseId).distinct().toList();
    sql.list(
            "SELECT * FROM assize_question WHERE case_id IN " + Chunks.marks(ids),
            row -> Map.entry(question(row), row.getLong("question_key")),
            ids)
        .forEach(found -> keys.put(found.getKey(), found.getValue()));
    List<Question> unknown = asked.stream().filter(each -> !keys.containsKey(each)).toList();
    // Only one writer is at it at a time.
    long next = sql.number("SELECT max(question_key) FROM assize_question") + 1;
    for (Question each : unknown) {
      keys.put(each, next++);
    }
    sql.each(
        "INSERT INTO assize_question (question_key, case_id, input, expectation, category, cluster)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        unknown.stream().map(each -> row(Objects.requireNonNull(keys.get(each)), each)));
    return keys;
  }

  private static Object[] row(long key, Question question) {
    return new Object[] {
      key,
      question.caseId(),
      question.input().hex(),
      question.expectation().hex(),
      question.category(),
      question.cluster()
    };
  }

  /** The question of a row that holds its key and all of it; the same object for the same key. */
  Question of(ResultSet row) throws SQLException {
    long key = row.getLong("question_key");
    Question question = known.get(key);
    if (question == null) {
      question = question(row);
      known.put(key, question);
    }
    return question;
  }

  /** The questions of some keys, in their order; one that is not there is left out. */
  List<Question> of(List<Long> keys) throws SQLException {
    List<Long> unknown = keys.stream().filter(key -> !known.containsKey(key)).toList();
    for (List<Long> some : Chunks.of(unknown)) {
      sql.list(
          "SELECT * FROM assize_question WHERE question_key IN " + Chunks.marks(some),
          this::of,
          some);
    }
    List<Question> questions = new ArrayList<>(keys.size());
    for (Long key : keys) {
      Question question = known.get(key);
      if (question != null) {
        questions.add(question);
      }
    }
    return questions;
  }

  private Question question(ResultSet row) throws SQLException {
    return new Question(
        row.getString("case_id"),
        new Digest(row.getString("input")),
        new Digest(row.getString("expectation")),
        shared(row.getString("category")),
        shared(row.getString("cluster")));
  }

  /** The few words that all questions use are held once. */
  private String shared(String word) {
    return words.computeIfAbsent(word, any -> any);
  }
}
