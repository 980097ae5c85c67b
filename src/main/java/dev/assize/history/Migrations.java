package dev.assize.history;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Brings a database to the form that this program knows: each step whole or not at all, and only
 * once.
 *
 * @param steps statements parted by semicolons at the ends of lines; the first makes version 1
 */
record Migrations(List<String> steps) {

  /** The steps that this program knows, resources beside this class. */
  static final Migrations KNOWN = new Migrations(List.of(step(1), step(2), step(3)));

  private static final String TABLE = "assize_schema";

  /** Applies what is missing. */
  void bring(Sql sql, Dialect dialect, Location location) throws SQLException {
    if (version(sql, dialect) == steps.size()) {
      return;
    }
    for (int i = 0; i < steps.size(); i++) {
      int step = i;
      sql.inTransaction(
          dialect.lock(),
          within -> {
            int before = version(within, dialect);
            require(before, location);
            if (before == step) {
              apply(within, step);
            }
            return before;
          });
    }
  }

  /** That nobody newer has been here. */
  void require(Sql sql, Dialect dialect, Location location) throws SQLException {
    require(version(sql, dialect), location);
  }

  private void require(int version, Location location) {
    if (version > steps.size()) {
      throw InvalidInput.of(
          "history.newer-schema",
          Place.of(location.name()),
          "schema version " + version,
          "at most version " + steps.size() + ", which this program knows",
          "Use the newer Assize that wrote to it. Runs stay in their journals: with it, assize"
              + " history ingest takes them in.");
    }
  }

  private void apply(Sql sql, int step) throws SQLException {
    if (step == 0) {
      sql.run("CREATE TABLE " + TABLE + " (version INTEGER NOT NULL PRIMARY KEY)");
    }
    for (String statement : statements(steps.get(step))) {
      sql.run(statement);
    }
    sql.change("INSERT INTO " + TABLE + " (version) VALUES (?)", step + 1);
  }

  private static int version(Sql sql, Dialect dialect) throws SQLException {
    return sql.number(dialect.tableQuery(), TABLE) == 0
        ? 0
        : (int) sql.number("SELECT max(version) FROM " + TABLE);
  }

  private static List<String> statements(String script) {
    return Stream.of(script.split(";\\s*(\\n|$)"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private static String step(int version) {
    try (InputStream in =
        Objects.requireNonNull(Migrations.class.getResourceAsStream(version + ".sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
