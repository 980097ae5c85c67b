package dev.assize.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The history in a PostgreSQL 15 of a container. On a machine without an engine, or without the
 * image that {@code .ci/docker} makes, it is skipped at once; with {@code ASSIZE_REQUIRE_DOCKER=1},
 * as in continuous integration, it fails there.
 */
class ContainerHistoryTest extends HistoryContract {

  private static final Map<String, String> ENVIRONMENT = System.getenv();
  private static final String IMAGE =
      ENVIRONMENT.getOrDefault("ASSIZE_POSTGRES_IMAGE", "local/postgres:15");

  private static PostgreSQLContainer container;
  private static int databases;

  @BeforeAll
  static void start() {
    if (!isSettled()) {
      missing("needs TESTCONTAINERS_HOST_OVERRIDE and TESTCONTAINERS_RYUK_DISABLED, see .ci/quick");
    }
    if (!answers(Path.of("/var/run/docker.sock"))) {
      missing("needs a container engine");
    }
    PostgreSQLContainer made =
        new PostgreSQLContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres"))
            .withImagePullPolicy(image -> false)
            .withDatabaseName("postgres")
            .withUsername("assize")
            .withPassword(NativePostgres.PASSWORD);
    try {
      made.start();
      container = made;
    } catch (ContainerLaunchException e) {
      missing("needs the image " + IMAGE + ": .ci/docker (" + e.getMessage() + ")");
    }
  }

  /** Without these, Testcontainers looks for images that only a registry has, for minutes. */
  private static boolean isSettled() {
    return ENVIRONMENT.containsKey("TESTCONTAINERS_HOST_OVERRIDE")
        && "true".equals(ENVIRONMENT.get("TESTCONTAINERS_RYUK_DISABLED"));
  }

  private static boolean answers(Path socket) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException nobody) {
      return false;
    }
  }

  private static void missing(String why) {
    if ("1".equals(ENVIRONMENT.get("ASSIZE_REQUIRE_DOCKER"))) {
      fail(why);
    }
    abort(why);
  }

  @AfterAll
  static void stop() {
    if (container != null) {
      container.stop();
    }
  }

  @Override
  Location fresh() throws SQLException {
    String database = "assize_" + ++databases;
    try (var connection = Dialect.of(location("postgres")).connect()) {
      new Sql(connection).run("CREATE DATABASE " + database);
    }
    return location(database);
  }

  private static Location.Shared location(String database) {
    String url = container.getJdbcUrl().replaceFirst("/postgres(\\?.*)?$", "/" + database);
    return new Location.Shared(url, container.getUsername(), container.getPassword());
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
  void the_server_is_a_postgresql_15() throws SQLException {
    try (var connection = Dialect.of(location("postgres")).connect()) {
      assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(15);
    }
  }
}
