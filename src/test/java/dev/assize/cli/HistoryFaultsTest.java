package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Later;
import dev.assize.ScriptedModel;
import dev.assize.ShownText;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.JsonValue.JsonText;
import dev.assize.replay.Timekeeper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads when the history, or what is asked of it, is not as it should be. */
class HistoryFaultsTest {

  private static final Path APPROVED =
      Path.of("src/test/resources/dev/assize/cli/history-faults.txt");
  private static final String STORE = ".assize/history.db";

  @TempDir Path temp;

  @Test
  void a_server_that_is_down() throws Exception {
    days(3);
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = socket.getLocalPort();
      socket.close();
      shared("jdbc:postgresql://127.0.0.1:" + port + "/assize");
      Typed typed = Typed.in(temp).with(Map.of("KEY", "hush-hush"));
      String told =
          told(typed.type("history")) + told(typed.type("history", "ingest")) + told(drift(typed));
      assertThat(told).doesNotContain("hush-hush");
      shown("a server that is down", told.replace(":" + port, ":PORT"));
    }
  }

  @Test
  void no_password() throws Exception {
    days(3);
    shared("jdbc:postgresql://db.example/assize");
    Typed typed = Typed.in(temp).with(Map.of());
    shown(
        "no password",
        told(typed.type("history")) + told(typed.type("history", "rebuild")) + told(drift(typed)));
  }

  @Test
  void a_schema_of_a_newer_assize() throws Exception {
    days(3);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + temp.resolve(STORE));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("INSERT INTO assize_schema (version) VALUES (99)");
    }
    shown("a newer schema", everywhere());
  }

  @Test
  void a_damaged_file() throws Exception {
    days(3);
    Files.deleteIfExists(temp.resolve(STORE + "-wal"));
    Files.writeString(temp.resolve(STORE), "this is no database ".repeat(500));
    shown(
        "a damaged file",
        everywhere()
            + told(type("history", "rebuild")).replaceAll("damaged-[0-9]+", "damaged-SECOND")
            + told(type("history", "ingest"))
            + told(drift(Typed.in(temp))));
  }

  @Test
  void a_file_that_may_only_be_read() throws Exception {
    days(3);
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("kept"), "4m")) {
      for (String part : new String[] {"", "-wal", "-shm"}) {
        Path file = temp.resolve(STORE + part);
        if (Files.exists(file)) {
          Files.move(file, disk.folder().resolve(file.getFileName()));
        }
      }
      Files.createSymbolicLink(temp.resolve(STORE), disk.folder().resolve("history.db"));
      int code =
          new ProcessBuilder("mount", "-o", "remount,ro", disk.folder().toString())
              .start()
              .waitFor();
      assertThat(code).isZero();
      shown(
          "a file that may only be read",
          told(type("history", "ingest"))
              + told(type("history", "prune", "--keep", "1"))
              + told(drift(Typed.in(temp))));
    }
  }

  private String everywhere() throws Exception {
    return told(type("history")) + told(type("history", "ingest")) + told(drift(Typed.in(temp)));
  }

  @Test
  void a_clock_that_was_set_back() throws Exception {
    AtomicReference<Duration> back = new AtomicReference<>(Duration.ZERO);
    try (ScriptedModel model = new ScriptedModel(request -> "The answer 1.")) {
      TinyProject.in(temp, model.url(), 6);
      assertThat(run(Later.days(0)).code()).isEqualTo(4);
      model.says(
          request -> {
            back.set(Duration.ofDays(7));
            return "The answer 1.";
          });
      Printed run = run(new SetBack(Later.days(9), back));
      assertThat(run.code()).isEqualTo(4);
      String told =
          run.err()
              + type("history")
                  .out()
                  .lines()
                  .filter(line -> line.contains("clock"))
                  .findFirst()
                  .orElse("")
              + "\n"
              + told(type("drift", "--subject", "new@m", "--format", "json"));
      shown("a clock that was set back", told.replaceAll("had come \\(.*?\\)", "had come (TIME)"));
    }
  }

  private Printed run(Timekeeper time) {
    return Typed.in(temp).at(time).type("run", "--quiet", "--mode", "off", "--fresh");
  }

  @Test
  void two_runs_with_one_id() throws Exception {
    Instant second = Instant.parse("2026-11-01T09:00:00Z");
    Path other = Files.createDirectory(temp.resolve("other"));
    Path mine = Files.createDirectory(temp.resolve("mine"));
    try (ScriptedModel model = new ScriptedModel(request -> "The answer 1.")) {
      for (Path machine : new Path[] {other, mine}) {
        TinyProject.in(machine, model.url(), 6);
        Printed run =
            Typed.in(machine)
                .at(new Standing(second.plusMillis(machine.equals(mine) ? 400 : 0)))
                .type("run", "--quiet", "--mode", "off");
        assertThat(run.code()).as(run.toString()).isEqualTo(4);
      }
      Typed.in(mine).type("run", "--quiet", "--mode", "off", "--fresh");
    }
    Files.delete(mine.resolve(STORE));
    Files.copy(other.resolve(STORE), mine.resolve(STORE));
    Typed typed = Typed.in(mine);
    shown(
        "two runs with one id",
        told(typed.type("history", "ingest"))
            + told(typed.type("history", "ingest"))
            + typed.type("history", "--format", "csv").out().lines().skip(1).count()
            + " sides are listed\n"
            + told(typed.type("drift", "--subject", "new@m", "--format", "json")));
  }

  @Test
  void another_golden_set() throws Exception {
    ServiceDays days = new ServiceDays(temp, 40);
    days.day(0, i -> "answer " + i);
    ServiceDays others = new ServiceDays(temp, 30);
    others.day(9, i -> "answer " + i);
    shown("another golden set", told(drift(Typed.in(temp))));
  }

  @Test
  void too_few_points() throws Exception {
    days(3);
    shown(
        "too few points",
        type("drift")
            .out()
            .lines()
            .filter(line -> line.contains("needs "))
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private void days(int count) {
    ServiceDays days = new ServiceDays(temp, 12);
    for (int day = 0; day < count; day++) {
      days.day(day, i -> "answer " + i);
    }
  }

  private void shared(String url) throws Exception {
    Path settings = temp.resolve("assize.yaml");
    Files.writeString(
        settings,
        Files.readString(settings)
            + "store: {url: \"%s\", user: ann, password-env: KEY}\n".formatted(url));
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }

  private static Printed drift(Typed typed) {
    return typed.type("drift", "--format", "json");
  }

  /** The exit code, what stands on stderr, and what stands on stdout; of a report what to know. */
  private static String told(Printed printed) throws Exception {
    String out = printed.out();
    if (out.startsWith("{")) {
      out =
          ((JsonObject) Json.parse(out))
              .list("toKnow").stream()
                  .map(each -> "to know: " + ((JsonText) each).value() + "\n")
                  .collect(Collectors.joining());
    }
    return "exit code " + printed.code() + "\n" + printed.err() + out;
  }

  private static void shown(String name, String text) throws Exception {
    ShownText.in(APPROVED, name, text.replaceAll("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}", "RUN"));
  }

  /** A clock that somebody sets back while it is looked at. */
  private record SetBack(Timekeeper clock, AtomicReference<Duration> back) implements Timekeeper {

    @Override
    public Instant instant() {
      return clock.instant().minus(back.get());
    }

    @Override
    public long ticks() {
      return clock.ticks();
    }

    @Override
    public void sleep(Duration span) throws InterruptedException {
      clock.sleep(span);
    }
  }

  /** A clock that stands still. */
  private record Standing(Instant instant) implements Timekeeper {

    @Override
    public long ticks() {
      return System.nanoTime();
    }

    @Override
    public void sleep(Duration span) throws InterruptedException {
      Thread.sleep(span);
    }
  }
}
