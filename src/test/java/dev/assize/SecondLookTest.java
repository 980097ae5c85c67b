package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assize.base.InvalidInput;
import dev.assize.history.CaseRow;
import dev.assize.regression.Answer;
import dev.assize.regression.Decision;
import dev.assize.replay.Replayed;
import dev.assize.run.Ending;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs with a second look, over real HTTP. */
@Timeout(120)
class SecondLookTest {

  private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\?");
  private static final int CASES = 80;

  @TempDir Path folder;

  @Test
  void what_the_first_look_tells_needs_no_second() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> answer(request))) {
      TinyProject project = looking(folder, model.url());
      Reported reported = run(project);
      assertThat(reported.answer()).isEqualTo(Answer.SHIP);
      assertThat(decision(reported).sentence()).contains("(96 % interval");
      assertThat(model.calls()).isEqualTo(2 * CASES);
    }
  }

  /** A tenth of the cases flips from trial to trial, on both sides; nothing is lost. */
  @Test
  void where_the_first_look_cannot_tell_every_case_gets_the_same_further_trials() throws Exception {
    Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    try (ScriptedModel model = new ScriptedModel(flipping(asked))) {
      TinyProject project = looking(folder, model.url());
      PreparedRun run = project.assize().prepare(RunRequest.ofProject());
      AtomicInteger more = new AtomicInteger();
      Replayed replayed =
          run.play(
              new RunWatcher() {
                @Override
                public void began(String id, int trials) {
                  assertThat(trials).isEqualTo(2 * CASES);
                }

                @Override
                public void goesOn(int trials) {
                  more.set(trials);
                }

                @Override
                public void tried(TrialOutcome outcome) {}
              });
      Reported reported = project.assize().report(run.id().text());

      assertThat(replayed.ending()).isEqualTo(Ending.COMPLETE);
      assertThat(replayed.played()).isEqualTo(8 * CASES);
      assertThat(more).hasValue(6 * CASES);
      assertThat(asked.values()).hasSize(2 * CASES).allMatch(count -> count.get() == 4);
      assertThat(decision(reported).sentence()).contains("(94 % interval");
      assertThat(project.assize().explain("margin", run.id().text()))
          .anySatisfy(line -> assertThat(line).startsWith("look ").contains("0.6 of the error"));
    }
  }

  /** What is drawn beside the report cannot know at how many trials that will look. */
  @Test
  void the_history_counts_the_trials_at_which_the_report_looked() throws Exception {
    try (ScriptedModel model = new ScriptedModel(flipping(new ConcurrentHashMap<>()))) {
      Assize assize = looking(folder, model.url()).assize();
      PreparedRun run = assize.prepare(RunRequest.ofProject());
      run.play(RunWatcher.nobody());
      HistoryEntry entry = assize.history().begin(run.played());
      entry.decided(assize.report(run));
      entry.complete();

      assertThat(assize.history().ofCase("case-001").subjects())
          .hasSize(2)
          .allSatisfy(
              subject -> {
                CaseRow row = subject.steps().getFirst().moment().outcome();
                assertThat(row.trials().total()).isEqualTo(4);
                assertThat(row.reply()).hasSize(16);
              });
    }
  }

  @Test
  void a_run_that_was_cut_in_its_second_look_goes_on_and_answers_alike() throws Exception {
    Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    try (ScriptedModel model = new ScriptedModel(flipping(asked))) {
      TinyProject whole = looking(folder.resolve("whole"), model.url());
      Decision expected = decision(run(whole));
      asked.clear();
      TinyProject project = looking(folder.resolve("cut"), model.url());
      PreparedRun cut = project.assize().prepare(RunRequest.ofProject());
      AtomicInteger tried = new AtomicInteger();
      Replayed first =
          cut.play(
              new RunWatcher() {
                @Override
                public void began(String run, int trials) {}

                @Override
                public void tried(TrialOutcome outcome) {
                  if (tried.incrementAndGet() == 3 * CASES) {
                    cut.stop();
                  }
                }
              });
      assertThat(first.ending()).isEqualTo(Ending.INTERRUPTED);
      assertThat(project.assize().report(cut.id().text()).answer()).isEqualTo(Answer.INCONCLUSIVE);

      RunRequest usual = RunRequest.ofProject();
      PreparedRun resumed =
          project
              .assize()
              .prepare(
                  new RunRequest(
                      usual.selection(),
                      usual.subjects(),
                      usual.baseline(),
                      usual.settings(),
                      usual.memory(),
                      new RunRequest.Start.Resumed()));
      assertThat(resumed.play(RunWatcher.nobody()).ending()).isEqualTo(Ending.COMPLETE);
      assertThat(decision(project.assize().report(cut.id().text()))).isEqualTo(expected);
    }
  }

  @Test
  void a_baseline_that_is_not_asked_gets_no_second_look() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> answer(request))) {
      TinyProject project = looking(folder, model.url());
      PreparedRun full = project.assize().prepare(RunRequest.ofProject());
      full.play(RunWatcher.nobody());
      project.assize().baselines().set(full.id().text() + ":old@m", "accepted", "");
      project.write(
          "assize.yaml",
          project
              .read("assize.yaml")
              .replace("baseline: old@m", "baseline: reports/baselines/accepted.jsonl"));
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(() -> project.assize().prepare(RunRequest.ofProject()))
          .withMessageContaining("both sides alike");
    }
  }

  private static TinyProject looking(Path folder, String url) {
    TinyProject project = TinyProject.in(folder, url, CASES);
    project.write(
        "assize.yaml",
        project.read("assize.yaml").replace("5 points}", "6 points, second-look: 3 trials}"));
    return project;
  }

  private static Reported run(TinyProject project) {
    PreparedRun run = project.assize().prepare(RunRequest.ofProject());
    run.play(RunWatcher.nobody());
    return project.assize().report(run.id().text());
  }

  private static Decision decision(Reported reported) {
    return reported.view().candidates().getFirst().decision();
  }

  /** By case, side and how often it was asked, so that two runs get the same answers. */
  private static Function<String, String> flipping(Map<String, AtomicInteger> asked) {
    return request -> {
      boolean isNew = request.contains("anew");
      int time =
          asked
              .computeIfAbsent(
                  number(request) + (isNew ? " new" : " old"), k -> new AtomicInteger())
              .incrementAndGet();
      boolean isUnstable = number(request) % 5 == 0;
      boolean fails = (number(request) / 5 + time + (isNew ? 1 : 0)) % 2 == 0;
      return isUnstable && fails ? "No idea." : answer(request);
    };
  }

  private static String answer(String request) {
    return "The answer " + number(request) + ".";
  }

  private static int number(String request) {
    Matcher question = QUESTION.matcher(request);
    return question.find() ? Integer.parseInt(question.group(1)) : -1;
  }
}
