package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Usage;
import dev.assize.provider.Source;
import dev.assize.regression.Answer;
import dev.assize.report.text.TerminalSummary;
import dev.assize.score.Evidence;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a golden file to a decision, over real HTTP. */
class RunTest {

  private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\?");
  private static final Function<String, String> ALWAYS_RIGHT =
      request -> "The answer " + number(request) + ".";

  @TempDir Path folder;

  @Test
  void two_versions_that_answer_alike_ship() throws Exception {
    try (ScriptedModel model = new ScriptedModel(ALWAYS_RIGHT)) {
      Reported reported = run(TinyProject.in(folder, model.url(), 60));
      assertThat(reported.answer()).isEqualTo(Answer.SHIP);
      assertThat(model.calls()).isEqualTo(120);
    }
  }

  @Test
  void a_planted_regression_holds() throws Exception {
    try (ScriptedModel model = new ScriptedModel(worseWhenNew(4))) {
      Reported reported = run(TinyProject.in(folder, model.url(), 60));
      assertThat(reported.answer()).isEqualTo(Answer.HOLD);
    }
  }

  @Test
  void the_report_tells_what_subjects_and_judges_used_up() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(
            request ->
                request.contains("VERDICT?") ? "Fine.\nPASS" : ALWAYS_RIGHT.apply(request))) {
      TinyProject project = TinyProject.in(folder, model.url(), 4);
      project.write(
          "judges/kind.yaml",
          "name: kind\nprovider: model\nmodel: judging\nquestion: Is it kind? VERDICT?\n");
      project.write(
          "assize.yaml", project.read("assize.yaml") + "judges: {kind: judges/kind.yaml}\n");
      project.write(
          "golden-queries/all.csv",
          project
              .read("golden-queries/all.csv")
              .replace("critical", "criteria")
              .replace(",no", ",kind"));
      for (Source source : List.of(Source.LIVE, Source.CACHE)) {
        Reported reported = run(project);
        Evidence evidence = reported.view().candidates().getFirst().candidate().evidence();
        assertThat(evidence.sources()).containsOnlyKeys(source);
        assertThat(evidence.subjectUsage()).isEqualTo(Usage.of(4 * 12, 4 * 3));
        assertThat(evidence.judgeUsage()).isEqualTo(Usage.of(4 * 12, 4 * 3));
        assertThat(TerminalSummary.lines(reported.view()))
            .contains(
                "tokens  48 input, 12 output, judges 48 input, 12 output; baseline 48 input, 12");
      }
    }
  }

  /** 20 cases, one in four fails now; the first case counts five times and passes. */
  @Test
  void weights_give_a_second_rate_in_every_format_and_change_no_decision() throws Exception {
    try (ScriptedModel model = new ScriptedModel(worseWhenNew(4))) {
      TinyProject project = TinyProject.in(folder, model.url(), 20);
      String even = decision(run(project));
      project.write(
          "golden-queries/all.csv",
          project
              .read("golden-queries/all.csv")
              .replace("critical\n", "critical,weight\n")
              .replace(",no\n", ",no,1\n")
              .replaceFirst(",no,1\n", ",no,5\n"));
      Reported reported = run(project);
      assertThat(decision(reported)).isEqualTo(even);
      project.assize().write(reported);
      String rate = "79.2 % (56.6 to 91.7), effective n 13.1 of 20";
      String reports = "reports/" + reported.run() + "/report.";
      assertThat(project.read(reports + "txt")).contains("weights candidate " + rate, "100.0 %");
      assertThat(project.read(reports + "md")).contains("Candidate by weight: " + rate);
      assertThat(project.read(reports + "html")).contains("passed by weight", rate);
      assertThat(project.read(reports + "json"))
          .contains("\"weightedPassRate\": {", "\"effectiveN\": 13.09");
    }
  }

  private static String decision(Reported reported) {
    return reported.view().candidates().getFirst().decision().toString();
  }

  @Test
  void too_few_cases_are_inconclusive() throws Exception {
    try (ScriptedModel model = new ScriptedModel(ALWAYS_RIGHT)) {
      Reported reported = run(TinyProject.in(folder, model.url(), 8));
      assertThat(reported.answer()).isEqualTo(Answer.INCONCLUSIVE);
    }
  }

  @Test
  void a_server_that_fails_is_no_wrong_answer() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              if (request.contains("anew")) {
                throw new IllegalStateException("down");
              }
              return ALWAYS_RIGHT.apply(request);
            })) {
      Reported reported = run(TinyProject.in(folder, model.url(), 20));
      assertThat(reported.answer()).isEqualTo(Answer.INCONCLUSIVE);
    }
  }

  private static Reported run(TinyProject project) {
    PreparedRun run = project.assize().prepare(RunRequest.ofProject());
    run.play(RunWatcher.nobody());
    return project.assize().report(run.id().text());
  }

  private static Function<String, String> worseWhenNew(int everyNth) {
    return request ->
        request.contains("anew") && number(request) % everyNth == 0
            ? "No idea."
            : ALWAYS_RIGHT.apply(request);
  }

  private static int number(String request) {
    Matcher question = QUESTION.matcher(request);
    return question.find() ? Integer.parseInt(question.group(1)) : -1;
  }
}
