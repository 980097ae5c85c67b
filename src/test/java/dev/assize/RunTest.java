package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.Assize.Reported;
import dev.assize.regression.Answer;
import java.nio.file.Path;
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
