package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Later;
import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line promises of the history, whatever happens to the place where it lies. */
class HistoryTest {

  private static final String STORE = ".assize/history.db";

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;

  @BeforeEach
  void start() throws Exception {
    model = new ScriptedModel(request -> "The answer 1.");
    project = TinyProject.in(temp, model.url(), 6);
  }

  @AfterEach
  void stop() {
    model.close();
  }

  @Test
  void a_project_without_runs_has_no_history_and_gets_none_by_looking() {
    Printed none = Typed.in(temp).type("history");
    assertThat(none.code()).isZero();
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).contains("No such run in the history", "assize history ingest");
    assertThat(temp.resolve(STORE)).doesNotExist();
    assertThat(Typed.in(temp).type("history", "--format", "json").out())
        .contains("\"schema\": \"assize/history/1\"", "\"runs\": [ ]");
  }

  @Test
  void every_finished_run_is_listed_and_filters_choose() {
    String first = run(0);
    String second = run(2);
    assertThat(history()).containsSubsequence(second, first);
    assertThat(history("--limit", "1")).contains(second).doesNotContain(first);
    assertThat(history("--since", "2d")).contains(second).doesNotContain(first);
    assertThat(history("--subject", "old@m")).contains(first, second);
    assertThat(history("--decision", "inconclusive")).contains(first, second);
    assertThat(type(3, "history", "--decision", "ship").out()).isEmpty();
    assertThat(type(3, "history", "--subject", "odd@m").out()).isEmpty();
    assertThat(history("--format", "csv").lines()).hasSize(5);
    assertThat(history("--format", "json"))
        .contains("\"run\": \"" + first, "\"name\": \"pass\"", "\"config\"")
        .doesNotContain("NaN", "null");
  }

  @Test
  void an_import_is_recorded_by_the_days_of_its_replies() {
    project.write(
        "replies.jsonl",
        """
        {"case":"case-001","subject":"theirs","response":"The answer 1.","at":"2026-02-01T10:00:00Z"}
        {"case":"case-002","subject":"theirs","response":"No idea.","at":"2026-02-02T10:00:00Z"}
        """);
    Printed imported =
        type(
            0,
            "import",
            "--golden",
            "golden-queries/all.csv",
            "--responses",
            temp.resolve("replies.jsonl").toString());
    assertThat(imported.code()).as(imported.toString()).isZero();
    assertThat(history()).contains("theirs", "2 imported");
    assertThat(history("--format", "json"))
        .contains("\"origin\": \"imported\"", "\"firstReply\": \"2026-02-01T10:00:00Z\"");
    assertThat(history("case-002", "--format", "json"))
        .contains("\"at\": \"2026-02-01T10:00:00Z\"");
  }

  @Test
  void imported_replies_of_one_name_are_no_other_version_for_saying_something_else() {
    ServiceDays days = new ServiceDays(temp, 3);
    days.day(0, i -> "answer " + i);
    days.day(1, i -> "unknown");
    days.day(2, i -> "It is answer " + i);

    Printed printed = Typed.in(temp).type("history", "case-2");

    assertThat(printed.out())
        .contains("BROKE", "FIXED", "nothing that is recorded changed since the run above")
        .contains("by 2 trials that passed and 1 that failed")
        .doesNotContain("the version (");
  }

  @Test
  void a_run_is_shown_by_its_journal_and_without_one_by_the_history() throws Exception {
    String run = run(0);
    Printed shown = type(0, "show", run);
    assertThat(shown.code()).as(shown.toString()).isZero();
    assertThat(shown.out())
        .contains("run " + run + " of tiny: INCONCLUSIVE", "6 cases x 1 trial")
        .contains("new@m, candidate: INCONCLUSIVE", "old@m, baseline", "6 live", "pass   ");
    Files.move(temp.resolve(".assize/runs"), temp.resolve("elsewhere"));
    assertThat(type(0, "show", run.substring(0, 12)).out()).isEqualTo(shown.out());
    Printed unknown = type(0, "show", "20200101T000000Z");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("store.unknown-run");
  }

  @Test
  void an_unknown_case_is_told_with_the_nearest_ones() {
    run(0);
    Printed unknown = type(0, "history", "case-0001");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("history.unknown-case", "Did you mean \"case-001\"?");
  }

  @Test
  void a_sealed_case_is_not_shown() {
    project.write(
        "assize.yaml",
        project.read("assize.yaml") + "golden: {sealed: {share: 99.9 %, salt: shop}}\n");
    run(0);
    Printed sealed = type(0, "history", "case-001");
    assertThat(sealed.code()).isEqualTo(2);
    assertThat(sealed.out()).isEmpty();
    assertThat(sealed.err()).contains("history.sealed-case");
  }

  @Test
  void wrong_arguments_are_told() {
    assertThat(type(0, "history", "--since", "yesterday").err()).contains("--since yesterday");
    assertThat(type(0, "history", "--limit", "0").code()).isEqualTo(2);
    assertThat(type(0, "history", "prune", "--keep", "all").err()).contains("--keep all");
    assertThat(type(0, "history", "prune").code()).isEqualTo(2);
  }

  @Test
  void a_lost_store_is_made_again_from_the_journals() throws Exception {
    run(0);
    run(1);
    String before = history("--format", "json");
    String csv = history("case-002", "--format", "csv");
    delete();
    assertThat(type(3, "history", "ingest").out()).isEqualTo("Took in 2 runs.\n");
    assertThat(history("--format", "json")).isEqualTo(before);
    assertThat(history("case-002", "--format", "csv")).isEqualTo(csv);
    assertThat(type(3, "history", "ingest").out()).isEqualTo("Took in 0 runs.\n");
    assertThat(type(3, "history", "rebuild").out()).isEqualTo("Took in 2 runs.\n");
    assertThat(history("--format", "json")).isEqualTo(before);
  }

  @Test
  void pruned_runs_stay_out_until_a_rebuild_and_baselines_stay_in() {
    String first = run(0);
    String second = run(1);
    String third = run(2);
    assertThat(type(3, "baseline", "set", first + ":old@m", "accepted").code()).isZero();
    Printed dry = type(3, "history", "prune", "--keep", "1", "--dry-run");
    assertThat(dry.out())
        .isEqualTo(second + "\nWould take out 1 run; 2 stay, 1 of them as baselines.\n");
    assertThat(history()).contains(second);
    assertThat(type(3, "history", "prune", "--keep", "1").out()).contains("Took out 1 run");
    assertThat(history()).contains(first, third).doesNotContain(second);
    assertThat(type(3, "history", "ingest").out()).isEqualTo("Took in 0 runs.\n");
    assertThat(type(3, "history", "prune", "--keep", "9d").out()).contains("Took out 0 runs");
    assertThat(type(3, "history", "rebuild").out()).isEqualTo("Took in 3 runs.\n");
    assertThat(history()).contains(first, second, third);
  }

  @Test
  void a_damaged_file_costs_no_run_and_is_put_aside_by_a_rebuild() throws Exception {
    String first = run(0);
    delete();
    Files.writeString(temp.resolve(STORE), "this is no database ".repeat(500));
    Printed run = type(1, "run", "--quiet", "--mode", "off", "--fresh");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).contains("[INCONCLUSIVE]", "Report: ");
    assertThat(run.err().lines()).as("page, history").hasSize(2);
    assertThat(run.err())
        .contains("is not in the history", "history.damaged-store", "assize history ingest");
    Printed list = type(1, "history");
    assertThat(list.code()).isEqualTo(2);
    assertThat(list.err()).contains("history.damaged-store", "assize history rebuild");
    Printed rebuilt = type(1, "history", "rebuild");
    assertThat(rebuilt.code()).as(rebuilt.toString()).isZero();
    assertThat(rebuilt.err()).contains(STORE + " is damaged; it is now " + STORE + ".damaged-");
    assertThat(history()).contains(first);
    try (Stream<Path> files = Files.list(temp.resolve(".assize"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("history.db.damaged-"));
    }
  }

  @Test
  void a_file_with_a_damaged_middle_is_made_anew() throws Exception {
    String first = run(0);
    byte[] bytes = Files.readAllBytes(temp.resolve(STORE));
    for (int page = 1; page < bytes.length / 4096; page++) {
      java.util.Arrays.fill(bytes, page * 4096, page * 4096 + 64, (byte) 0x5a);
    }
    delete();
    Files.write(temp.resolve(STORE), bytes, StandardOpenOption.CREATE);
    assertThat(type(1, "history").err()).contains("history.damaged-store");
    assertThat(type(1, "history", "rebuild").code()).isZero();
    assertThat(history()).contains(first);
  }

  @Test
  void a_place_that_cannot_be_written_to_costs_no_run_and_can_be_listed() throws Exception {
    String first = run(0);
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("kept"), "4m")) {
      for (Path file : stored()) {
        Files.copy(file, disk.folder().resolve(file.getFileName()));
        Files.delete(file);
      }
      remount(disk, "ro");
      Files.createSymbolicLink(temp.resolve(STORE), disk.folder().resolve("history.db"));
      Printed run = type(1, "run", "--quiet", "--mode", "off", "--fresh");
      assertThat(run.code()).isEqualTo(4);
      assertThat(run.err()).contains("is not in the history", "history.read-only-store");
      assertThat(history()).contains(first);
      assertThat(type(1, "history", "ingest").code()).isEqualTo(2);
      remount(disk, "rw");
      assertThat(type(1, "history", "ingest").out()).isEqualTo("Took in 1 run.\n");
    }
  }

  private static void remount(SmallDisk disk, String how) throws Exception {
    int code =
        new ProcessBuilder("mount", "-o", "remount," + how, disk.folder().toString())
            .start()
            .waitFor();
    assertThat(code).isZero();
  }

  @Test
  void a_server_that_is_down_costs_no_run() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    project.write(
        "assize.yaml",
        project.read("assize.yaml")
            + "store: {url: \"jdbc:postgresql://127.0.0.1:%d/assize\", user: ann, password-env: KEY}\n"
                .formatted(port));
    Typed unset = Typed.in(temp).with(Map.of());
    Printed run = unset.type("run", "--quiet", "--mode", "off");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err().lines()).as("page, history").hasSize(2);
    assertThat(run.err()).contains("history.no-password", "assize history ingest");
    Typed set = Typed.in(temp).with(Map.of("KEY", "hush-hush"));
    Printed down = set.type("run", "--quiet", "--mode", "off", "--fresh");
    assertThat(down.code()).isEqualTo(4);
    assertThat(down.err().lines()).as("page, history").hasSize(2);
    assertThat(down.err())
        .contains("history.unreachable", "jdbc:postgresql://127.0.0.1:" + port)
        .doesNotContain("hush-hush");
    Printed list = set.type("history");
    assertThat(list.code()).isEqualTo(2);
    assertThat(list.err()).contains("history.unreachable").doesNotContain("hush-hush");
    project.write("assize.yaml", project.read("assize.yaml").replaceFirst("store:.*\n", ""));
    assertThat(type(0, "history", "ingest").out()).isEqualTo("Took in 2 runs.\n");
  }

  @Test
  void faults_of_the_settings_are_told_all_at_once() {
    String sound = project.read("assize.yaml");
    project.write("assize.yaml", sound + "store: {url: \"mysql://x\", pasword-env: KEY}\n");
    Printed lint = type(0, "lint");
    assertThat(lint.code()).isEqualTo(2);
    assertThat(lint.err() + lint.out())
        .contains("config.bad-store", "config.unknown-key", "password-env");
    project.write(
        "assize.yaml", sound + "store: {url: \"jdbc:postgresql://h/d?user=a&password=hush\"}\n");
    Printed secret = type(0, "history");
    assertThat(secret.code()).isEqualTo(2);
    assertThat(secret.err()).contains("config.secret-in-url").doesNotContain("hush");
    project.write("assize.yaml", sound + "store: {user: ann}\n");
    assertThat(type(0, "history").err()).contains("no \"url\" in store");
  }

  @Test
  void two_processes_at_once_lose_no_run() throws Exception {
    try (Child one = Child.type(temp, "run", "--quiet", "--mode", "off", "--fresh");
        Child other = Child.type(temp, "run", "--quiet", "--mode", "off", "--fresh")) {
      assertThat(one.code()).as(one.said()).isEqualTo(4);
      assertThat(other.code()).as(other.said()).isEqualTo(4);
      assertThat(one.said() + other.said()).isEmpty();
    }
    assertThat(history().lines()).hasSize(5);
  }

  private String run(int day) {
    Printed run = type(day, "run", "--quiet", "--mode", "off", "--fresh");
    assertThat(run.code()).as(run.toString()).isEqualTo(4);
    assertThat(run.err()).isEmpty();
    try (Stream<Path> runs = Files.list(temp.resolve(".assize/runs"))) {
      return runs.map(path -> path.getFileName().toString()).max(String::compareTo).orElseThrow();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Printed type(int day, String... arguments) {
    return Typed.in(temp).at(Later.days(day)).type(arguments);
  }

  private String history(String... arguments) {
    Printed printed =
        type(3, Stream.concat(Stream.of("history"), Stream.of(arguments)).toArray(String[]::new));
    assertThat(printed.code()).as(printed.toString()).isZero();
    assertThat(printed.err()).isEmpty();
    return printed.out();
  }

  private List<Path> stored() throws Exception {
    try (Stream<Path> files = Files.list(temp.resolve(".assize"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("history.db")).toList();
    }
  }

  private void delete() throws Exception {
    for (Path file : stored()) {
      Files.delete(file);
    }
  }
}
