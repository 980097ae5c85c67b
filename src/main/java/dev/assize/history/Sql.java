package dev.assize.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Statements on one connection: the arguments stand where the question marks are. */
final class Sql {

  private static final int MOST_WAITING = 500;

  private final Connection connection;

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** Reads one row. */
  @FunctionalInterface
  interface Reading<T> {
    T row(ResultSet row) throws SQLException;
  }

  /** Works within one transaction. */
  @FunctionalInterface
  interface Work<T> {
    T on(Sql sql) throws SQLException;
  }

  <T> List<T> list(String query, Reading<T> reading, Object... arguments) throws SQLException {
    return list(query, reading, List.of(arguments));
  }

  <T> List<T> list(String query, Reading<T> reading, List<?> arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      fill(statement, arguments.toArray());
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reading.row(result));
        }
      }
      return rows;
    }
  }

  /** The number that a query gives, 0 where it gives none. */
  long number(String query, Object... arguments) throws SQLException {
    return list(query, row -> row.getLong(1), arguments).stream().findFirst().orElse(0L);
  }

  int change(String command, Object... arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(command)) {
      fill(statement, arguments);
      return statement.executeUpdate();
    }
  }

  /** The same command for many rows; a driver holds no more than some hundred at a time. */
  void each(String command, Stream<Object[]> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(command)) {
      int waiting = 0;
      for (Object[] row : (Iterable<Object[]>) rows::iterator) {
        fill(statement, row);
        statement.addBatch();
        waiting++;
        if (waiting == MOST_WAITING) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        statement.executeBatch();
      }
    }
  }

  /** A command without arguments and without rows. */
  void run(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** All of the work is done, or nothing of it. */
  <T> T inTransaction(String lock, Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    boolean isDone = false;
    try {
      if (!lock.isEmpty()) {
        run(lock);
      }
      T made = work.on(this);
      connection.commit();
      isDone = true;
      return made;
    } finally {
      if (!isDone) {
        undo();
      }
      connection.setAutoCommit(true);
    }
  }

  /** What went wrong before is what has to be told. */
  private void undo() {
    try {
      connection.rollback();
    } catch (SQLException lost) {
      // A connection that is gone has been rolled back by the server.
      return;
    }
  }

  private static void fill(PreparedStatement statement, Object[] arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i];
      if (argument instanceof Nothing nothing) {
        statement.setNull(i + 1, nothing.type());
      } else {
        statement.setObject(i + 1, argument);
      }
    }
  }

  /** Stands for an unknown value of an SQL type. */
  record Nothing(int type) {}
}
