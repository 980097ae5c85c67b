package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Committed recordings are made, renewed, added to and cleared away by command. */
class RecordingsTest {

  private static final int CASES = 4;
  private static final int CALLS = 2 * CASES;

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject shop;

  @BeforeEach
  void recordsNothingYet() throws IOException {
    model = new ScriptedModel(RecordingsTest::reply);
    shop = TinyProject.in(temp, model.url(), CASES);
  }

  @AfterEach
  void closes() {
    model.close();
  }

  @Test
  void recording_keeps_what_is_recorded_and_refresh_renews_it() throws IOException {
    type("run", "--mode", "record");
    String first = cassette();
    model.says(request -> "another answer");
    forgetCache();
    type("run", "--mode", "record");
    assertThat(cassette()).isEqualTo(first);
    assertThat(model.calls()).isEqualTo(CALLS);

    Printed refreshed = type("run", "--mode", "record", "--refresh");

    assertThat(refreshed.code()).as(refreshed.toString()).isIn(0, 3, 4);
    assertThat(model.calls()).isEqualTo(2 * CALLS);
    assertThat(cassette().lines().filter(line -> line.contains("another answer"))).hasSize(CALLS);
    assertThat(cassette()).doesNotContain("answer 1\"");
    assertThat(keys(cassette())).isEqualTo(keys(first));
    int before = model.calls();
    assertThat(type("run", "--mode", "replay").out()).contains("cassette");
    assertThat(model.calls()).isEqualTo(before);
  }

  /** One trial of two is recorded: those that failed would be sure of no majority already. */
  @Test
  void a_case_whose_trials_are_partly_recorded_stays_undecided() {
    model.says(request -> request.contains("2?") ? "answer 2" : "no idea");
    type("run", "--mode", "record");
    Printed twice = type("run", "--mode", "replay", "--trials", "2");
    assertThat(twice.code()).isEqualTo(4);
    assertThat(twice.out())
        .contains("4 trials without a recording", "4 cases errored, 0 unscored, of 4")
        .contains("--case case-004 --trials 2")
        .doesNotContain("passed  candidate 0.0 %", "3 steady-fail");
    assertThat(type("run", "--mode", "replay").out()).contains("passed  candidate 25.0 %");
  }

  @Test
  void recordings_of_another_address_are_told_once_with_both_addresses() throws IOException {
    type("run", "--mode", "record");
    String old = model.url();
    forgetCache();
    shop.write("assize.yaml", shop.read("assize.yaml").replace(old, "http://127.0.0.1:9/v1"));
    String difference = "setting, /identity/url: was \"" + old + "\", is \"http://127.0.0.1:9/v1\"";
    Printed replayed = type("run", "--mode", "replay");
    assertThat(replayed.code()).isEqualTo(4);
    assertThat(replayed.out().replaceAll("\\s+", " "))
        .containsOnlyOnce("errors 8 calls: recorded under another " + difference);
    assertThat(type("run", "--mode", "auto").err())
        .containsOnlyOnce("another setting do not fit: " + difference.substring(9));
  }

  @Test
  void a_changed_prompt_is_no_other_setting() {
    type("run", "--mode", "record");
    shop.write("prompts/new.md", "# system\nAnswer anew and briefly.\n# user\n{{input}}\n");
    assertThat(type("run", "--mode", "auto").err()).doesNotContain("another setting");
    assertThat(type("run", "--mode", "replay").out()).doesNotContain("another setting");
  }

  @Test
  void explain_miss_looks_at_later_turns_and_at_judges() {
    String turns =
        "{\"id\":\"talk\",\"category\":\"odd\",\"input\":\"And %s?\","
            + "\"turns\":[{\"user\":\"Question 1?\"}],\"must_include\":[\"answer\"],"
            + "\"criteria\":[\"kind\"]}\n";
    String judge = "name: kind\nprovider: model\nmodel: judging\nquestion: Is it %s?\n";
    shop.write("assize.yaml", shop.read("assize.yaml") + "judges: {kind: judges/kind.yaml}\n");
    shop.write("prompts/old.md", "# system\nAnswer.\n\n{{turns}}\n\n# user\n{{input}}\n");
    shop.write("prompts/new.md", "# system\nBriefly.\n\n{{turns}}\n\n# user\n{{input}}\n");
    shop.write("golden-queries/talk.jsonl", turns.formatted("when"));
    shop.write("judges/kind.yaml", judge.formatted("friendly"));
    Printed recorded = type("run", "--mode", "record", "--case", "talk");
    assertThat(recorded.code()).as(recorded.toString()).isEqualTo(4);
    assertThat(type("explain-miss", "talk").out())
        .isEqualTo("old@m: recorded, all 3 calls\nnew@m: recorded, all 3 calls\n");

    shop.write("judges/kind.yaml", judge.formatted("friendly or rude"));
    assertThat(type("explain-miss", "talk", "--subject", "old@m").out())
        .contains("old@m: judge:kind not recorded; the nearest recorded call differs in", "rude");

    shop.write("golden-queries/talk.jsonl", turns.formatted("where"));
    assertThat(type("explain-miss", "talk", "--subject", "old@m").out())
        .contains("old@m: call 2 not recorded; the nearest recorded call differs in", "where")
        .doesNotContain("judge:kind");
    shop.write("golden-queries/talk.jsonl", turns.formatted("when").replace("1?", "3?"));
    assertThat(type("explain-miss", "talk", "--subject", "old@m").out())
        .contains("old@m: not recorded; the nearest recorded call differs in", "Question 3?");
  }

  @Test
  void refresh_goes_with_recording_only() {
    Printed printed = type("run", "--refresh");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.err()).contains("--refresh", "--mode record");
    assertThat(model.calls()).isZero();
  }

  @Test
  void replies_noted_aside_are_added_by_command() throws IOException {
    type("run", "--mode", "record");
    shop.write("prompts/new.md", "# system\nAnswer anew and briefly.\n# user\n{{input}}\n");
    Printed auto = type("run", "--mode", "auto");
    assertThat(auto.err()).contains("assize cassettes add");
    String before = cassette();

    Printed added = type("cassettes", "add");

    assertThat(added.out()).startsWith(CASES + " calls added, 0 replaced, 0 there already");
    assertThat(keys(cassette())).containsAll(keys(before)).hasSize(CALLS + CASES);
    assertThat(type("cassettes", "add").out()).startsWith("0 calls added");
    int calls = model.calls();
    forgetCache();
    assertThat(type("run", "--mode", "replay").err()).doesNotContain("no recording");
    assertThat(model.calls()).isEqualTo(calls);
  }

  @Test
  void a_miss_is_explained_by_what_differs_from_the_nearest_recording() {
    type("run", "--mode", "record");
    shop.write("prompts/new.md", "# system\nAnswer anew, in short.\n# user\n{{input}}\n");

    Printed told = type("explain-miss", "case-002");

    assertThat(told.code()).isZero();
    assertThat(told.out()).contains("old@m: recorded", "new@m: not recorded", ", in short");
    assertThat(told.out()).doesNotContain("Question");
  }

  @Test
  void a_case_that_is_gone_takes_its_recordings_along() throws IOException {
    askJudge();
    type("run", "--mode", "record", "--trials", "2");
    String whole = cassette();
    assertThat(keys(whole)).as("the judge sees two equal replies as one").hasSize(3 * CALLS);
    assertThat(type("cassettes", "prune").out())
        .as("all trials are needed, whatever the project file says")
        .isEqualTo("All 24 recordings are needed\n");
    assertThat(cassette()).isEqualTo(whole);
    String golden = shop.read("golden-queries/all.csv");
    shop.write("golden-queries/all.csv", golden.replaceFirst("case-003.*\n", ""));

    Printed told = type("cassettes", "prune", "--dry-run");
    assertThat(told.out())
        .contains("cassettes/model.scripted.jsonl: trial 1: Question 3?")
        .contains("trial 2: Question 3?")
        .endsWith("6 of 24 recordings would go; nothing was changed\n");
    assertThat(told.code()).isZero();
    assertThat(cassette()).isEqualTo(whole);

    int calls = model.calls();
    Printed gone = type("cassettes", "prune");
    assertThat(gone.out()).endsWith("6 of 24 recordings removed\n");
    assertThat(model.calls()).as("nothing is sent").isEqualTo(calls);
    assertThat(whole.lines().toList()).containsSubsequence(cassette().lines().toList());
    assertThat(cassette()).doesNotContain("Question 3?");
    assertThat(keys(cassette())).hasSize(18);
    String pruned = cassette();
    assertThat(type("cassettes", "prune").out()).isEqualTo("All 18 recordings are needed\n");
    assertThat(cassette()).isEqualTo(pruned);
    forgetCache();
    Printed replayed = type("run", "--mode", "replay", "--trials", "2");
    assertThat(replayed.out()).doesNotContain("no recording");
    assertThat(model.calls()).isEqualTo(calls);
  }

  @Test
  void a_judge_that_is_asked_no_more_takes_its_recordings_along() throws IOException {
    String golden = shop.read("golden-queries/all.csv");
    type("run", "--mode", "record");
    String unjudged = cassette();
    askJudge();
    type("run", "--mode", "record");
    assertThat(keys(cassette())).hasSize(CALLS + CASES);
    shop.write("golden-queries/all.csv", golden);

    assertThat(type("cassettes", "prune").out()).endsWith("4 of 12 recordings removed\n");

    assertThat(cassette()).isEqualTo(unjudged);
  }

  @Test
  void a_cassette_of_a_model_that_is_gone_is_removed_as_a_file() {
    type("run", "--mode", "record");
    String settings = shop.read("assize.yaml");
    shop.write("assize.yaml", settings.replace("model: scripted", "model: other"));

    assertThat(type("cassettes", "prune").out()).endsWith("8 of 8 recordings removed\n");

    assertThat(temp.resolve("cassettes")).isEmptyDirectory();
  }

  @Test
  void nothing_is_pruned_while_new_replies_wait_aside() throws IOException {
    type("run", "--mode", "record");
    String before = cassette();
    shop.write("prompts/new.md", "# system\nBe brief.\n# user\n{{input}}\n");
    type("run", "--mode", "auto");

    Printed refused = type("cassettes", "prune");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("cassettes.replies-wait", "assize cassettes add");
    assertThat(cassette()).isEqualTo(before);
    type("cassettes", "add");
    assertThat(type("cassettes", "prune").out()).endsWith("4 of 12 recordings removed\n");
  }

  @Test
  void nothing_is_pruned_from_a_project_that_cannot_be_read() throws IOException {
    type("run", "--mode", "record");
    String before = cassette();
    shop.write("golden-queries/all.csv", shop.read("golden-queries/all.csv") + "case-001,odd\n");

    assertThat(type("cassettes", "prune").code()).isEqualTo(2);

    assertThat(cassette()).isEqualTo(before);
  }

  @Test
  void two_processes_record_into_one_folder_and_a_kill_loses_nothing_written() throws Exception {
    shop = TinyProject.in(temp, model.url(), 60);
    AtomicInteger before = new AtomicInteger();
    AtomicInteger anew = new AtomicInteger();
    CountDownLatch killed = new CountDownLatch(1);
    model.says(
        request -> {
          boolean old = request.contains("as before");
          if (old ? before.incrementAndGet() > 24 : anew.incrementAndGet() > 10) {
            hold(killed);
          }
          return reply(request);
        });
    try (Child one = Child.type(temp, "run", "--mode", "record", "--subject", "old@m");
        Child other = Child.type(temp, "run", "--mode", "record", "--subject", "new@m")) {
      await(() -> noted("Answer as before.") == 24 && noted("Answer anew.") == 10);
      one.process().destroyForcibly().waitFor();
      killed.countDown();
      assertThat(other.code()).as(other.said()).isEqualTo(4);
    }
    int calls = model.callsAtRest();

    Printed rest = type("run", "--mode", "record", "--subject", "old@m", "--fresh");

    assertThat(rest.err()).contains("a recording that was cut off is merged now: 24 calls");
    assertThat(model.calls() - calls).as("what was written is not asked again").isEqualTo(36);
    assertThat(keys(cassette())).hasSize(120);
    Printed replayed = type("run", "--mode", "replay", "--fresh");
    assertThat(replayed.out()).contains("SHIP").doesNotContain("no recording");
    assertThat(model.calls()).isEqualTo(calls + 36);
    assertThat(temp.resolve(".assize/side")).isDirectoryNotContaining(Files::isDirectory);
    assertThat(temp.resolve("cassettes").toFile().list()).hasSize(1);
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }

  private String cassette() throws IOException {
    return Files.readString(temp.resolve("cassettes/model.scripted.jsonl"));
  }

  private static Set<String> keys(String cassette) {
    return Set.copyOf(
        cassette
            .lines()
            .filter(line -> line.startsWith("{\"key\":"))
            .map(line -> line.substring(8, 72))
            .toList());
  }

  private void forgetCache() throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve(".assize/cache"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Lets a judge look at every reply. */
  private void askJudge() {
    shop.write(
        "assize.yaml",
        shop.read("assize.yaml").replace("baseline:", "judges: {tone: tone.yaml}\nbaseline:"));
    shop.write(
        "tone.yaml",
        """
        name: tone
        provider: model
        model: scripted
        may-grade: [scripted]
        question: Is the reply friendly? End with PASS or FAIL.
        """);
    shop.write(
        "golden-queries/all.csv",
        shop.read("golden-queries/all.csv")
            .replace("critical\n", "critical,criteria\n")
            .replace(",no\n", ",no,tone\n"));
  }

  private static String reply(String request) {
    if (request.contains("friendly")) {
      return "Kind enough.\nPASS";
    }
    int at = request.indexOf("Question ");
    return "answer " + request.substring(at + 9, request.indexOf('?', at));
  }

  /** How many calls with these words stand in the side files, whole lines only. */
  private long noted(String words) {
    try (Stream<Path> files = Files.walk(temp.resolve(".assize/side"))) {
      long count = 0;
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
        String text = Files.readString(file);
        if (text.contains(words)) {
          String whole = text.substring(0, text.lastIndexOf('\n') + 1);
          count += whole.lines().filter(line -> line.startsWith("{\"key\":")).count();
        }
      }
      return count;
    } catch (IOException notThereYet) {
      return 0;
    }
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier moment) throws InterruptedException {
    long patience = System.nanoTime() + 60_000_000_000L;
    while (!moment.getAsBoolean()) {
      if (System.nanoTime() > patience) {
        throw new AssertionError("waited for a minute");
      }
      Thread.sleep(5);
    }
  }
}
