package dev.assize.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** A file of the project. */
record SqliteDialect(Location.Embedded location) implements Dialect {

  /** A run's record takes a tenth of a second to write; a rebuild writes one after the other. */
  private static final int PATIENCE_MILLIS = 10_000;

  @Override
  public Connection connect() throws SQLException {
    try {
      Files.createDirectories(location.file().toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    // A transaction that begins by reading could not become a writer beside another one.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    return open(JDBC.PREFIX + location.file(), config);
  }

  /** Where the folder is read-only, too, the files of the write-ahead log cannot be made. */
  @Override
  public Connection connectToRead() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return open(
        JDBC.PREFIX + location.file().toAbsolutePath().toUri().toASCIIString() + "?immutable=1",
        config);
  }

  private static Connection open(String url, SQLiteConfig config) throws SQLException {
    return JDBC.createConnection(url, config.toProperties());
  }

  @Override
  public String lock() {
    return "";
  }

  @Override
  public String tableQuery() {
    return "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?";
  }

  @Override
  public String compaction() {
    return "VACUUM";
  }

  @Override
  public String inspection() {
    return "PRAGMA quick_check(1)";
  }

  @Override
  public Fault fault(SQLException failure) {
    int code = failure.getErrorCode();
    if (is(code, SQLiteErrorCode.SQLITE_NOTADB) || is(code, SQLiteErrorCode.SQLITE_CORRUPT)) {
      return Fault.DAMAGED;
    }
    if (is(code, SQLiteErrorCode.SQLITE_READONLY)
        || is(code, SQLiteErrorCode.SQLITE_CANTOPEN)
        || is(code, SQLiteErrorCode.SQLITE_PERM)) {
      return Fault.READ_ONLY;
    }
    if (is(code, SQLiteErrorCode.SQLITE_BUSY) || is(code, SQLiteErrorCode.SQLITE_LOCKED)) {
      return Fault.BUSY;
    }
    return is(code, SQLiteErrorCode.SQLITE_FULL) || is(code, SQLiteErrorCode.SQLITE_IOERR)
        ? Fault.DISK
        : Fault.OTHER;
  }

  private static boolean is(int code, SQLiteErrorCode kind) {
    return (code & 0xff) == kind.code;
  }
}
