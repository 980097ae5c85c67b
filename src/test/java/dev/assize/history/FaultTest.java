package dev.assize.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a place that cannot be used is told, whatever the driver says of it. */
class FaultTest {

  private static final Location PLACE =
      new Location.Shared("jdbc:postgresql://db.example/assize", "ann", "hush-hush");

  @Test
  void every_fault_names_place_cause_and_remedy() {
    String told =
        Stream.of(Fault.values())
            .map(fault -> fault.told(PLACE, new SQLException("so it said\nHint: at length")))
            .map(Throwable::getMessage)
            .collect(Collectors.joining("\n"));
    assertThat(told)
        .isEqualTo(
            """
            jdbc:postgresql://db.example/assize: error history.damaged-store: so it said; expected a database. Make it anew from the journals: assize history rebuild. What is there now is kept beside it.
            jdbc:postgresql://db.example/assize: error history.read-only-store: so it said; expected a place that may be written to. Give the right to write, then: assize history ingest
            jdbc:postgresql://db.example/assize: error history.busy-store: so it said; expected a store that others do not hold for long. Wait for who writes to it, then: assize history ingest
            jdbc:postgresql://db.example/assize: error history.disk: so it said; expected a disk with room. Make room, then: assize history ingest
            jdbc:postgresql://db.example/assize: error history.refused: so it said; expected a user and a password that the server takes. See store.user in assize.yaml, and the variable that store.password-env names.
            jdbc:postgresql://db.example/assize: error history.unreachable: so it said; expected a server that answers. Start it or see store.url in assize.yaml, then: assize history ingest
            jdbc:postgresql://db.example/assize: error history.no-database: so it said; expected a database that is there. Create it, or see store.url in assize.yaml.
            jdbc:postgresql://db.example/assize: error history.failed: so it said; expected a store that works\
            """);
  }

  @Test
  void every_fault_stands_in_the_guide() throws Exception {
    String guide = Files.readString(Path.of("docs/history.md"));
    for (Fault fault : Fault.values()) {
      String code = fault.told(PLACE, new SQLException("x")).problems().getFirst().code();
      assertThat(guide).contains("| `" + code + "` |");
    }
  }

  @Test
  void a_place_prints_without_its_password() {
    assertThat(PLACE.toString()).contains("db.example", "ann").doesNotContain("hush");
  }
}
