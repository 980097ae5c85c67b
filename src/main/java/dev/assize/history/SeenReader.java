package dev.assize.history;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what the new replies of sides showed. */
final class SeenReader {

  private static final String QUERY = "SELECT side_key, body FROM assize_seen WHERE side_key IN ";

  private final Sql sql;
  private final QuestionBook questions;

  SeenReader(Sql sql) {
    this.sql = sql;
    this.questions = new QuestionBook(sql);
  }

  private record Body(long side, SeenCases seen) {}

  /** By the keys of the sides; those of which it was not kept yet are missing. */
  Map<Long, SeenCases> of(List<Long> sides) throws SQLException {
    Map<Long, SeenCases> seen = new HashMap<>();
    for (List<Long> some : Chunks.of(sides)) {
      sql.list(
              QUERY + Chunks.marks(some),
              row -> new Body(row.getLong(1), seen(row.getBytes(2))),
              some)
          .forEach(each -> seen.put(each.side(), each.seen()));
    }
    return seen;
  }

  private SeenCases seen(byte[] bytes) throws SQLException {
    try {
      SeenBody body = SeenBody.open(bytes);
      List<Question> asked = questions.of(body.keys());
      if (asked.size() == body.keys().size()) {
        return body.with(asked);
      }
    } catch (IOException e) {
      throw new DamagedBody(e);
    }
    throw new DamagedBody(new IOException("a question is missing"));
  }

  /** No database looks at what is within a cell. */
  static final class DamagedBody extends SQLException {
    private static final long serialVersionUID = 1;

    DamagedBody(IOException cause) {
      super("what a side of a run showed is not as it was written", cause);
    }
  }
}
