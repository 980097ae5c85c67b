package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.regression.Answer;
import dev.assize.regression.Decision;
import dev.assize.regression.RuleFinding;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an advisory judge saw is shown, says so, and decides nothing. */
class AdviceTest {

  @TempDir Path folder;

  /** Both sides answer rightly; a judge dislikes how the new prompt answers even questions. */
  private static String answer(String request) {
    if (!request.contains("VERDICT?")) {
      String number = request.replaceAll("(?s).*Question (\\d+)\\?.*", "$1");
      boolean isRude = request.contains("Answer anew") && Integer.parseInt(number) % 2 == 0;
      return "It is answer " + number + (isRude ? ". So what." : ".");
    }
    return request.contains("So what") ? "Rude.\nFAIL" : "Fine.\nPASS";
  }

  private Decision decision(String rules) throws Exception {
    return decision(rules, "question: Is it kind? VERDICT?\n", AdviceTest::answer);
  }

  private Decision decision(String rules, String asked, Function<String, String> answers)
      throws Exception {
    try (ScriptedModel model = new ScriptedModel(answers)) {
      TinyProject project = TinyProject.in(folder, model.url(), 40);
      project.write(
          "judges/kind.yaml", "name: kind\nprovider: model\nmodel: judging\ncases: all\n" + asked);
      project.write(
          "assize.yaml",
          project.read("assize.yaml").replace("gate: {margin: 5 points}", rules)
              + "judges: {kind: judges/kind.yaml}\n");
      PreparedRun run = project.assize().prepare(RunRequest.ofProject());
      run.play(RunWatcher.nobody());
      return project.assize().report(run.id().text()).view().candidates().getFirst().decision();
    }
  }

  @Test
  void a_judge_that_no_rule_names_is_told_of_as_one_that_informs() throws Exception {
    Decision decision = decision("gate: {margin: 20 points}");

    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    RuleFinding shown = only(decision.rules());
    assertThat(shown.rule().name()).isEqualTo("judged kind by judge:kind, all");
    assertThat(shown.sentence())
        .contains("-50.0 points", "nobody has measured how judge:kind errs");
    assertThat(shown.answer()).isEqualTo(Answer.INCONCLUSIVE);
  }

  @Test
  void a_judge_that_gives_scores_is_told_of_too() throws Exception {
    Decision decision =
        decision(
            "gate: {margin: 20 points}",
            "kind: scale\nquestion: How kind is it? VERDICT?\n"
                + "scale: {1: rude, 2: cool, 3: fair, 4: warm, 5: kind}\n",
            request ->
                request.contains("VERDICT?")
                    ? "{\"reason\": \"r\", \"verdict\": \""
                        + (request.contains("So what") ? 3 : 5)
                        + "\"}"
                    : answer(request));

    assertThat(decision.answer()).isEqualTo(Answer.SHIP);
    RuleFinding shown = only(decision.rules());
    assertThat(shown.rule().name()).isEqualTo("rating kind by judge:kind, all");
    assertThat(shown.sentence()).contains("-0.25 on the scale 0 to 1");
  }

  @Test
  void a_rule_on_a_judge_that_nobody_measured_takes_the_answer_away() throws Exception {
    Decision decision =
        decision(
            "gate: {margin: 20 points, rules: [{metric: judged, by: \"judge:kind\","
                + " margin: 10 points}]}");

    assertThat(decision.answer()).isEqualTo(Answer.INCONCLUSIVE);
    assertThat(only(decision.rules()).rule().isBlocking()).isTrue();
    assertThat(only(decision.toSettle())).startsWith("Label judged replies");
  }

  private static <T> T only(List<T> some) {
    assertThat(some).hasSize(1);
    return some.getFirst();
  }
}
