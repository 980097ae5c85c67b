package dev.assize.history;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The history in a PostgreSQL that runs on this machine. */
class NativePostgresHistoryTest extends HistoryContract {

  private static NativePostgres server;
  private static int databases;

  @BeforeAll
  static void start() {
    server = NativePostgres.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  Location fresh() {
    return server.fresh("assize_" + ++databases);
  }

  @Override
  String scan() {
    return "Seq Scan";
  }

  /** So few rows are read faster one after the other; what counts is whether an index would do. */
  @Override
  List<String> explaining() {
    return List.of("EXPLAIN", "SET enable_seqscan = off");
  }

  @Test
  void a_wrong_password_is_told_without_it() {
    Location.Shared right = server.location("postgres");
    assertThatThrownBy(
            () -> History.open(new Location.Shared(right.url(), right.user(), "wrong-one")))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            right.url()
                + ": error history.refused: FATAL: password authentication failed for user"
                + " \"assize\"; expected a user and a password that the server takes. See store.user"
                + " in assize.yaml, and the variable that store.password-env names.");
  }

  @Test
  void a_database_that_is_not_there_is_told() {
    assertThatThrownBy(() -> History.open(server.location("nowhere")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("history.no-database")
        .hasMessageContaining("\"nowhere\" does not exist");
  }
}
