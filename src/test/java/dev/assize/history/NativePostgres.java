package dev.assize.history;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of this machine's own packages, in a folder that goes with the test: for machines
 * without containers. The server refuses to run as root, who therefore becomes {@code postgres}.
 */
final class NativePostgres implements AutoCloseable {

  static final String USER = "assize";
  static final String PASSWORD = "secret-of-a-test";

  private final Path programs;
  private final Path folder;
  private final int port;

  private NativePostgres(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Starts one; where there are no such packages, the test is skipped. */
  static NativePostgres start() {
    Path programs =
        programs().orElseGet(() -> abort("needs initdb and pg_ctl of PostgreSQL 15 or newer"));
    try {
      Path folder = Files.createTempDirectory("assize-postgres");
      NativePostgres server = new NativePostgres(programs, folder, freePort());
      server.begin();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    if (isRoot()) {
      run(List.of("chown", "-R", "postgres", folder.toString()));
    }
    run(
        asUser(
            "initdb",
            "-D",
            data(),
            "-U",
            USER,
            "--auth=scram-sha-256",
            "--pwfile=" + password,
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync"));
    control("-o", options(), "-l", folder.resolve("log").toString(), "-w", "start");
  }

  private String options() {
    return "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c fsync=off";
  }

  /** Stops the server and leaves its data. */
  void stop() {
    control("-m", "immediate", "-w", "stop");
  }

  /** A database that nobody has used, as its user would name it. */
  Location.Shared fresh(String database) {
    try (var connection = Dialect.of(location("postgres")).connect()) {
      new Sql(connection).run("CREATE DATABASE " + database);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return location(database);
  }

  Location.Shared location(String database) {
    return new Location.Shared(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, PASSWORD);
  }

  private void control(String... arguments) {
    List<String> all = new ArrayList<>(List.of("pg_ctl", "-D", data()));
    all.addAll(List.of(arguments));
    run(asUser(all.toArray(String[]::new)));
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private List<String> asUser(String... command) {
    List<String> all = new ArrayList<>();
    if (isRoot()) {
      all.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    all.add(programs.resolve(command[0]).toString());
    all.addAll(List.of(command).subList(1, command.length));
    return all;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private void run(List<String> command) {
    try {
      Path said = Files.createTempFile("assize-postgres", ".log");
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      String words = Files.readString(said);
      Files.delete(said);
      if (!ended || process.exitValue() != 0) {
        throw new IllegalStateException(command + ": " + words);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Optional<Path> programs() {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(versions)) {
      return folders
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Path::compareTo);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (Files.exists(Path.of(data(), "postmaster.pid"))) {
      stop();
    }
    run(List.of("rm", "-rf", folder.toString()));
  }
}
