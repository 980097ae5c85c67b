package dev.assize.history;

import java.sql.Connection;
import java.sql.SQLException;

/** In what the two kinds of database differ; all else is said once for both. */
sealed interface Dialect permits SqliteDialect, PostgresDialect {

  static Dialect of(Location location) {
    return switch (location) {
      case Location.Embedded embedded -> new SqliteDialect(embedded);
      case Location.Shared shared -> new PostgresDialect(shared);
    };
  }

  /** Opens a connection that commits each statement by itself. */
  Connection connect() throws SQLException;

  /** The same for a database that nobody may write to. */
  Connection connectToRead() throws SQLException;

  /** Lets only one writer at a time into a transaction; empty where that goes by itself. */
  String lock();

  /** Gives 1 where the table is there. */
  String tableQuery();

  /** Gives room back after much was deleted; empty where that goes by itself. */
  String compaction();

  /** Gives {@code ok} for a database without a fault; empty where the server sees to that. */
  String inspection();

  /** What went wrong, as a person can mend it. */
  Fault fault(SQLException failure);
}
