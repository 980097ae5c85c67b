package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assize.base.InvalidInput;
import dev.assize.regression.Answer;
import dev.assize.regression.Decision;
import dev.assize.replay.Replayed;
import dev.assize.report.CandidateView;
import dev.assize.report.CaseRow;
import dev.assize.run.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that may stop before their last case, over real HTTP. */
@Timeout(120)
class EarlyStopTest {

  private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\?");
  private static final int CASES = 240;

  /** An even one that comes late in the order of this seed. */
  private static final int LATE = 120;

  @TempDir Path folder;

  @Test
  void an_obviously_worse_candidate_holds_with_a_part_of_the_calls() throws Exception {
    try (ScriptedModel model = new ScriptedModel(losing(EarlyStopTest::half))) {
      TinyProject project = stopping(folder, model.url());
      PreparedRun run = project.assize().prepare(RunRequest.ofProject());

      Replayed replayed = run.play(RunWatcher.nobody());
      Reported reported = project.assize().report(run.id().text());

      assertThat(replayed.ending()).isEqualTo(Ending.STOPPED);
      assertThat(model.calls()).isBetween(40, CASES);
      assertThat(reported.answer()).isEqualTo(Answer.HOLD);
      Decision decision = decision(reported);
      assertThat(decision.sentence())
          .contains("98 % interval")
          .containsPattern("Stopped after \\d+ of 240 cases\\.$");
      assertThat(decision.reasons().getFirst()).contains("e-value of \"worse\" reached");
      project.assize().write(reported);
      assertThat(written(project, reported, "txt"))
          .contains("power not told of a run that was stopped early: the decision rests on the")
          .doesNotContain("would find", "McNemar", "worst");
      assertThat(written(project, reported, "json")).contains("\"asIf\": \"fixed-size\"");
      for (String format : List.of("md", "html")) {
        assertThat(written(project, reported, format))
            .contains("as if the size had been fixed; the decision rests on the e-process");
      }
      assertThat(project.assize().explain("margin", run.id().text()))
          .anySatisfy(line -> assertThat(line).startsWith("stopped").contains("of 240 cases"))
          .anySatisfy(line -> assertThat(line).startsWith("betting"));
      assertThat(journal(folder))
          .containsPattern("\"how\":\"stopped\",\"at\":\"[^\"]+\",\"after\"");
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(
              () -> project.assize().baselines().set(run.id().text() + ":old@m", "accepted", ""))
          .withMessageContaining("did not play every trial");
    }
  }

  @Test
  void versions_that_answer_alike_never_stop_for_hold_and_may_ship_early() throws Exception {
    try (ScriptedModel model = new ScriptedModel(losing(number -> false))) {
      TinyProject project = stopping(folder, model.url());
      Reported reported = run(project);
      assertThat(reported.answer()).isEqualTo(Answer.SHIP);
      assertThat(decision(reported).sentence()).contains("Stopped after");
      assertThat(model.calls()).isLessThan(2 * CASES);
    }
  }

  /** What the last case is needed for is decided by the last look, at its own level. */
  @Test
  void a_run_that_is_never_sure_is_played_to_its_end() throws Exception {
    try (ScriptedModel model = new ScriptedModel(losing(number -> number % 25 == 0))) {
      TinyProject project = stopping(folder, model.url());
      Reported reported = run(project);
      assertThat(model.calls()).isEqualTo(2 * CASES);
      assertThat(decision(reported).sentence()).contains("(92 % interval").doesNotContain("topped");
      project.assize().write(reported);
      assertThat(written(project, reported, "md")).doesNotContain("as if the size had been fixed");
      assertThat(written(project, reported, "json")).doesNotContain("asIf");
    }
  }

  /** Wrong answers come at once, right ones late: by arrival all evidence would be of breaking. */
  @Test
  void what_answers_fast_is_not_looked_at_first() throws Exception {
    try (ScriptedModel calm = new ScriptedModel(losing(number -> number % 8 < 2));
        ScriptedModel hasty =
            new ScriptedModel(
                request -> {
                  String reply = losing(number -> number % 8 < 2).apply(request);
                  if (!reply.startsWith("No idea")) {
                    pause(15);
                  }
                  return reply;
                })) {
      Reported straight = run(stopping(folder.resolve("calm"), calm.url()));
      Reported late = run(stopping(folder.resolve("hasty"), hasty.url()));
      assertThat(decision(late)).isEqualTo(decision(straight));
      assertThat(decision(late).sentence()).contains("Stopped after");
    }
  }

  @Test
  void a_run_that_was_interrupted_goes_on_from_where_it_stood_and_answers_alike() throws Exception {
    try (ScriptedModel model = new ScriptedModel(losing(EarlyStopTest::half))) {
      TinyProject whole = stopping(folder.resolve("whole"), model.url());
      Decision expected = decision(run(whole));
      int calls = model.calls();

      TinyProject project = stopping(folder.resolve("cut"), model.url());
      PreparedRun cut = project.assize().prepare(RunRequest.ofProject());
      AtomicInteger tried = new AtomicInteger();
      Replayed first =
          cut.play(
              new RunWatcher() {
                @Override
                public void began(String run, int trials) {}

                @Override
                public void tried(TrialOutcome outcome) {
                  if (tried.incrementAndGet() == 20) {
                    cut.stop();
                  }
                }
              });
      assertThat(first.ending()).isEqualTo(Ending.INTERRUPTED);
      assertThat(project.assize().report(cut.id().text()).answer()).isEqualTo(Answer.INCONCLUSIVE);

      PreparedRun resumed = project.assize().prepare(resuming());
      assertThat(resumed.id()).isEqualTo(cut.id());
      Replayed second = resumed.play(RunWatcher.nobody());
      assertThat(second.recalled()).isGreaterThanOrEqualTo(20);
      assertThat(decision(project.assize().report(cut.id().text()))).isEqualTo(expected);

      int before = model.calls();
      assertThat(before).isLessThan(3 * calls);
      PreparedRun again = project.assize().prepare(resuming());
      assertThat(again.play(RunWatcher.nobody()).ending()).isEqualTo(Ending.STOPPED);
      assertThat(model.calls()).as("what was decided asks nobody").isEqualTo(before);
      assertThat(decision(project.assize().report(cut.id().text()))).isEqualTo(expected);
    }
  }

  @Test
  void a_stored_baseline_serves_and_only_the_candidate_is_asked() throws Exception {
    try (ScriptedModel model = new ScriptedModel(losing(EarlyStopTest::half))) {
      TinyProject project = TinyProject.in(folder, model.url(), CASES);
      PreparedRun full = project.assize().prepare(RunRequest.ofProject());
      full.play(RunWatcher.nobody());
      project.assize().baselines().set(full.id().text() + ":old@m", "accepted", "");
      project.write(
          "assize.yaml",
          project
              .read("assize.yaml")
              .replace("baseline: old@m", "baseline: reports/baselines/accepted.jsonl")
              .replace("prompts: [old, new]", "prompts: [new]")
              .replace("5 points}", "5 points, early-stop: by case}"));
      int calls = model.calls();

      PreparedRun stored =
          project.assize().prepare(asking(RunRequest.Memory.FRESH, new RunRequest.Start.Anew()));
      stored.play(RunWatcher.nobody());
      Reported reported = project.assize().report(stored.id().text());

      assertThat(reported.answer()).isEqualTo(Answer.HOLD);
      assertThat(decision(reported).sentence()).contains("Stopped after");
      assertThat(model.calls() - calls).isBetween(20, CASES / 2);
    }
  }

  /** The other candidate plays on, and so does this one: what must never fail counts to the end. */
  @Test
  void what_must_never_fail_holds_also_beyond_the_stop() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(
            request ->
                request.contains("plainly")
                    ? losing(number -> false).apply(request)
                    : losing(EarlyStopTest::half).apply(request))) {
      TinyProject project = stopping(folder, model.url());
      project.write("prompts/plain.md", "# system\nAnswer plainly.\n# user\n{{input}}\n");
      project.write(
          "assize.yaml",
          project
              .read("assize.yaml")
              .replace("  new: prompts", "  plain: prompts/plain.md\n  new: prompts")
              .replace("[old, new]", "[old, new, plain]"));
      project.write(
          "golden-queries/all.csv",
          project
              .read("golden-queries/all.csv")
              .replace("answer " + LATE + ",no", "answer " + LATE + ",zero"));
      Reported reported = run(project);
      CandidateView worse =
          reported.view().candidates().stream()
              .filter(view -> view.candidate().subject().equals("new@m"))
              .findFirst()
              .orElseThrow();
      assertThat(worse.decision().sentence()).contains("Stopped after");
      assertThat(worse.index()).extracting(CaseRow::id).doesNotContain("case-" + LATE);
      assertThat(worse.decision().reasons().getFirst())
          .isEqualTo("Case case-" + LATE + " must never fail: 1 of 1 trial failed.");
    }
  }

  @Test
  void clusters_need_the_cluster_as_a_unit() throws Exception {
    try (ScriptedModel model = new ScriptedModel(losing(EarlyStopTest::half))) {
      TinyProject project = stopping(folder, model.url());
      project.write("golden-queries/all.csv", clustered(project.read("golden-queries/all.csv")));
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(() -> project.assize().prepare(RunRequest.ofProject()))
          .withMessageContaining("gate.early-stop-clusters")
          .withMessageContaining("Write early-stop: by cluster");
      assertThat(project.folder().resolve(".assize")).doesNotExist();

      project.write("assize.yaml", project.read("assize.yaml").replace("by case", "by cluster"));
      Reported reported = run(project);
      assertThat(reported.answer()).isEqualTo(Answer.HOLD);
      assertThat(decision(reported).sentence()).contains("clusters; the gate", "Stopped after");
    }
  }

  @Test
  void what_cannot_be_looked_at_early_is_refused_with_a_remedy() throws Exception {
    try (ScriptedModel model = new ScriptedModel(losing(number -> false))) {
      TinyProject project = stopping(folder, model.url());
      String yaml = project.read("assize.yaml");
      refused(project, yaml.replace("baseline: old@m\n", ""), "run.early-stop-alone", "--baseline");
      refused(project, yaml.replace("by case", "true"), "early-stop: true", "by case");
      refused(
          project,
          yaml.replace("by case", "by case, second-look: 2 trials"),
          "config.two-designs",
          "Keep early-stop");
      refused(
          project,
          yaml.replace("early-stop: by case", "second-look: none"),
          "config.bad-second-look",
          "3 trials");
      assertThat(model.calls()).isZero();
    }
  }

  private static String written(TinyProject project, Reported reported, String format) {
    return project.read("reports/" + reported.run() + "/report." + format).replaceAll("\\s+", " ");
  }

  private static void refused(TinyProject project, String yaml, String... words) {
    project.write("assize.yaml", yaml);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> project.assize().prepare(RunRequest.ofProject()))
        .satisfies(e -> assertThat(e.getMessage()).contains(words));
  }

  private static RunRequest resuming() {
    return asking(RunRequest.Memory.USED, new RunRequest.Start.Resumed());
  }

  private static RunRequest asking(RunRequest.Memory memory, RunRequest.Start start) {
    RunRequest project = RunRequest.ofProject();
    return new RunRequest(
        project.selection(),
        project.subjects(),
        project.baseline(),
        project.settings(),
        memory,
        start);
  }

  private static TinyProject stopping(Path folder, String url) {
    TinyProject project = TinyProject.in(folder, url, CASES);
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replace("5 points}", "5 points, early-stop: by case}"));
    return project;
  }

  private static String clustered(String csv) {
    AtomicInteger row = new AtomicInteger();
    return csv.lines()
        .map(
            line ->
                line.startsWith("id,")
                    ? line + ",cluster"
                    : line + ",page-" + row.getAndIncrement() / 2)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String journal(Path folder) {
    try (var files = Files.walk(folder.resolve(".assize/runs"))) {
      Path segment =
          files.filter(f -> f.getFileName().toString().equals("segment-1.jsonl")).findFirst().get();
      return Files.readString(segment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reported run(TinyProject project) {
    PreparedRun run = project.assize().prepare(RunRequest.ofProject());
    run.play(RunWatcher.nobody());
    return project.assize().report(run.id().text());
  }

  private static Decision decision(Reported reported) {
    return reported.view().candidates().getFirst().decision();
  }

  private static boolean half(int number) {
    return number % 4 < 2;
  }

  private static Function<String, String> losing(Predicate<Integer> broke) {
    return request ->
        request.contains("anew") && broke.test(number(request))
            ? "No idea."
            : "The answer " + number(request) + ".";
  }

  private static int number(String request) {
    Matcher question = QUESTION.matcher(request);
    return question.find() ? Integer.parseInt(question.group(1)) : -1;
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
