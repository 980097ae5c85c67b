package dev.assize.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.util.PSQLState;

/** A server that several people write to. */
record PostgresDialect(Location.Shared location) implements Dialect {

  /** Nobody should wait long at the end of a run for a server that is gone. */
  private static final String SECONDS_TO_CONNECT = "5";

  private static final String SECONDS_TO_ANSWER = "60";

  /** Any number that nobody else locks; the eyes of whoever looks at locks may know it. */
  private static final long LOCK = 0x61_73_73_69_7a_65L;

  @Override
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    PGProperty.CONNECT_TIMEOUT.set(properties, SECONDS_TO_CONNECT);
    PGProperty.LOGIN_TIMEOUT.set(properties, SECONDS_TO_CONNECT);
    PGProperty.SOCKET_TIMEOUT.set(properties, SECONDS_TO_ANSWER);
    PGProperty.APPLICATION_NAME.set(properties, "assize");
    PGProperty.REWRITE_BATCHED_INSERTS.set(properties, true);
    if (!location.user().isEmpty()) {
      PGProperty.USER.set(properties, location.user());
    }
    if (!location.password().isEmpty()) {
      PGProperty.PASSWORD.set(properties, location.password());
    }
    Connection connection = new Driver().connect(location.url(), properties);
    if (connection == null) {
      throw new SQLException("not an address of a PostgreSQL server");
    }
    return connection;
  }

  @Override
  public Connection connectToRead() throws SQLException {
    return connect();
  }

  @Override
  public String lock() {
    return "SELECT pg_advisory_xact_lock(" + LOCK + ")";
  }

  @Override
  public String tableQuery() {
    return "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?";
  }

  @Override
  public String compaction() {
    return "";
  }

  @Override
  public String inspection() {
    return "";
  }

  @Override
  public Fault fault(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    if (state.equals(PSQLState.INVALID_PASSWORD.getState())
        || state.equals(PSQLState.INVALID_AUTHORIZATION_SPECIFICATION.getState())) {
      return Fault.REFUSED;
    }
    if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
      return Fault.UNREACHABLE;
    }
    if (state.equals("3D000")) {
      return Fault.NO_DATABASE;
    }
    return switch (state) {
      case "42501", "25006" -> Fault.READ_ONLY;
      case "53100" -> Fault.DISK;
      case "55P03", "40P01" -> Fault.BUSY;
      default -> Fault.OTHER;
    };
  }
}
