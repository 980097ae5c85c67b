package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Critical cases that newly fail are asked again, by whoever runs the gate, over real HTTP. */
class ConfirmationTest {

  private static final int CASES = 60;
  private static final int CALLS = 2 * CASES;
  private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path temp;
  private ScriptedModel model;
  private TinyProject project;

  @BeforeEach
  void project() throws IOException {
    model = new ScriptedModel(ConfirmationTest::right);
    project = TinyProject.in(temp, model.url(), CASES);
    project.write("assize.yaml", project.read("assize.yaml").replace("5 points", "15 points"));
    critical("yes", 3);
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void a_failure_that_fresh_trials_repeat_holds() {
    model.says(request -> isNew(request, 3) ? "No idea." : right(request));

    Printed run = type("run");

    assertThat(run.code()).as(run.toString()).isEqualTo(3);
    assertThat(run.out())
        .contains("[HOLD] Critical case case-003 broke.")
        .contains("Critical case case-003 broke (failed 1 of 1 fresh trial).")
        .doesNotContain("unconfirmed", "--confirm");
    assertThat(run.err()).contains("1 critical case newly fails and is asked again: 1 fresh trial");
    assertThat(model.calls()).isEqualTo(CALLS + 1);
  }

  @Test
  void the_more_critical_cases_there_are_the_more_fresh_trials_each_needs() {
    critical("yes", 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22);
    model.says(request -> isNew(request, 3) ? "No idea." : right(request));

    Printed run = type("run");

    assertThat(run.out()).contains("case-003 broke (failed 3 of 3 fresh trials).");
    assertThat(model.calls()).isEqualTo(CALLS + 3);
  }

  @Test
  void a_failure_that_does_not_come_again_is_flaky_and_blocks_nothing_but_stays_in_the_mean()
      throws IOException {
    AtomicInteger asked = new AtomicInteger();
    model.says(
        request -> isNew(request, 3) && asked.incrementAndGet() == 1 ? "No idea." : right(request));

    Printed run = type("run");

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out())
        .contains("[SHIP] Quality fell by 1.7 points")
        .contains("case-003 failed, and then failed 0 of 1 fresh trial: flaky, it blocks nothing.")
        .contains("candidate 98.3 %");
    assertThat(report("report.json"))
        .contains("\"confirmations\": [", "\"outcome\": \"refuted\"", "\"required\": 1");
    assertThat(report("report.html")).contains("asked again: case-003", "of 1 fresh trial");
  }

  @Test
  void old_replies_confirm_nothing() {
    model.says(request -> isNew(request, 3) ? "No idea." : right(request));
    type("run");
    int before = model.calls();

    Printed again = type("run");

    assertThat(again.out()).contains("broke (failed 1 of 1 fresh trial)");
    assertThat(model.calls() - before).as("all else is in the cache").isEqualTo(1);
  }

  @Test
  void where_nobody_can_be_asked_the_command_that_confirms_is_told_and_does_it() {
    model.says(request -> isNew(request, 3) ? "No idea." : right(request));
    type("run", "--mode", "record");
    int before = model.calls();

    Printed replayed = type("run", "--mode", "replay");

    assertThat(model.calls()).isEqualTo(before);
    assertThat(replayed.code()).isEqualTo(3);
    assertThat(replayed.out()).contains("case-003 broke (unconfirmed: 1 trial).");
    Matcher command =
        Pattern.compile("Confirm: assize (run --confirm [-0-9A-Za-z]+)").matcher(replayed.out());
    assertThat(command.find()).as(replayed.out()).isTrue();
    model.says(ConfirmationTest::right);

    Printed confirmed = type(command.group(1).split(" "));

    assertThat(model.calls() - before).isEqualTo(1);
    assertThat(confirmed.code()).as(confirmed.toString()).isZero();
    assertThat(confirmed.out()).contains("failed 0 of 1 fresh trial: flaky");
    Printed nothingLeft = type(command.group(1).split(" "));
    assertThat(nothingLeft.err()).contains("leaves no critical case to confirm");
    assertThat(model.calls() - before).isEqualTo(1);
  }

  @Test
  void an_endpoint_that_is_gone_is_asked_once_and_nothing_is_written_of_it() throws Exception {
    model.says(request -> isNew(request, 3) ? "No idea." : right(request));
    type("run", "--mode", "record");
    model.close();
    project.write(
        "assize.yaml", project.read("assize.yaml").replace("attempts: 1", "attempts: 12"));
    long start = System.nanoTime();

    Printed run = type("run");

    assertThat((System.nanoTime() - start) / 1e9)
        .as("seconds, of minutes that retries take")
        .isLessThan(30);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("unconfirmed: 1 trial");
    assertThat(run.err())
        .contains("1 critical case newly fails, and nobody was there to confirm it: connection")
        .contains("The decision goes by the replies at hand and calls it unconfirmed.")
        .contains("Once somebody answers there: assize run --confirm " + run.run());
    assertThat(journal(run.run())).doesNotContain("confirms");
  }

  @Test
  void a_command_that_confirms_says_why_nobody_answered_and_shows_no_progress_of_others()
      throws Exception {
    model.says(request -> isNew(request, 3) ? "No idea." : right(request));
    type("run", "--mode", "record");
    Printed replayed = type("run", "--mode", "replay");
    model.close();

    Printed confirmed = type("run", "--confirm", replayed.run());

    assertThat(confirmed.code()).isEqualTo(3);
    assertThat(confirmed.err())
        .contains("1 of 1 fresh trial got no reply: connection refused")
        .doesNotContain("done,");
  }

  @Test
  void an_errored_fresh_trial_is_neither_fail_nor_pass_and_a_resumed_run_asks_only_it() {
    critical("yes", 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22);
    AtomicInteger asked = new AtomicInteger();
    model.says(
        request -> {
          if (!isNew(request, 3)) {
            return right(request);
          }
          if (asked.incrementAndGet() == 3) {
            throw new IllegalStateException("down");
          }
          return "No idea.";
        });

    Printed run = type("run", "--mode", "off");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .contains("(unconfirmed: failed 2 of 3 fresh trials, 1")
        .contains("Confirm: assize run --confirm " + run.run());
    int before = model.calls();
    Printed resumed = type("run", "--confirm", run.run());
    assertThat(model.calls() - before).isEqualTo(1);
    assertThat(resumed.out()).contains("case-003 broke (failed 3 of 3 fresh trials).");
  }

  @Test
  void a_run_killed_between_fresh_trials_goes_on_with_those_that_are_missing() throws Exception {
    critical("yes", 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22);
    project.write(
        "assize.yaml", project.read("assize.yaml").replace("concurrency: 8", "concurrency: 1"));
    AtomicInteger asked = new AtomicInteger();
    model.says(
        request -> {
          if (isNew(request, 3) && asked.incrementAndGet() == 4) {
            pause(60_000);
          }
          return isNew(request, 3) ? "No idea." : right(request);
        });
    try (Child child = Child.type(temp, "run", "--mode", "off", "--fresh")) {
      while (asked.get() < 4 || freshTrialsWritten() < 2) {
        assertThat(child.process().isAlive()).as(child.said()).isTrue();
        Thread.sleep(10);
      }
      child.process().destroyForcibly().waitFor();
    }
    int before = model.callsAtRest();

    Printed resumed = type("run", "--resume", "--mode", "off", "--fresh");

    assertThat(resumed.code()).as(resumed.toString()).isEqualTo(3);
    assertThat(resumed.out()).contains("case-003 broke (failed 3 of 3 fresh trials).");
    assertThat(model.calls() - before).as("two fresh trials were safe").isEqualTo(1);
  }

  @Test
  void what_earlier_runs_know_of_a_flaky_case_asks_for_more_trials() {
    AtomicInteger asked = new AtomicInteger();
    model.says(
        request ->
            isOld(request, 3) && asked.incrementAndGet() % 3 == 0 ? "No idea." : right(request));
    type("run", "--mode", "off", "--trials", "9");
    model.says(request -> isNew(request, 3) ? "No idea." : right(request));
    int before = model.calls();

    Printed run = type("run", "--mode", "off", "--fresh");

    assertThat(run.out()).contains("case-003 broke (failed 4 of 4 fresh trials).");
    assertThat(model.calls() - before).isEqualTo(CALLS + 4);
  }

  @Test
  void what_must_never_fail_is_not_asked_again() {
    critical("zero", 3);
    model.says(request -> isNew(request, 3) ? "No idea." : right(request));

    Printed run = type("run");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("Critical case case-003 must never fail and did.");
    assertThat(model.calls()).isEqualTo(CALLS);
  }

  @Test
  void a_command_that_confirms_takes_no_option_that_it_would_not_obey() {
    type("run");

    Printed refused = type("run", "--confirm", "latest", "--trials", "3");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("it takes no other option of a run");
  }

  /** What is typed, and what comes of it without line breaks. */
  private Printed type(String... arguments) {
    Printed printed = Typed.in(temp).type(arguments);
    return new Printed(printed.code(), printed.out().replaceAll("\\s+", " "), printed.err());
  }

  private void critical(String word, int... cases) {
    for (int number : cases) {
      String id = "case-%03d,".formatted(number);
      String row =
          project
              .read("golden-queries/all.csv")
              .lines()
              .filter(line -> line.startsWith(id))
              .findFirst()
              .orElseThrow();
      project.write(
          "golden-queries/all.csv",
          project
              .read("golden-queries/all.csv")
              .replace(row, row.substring(0, row.lastIndexOf(',') + 1) + word));
    }
  }

  private String report(String file) throws IOException {
    try (Stream<Path> runs = Files.list(temp.resolve("reports"))) {
      List<Path> folders = runs.sorted().toList();
      return Files.readString(folders.getLast().resolve(file));
    }
  }

  private long freshTrialsWritten() throws IOException {
    return segment().lines().filter(line -> line.contains("\"confirms\"")).count();
  }

  private String segment() throws IOException {
    try (Stream<Path> runs = Files.list(temp.resolve(".assize/runs"))) {
      return Files.readString(runs.findFirst().orElseThrow().resolve("segment-1.jsonl"));
    }
  }

  private String journal(String run) throws IOException {
    return Files.readString(temp.resolve(".assize/runs/" + run + "/segment-1.jsonl"));
  }

  private static boolean isNew(String request, int number) {
    return request.contains("anew") && request.contains("Question " + number + "?");
  }

  private static boolean isOld(String request, int number) {
    return request.contains("as before") && request.contains("Question " + number + "?");
  }

  private static String right(String request) {
    Matcher question = QUESTION.matcher(request);
    return question.find() ? "It is answer " + question.group(1) + "." : "What?";
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
