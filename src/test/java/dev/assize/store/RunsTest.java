package dev.assize.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.Digest;
import dev.assize.base.InvalidInput;
import dev.assize.run.Ending;
import dev.assize.run.Manifest;
import dev.assize.run.Trial;
import dev.assize.subject.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {

  private static final Manifest MANIFEST = Sample.manifest("worked@tiny", "terse@tiny");

  @TempDir Path temp;
  private Runs runs;

  @BeforeEach
  void open() {
    runs = new Runs(temp.resolve("runs"));
  }

  @Test
  void an_id_is_made_once_and_read_back() {
    RunFolder run = runs.create(MANIFEST, Sample.NOON);
    assertThat(run.id().text())
        .isEqualTo("20261121T120000Z-" + MANIFEST.digest().hex().substring(0, 8));
    assertThat(runs.find(run.id().text()).manifest()).isEqualTo(MANIFEST);
    assertThat(runs.find(run.id().text()).manifest().digest()).isEqualTo(MANIFEST.digest());
  }

  @Test
  void runs_that_start_in_one_second_never_share_a_folder() throws Exception {
    Set<String> ids = ConcurrentHashMap.newKeySet();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<Boolean> start = () -> ids.add(runs.create(MANIFEST, Sample.NOON).id().text());
      for (Future<Boolean> started :
          threads.invokeAll(IntStream.range(0, 24).mapToObj(i -> start).toList())) {
        assertThat(started.get()).isTrue();
      }
    }
    assertThat(ids).hasSize(24);
    assertThat(runs.all()).hasSize(24).isSortedAccordingTo((a, b) -> b.id().compareTo(a.id()));
  }

  /** Whatever their digests are: two imports in one second have two manifests. */
  @Test
  void the_newest_of_runs_that_start_in_one_second_is_the_one_made_last() {
    for (int i = 0; i < 6; i++) {
      RunFolder made = runs.create(Sample.manifest("worked@tiny", "v" + i), Sample.NOON);
      assertThat(runs.find(Runs.LATEST).id()).isEqualTo(made.id());
    }
  }

  @Test
  void writers_that_start_at_once_never_share_a_segment() throws Exception {
    RunFolder run = runs.create(MANIFEST, Sample.NOON);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<Path> write =
          () -> {
            try (JournalWriter journal = run.write()) {
              return journal.path();
            }
          };
      Set<Path> paths = ConcurrentHashMap.newKeySet();
      for (Future<Path> path :
          threads.invokeAll(IntStream.range(0, 24).mapToObj(i -> write).toList())) {
        paths.add(path.get());
      }
      assertThat(paths).hasSize(24);
    }
  }

  @Test
  void a_run_is_found_by_id_by_its_beginning_and_as_the_latest() {
    RunFolder older = runs.create(MANIFEST, Sample.NOON);
    RunFolder newer = runs.create(MANIFEST, Sample.NOON.plusSeconds(86_400));
    assertThat(runs.find("latest").id()).isEqualTo(newer.id());
    assertThat(runs.find("20261121").id()).isEqualTo(older.id());
    assertThat(runs.find(older.id().text()).id()).isEqualTo(older.id());
    assertThatThrownBy(() -> runs.find("2026"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 runs begin with \"2026\"")
        .hasMessageContaining(older.id().text());
    assertThatThrownBy(() -> runs.find("1999"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no run \"1999\"");
    assertThatThrownBy(() -> new Runs(temp.resolve("none")).find("latest"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("There are no runs yet");
  }

  @Test
  void a_subject_of_a_run_has_an_address() {
    RunFolder run = runs.create(MANIFEST, Sample.NOON);
    assertThat(runs.address("latest:terse@tiny").subject()).isEqualTo("terse@tiny");
    assertThat(runs.address("latest:terse@tiny").run().id()).isEqualTo(run.id());
    assertThatThrownBy(() -> runs.address("latest:terze@tiny"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Did you mean \"terse@tiny\"?");
    assertThatThrownBy(() -> runs.address("latest")).isInstanceOf(InvalidInput.class);
    runs.create(Sample.manifest("only@tiny"), Sample.NOON.plusSeconds(9));
    assertThat(runs.address("latest").subject()).isEqualTo("only@tiny");
  }

  @Test
  void the_latest_unfinished_run_with_the_same_manifest_is_resumed() {
    RunFolder first = runs.create(MANIFEST, Sample.NOON);
    runs.create(Sample.manifest("other@tiny"), Sample.NOON.plusSeconds(1));
    RunFolder finished = runs.create(MANIFEST, Sample.NOON.plusSeconds(2));
    try (JournalWriter journal = finished.write()) {
      journal.end(Ending.COMPLETE, Sample.NOON);
    }
    try (JournalWriter journal = first.write()) {
      journal.end(Ending.INTERRUPTED, Sample.NOON);
    }
    assertThat(runs.resumable(MANIFEST))
        .isInstanceOfSatisfying(
            Resumption.Fits.class, fits -> assertThat(fits.run().id()).isEqualTo(first.id()));
  }

  @Test
  void a_resume_that_does_not_fit_names_what_differs() {
    assertThat(runs.resumable(MANIFEST)).isEqualTo(new Resumption.Nothing());
    RunFolder run = runs.create(MANIFEST, Sample.NOON);
    Manifest other =
        new Manifest(
            MANIFEST.project(),
            Sample.manifest("worked@tiny").subjects(),
            Map.of("golden", Digest.of("edited"), "config", Digest.of("config")),
            3,
            MANIFEST.seed(),
            70,
            Manifest.Coverage.SELECTED,
            Map.of("jdk", "21"));
    assertThat(runs.resumable(other))
        .isInstanceOfSatisfying(
            Resumption.Differs.class,
            differs -> {
              assertThat(differs.latest().id()).isEqualTo(run.id());
              assertThat(differs.fields())
                  .isEqualTo(
                      List.of("subjects.terse@tiny", "digests.golden", "trials", "coverage"));
            });
  }

  @Test
  void folders_without_a_manifest_are_no_runs() throws IOException {
    Files.createDirectories(runs.folder().resolve("20261121T120000Z-00000000"));
    Files.createDirectories(runs.folder().resolve("notes"));
    assertThat(runs.all()).isEmpty();
  }

  @Test
  void a_manifest_of_a_newer_schema_or_damaged_is_refused() throws IOException {
    RunFolder run = runs.create(MANIFEST, Sample.NOON);
    Path file = run.path().resolve("manifest.json");
    String good = Files.readString(file);
    Files.writeString(file, good.replace("manifest/1", "manifest/2"));
    assertThatThrownBy(run::manifest)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("assize/manifest/2")
        .hasMessageContaining("assize/manifest/1 or older");
    for (String damage :
        List.of("", "{", "{}", good.replace("\"trials\": 2", "\"trials\": \"x\""))) {
      Files.writeString(file, damage);
      assertThatThrownBy(run::manifest)
          .as(damage)
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("manifest.json");
    }
  }

  /** Whoever looks through many runs for new replies need not read those that had none. */
  @Test
  void the_end_says_where_no_reply_was_new() throws IOException {
    RunFolder old = ended(new Trial(Sample.key(1), new Response(List.of(Sample.full()))));
    assertThat(old.hasLiveReplies()).isFalse();
    assertThat(lastLine(old)).endsWith(",\"live\":false}");

    RunFolder fresh = ended(Sample.trial(Sample.key(1), "It is lost."));
    assertThat(fresh.hasLiveReplies()).isTrue();
    assertThat(lastLine(fresh)).doesNotContain("live");

    RunFolder refused = ended(Sample.failed(Sample.key(1)));
    assertThat(refused.hasLiveReplies()).as("an error is no reply").isFalse();
    assertThat(lastLine(refused)).doesNotContain("live");
  }

  @Test
  void a_run_that_was_asked_again_later_has_new_replies() throws IOException {
    RunFolder run = ended(new Trial(Sample.key(1), new Response(List.of(Sample.full()))));
    end(run, Sample.trial(Sample.key(2), "It is lost."));
    assertThat(run.hasLiveReplies()).isTrue();
  }

  private RunFolder ended(Trial trial) {
    RunFolder run = runs.create(MANIFEST, Sample.NOON);
    end(run, trial);
    return run;
  }

  private static void end(RunFolder run, Trial trial) {
    try (JournalWriter journal = run.write()) {
      journal.reply(trial);
      journal.end(Ending.COMPLETE, Sample.NOON);
    }
  }

  private static String lastLine(RunFolder run) throws IOException {
    return Files.readAllLines(run.path().resolve("segment-1.jsonl")).getLast();
  }
}
