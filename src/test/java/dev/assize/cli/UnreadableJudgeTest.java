package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A judge that answers each time and never in words that are a verdict. */
class UnreadableJudgeTest {

  private static final String ASKED = "\"judging\"";

  @TempDir Path temp;

  private volatile String words = "Hard to say.";

  @Test
  void the_remedy_of_the_decision_settles_it() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(
            request ->
                request.contains(ASKED) ? words : "answer " + JudgedService.number(request))) {
      TinyProject project = TinyProject.in(temp, model.url(), 30);
      project.write(
          "judges/tone.yaml",
          "name: tone\nprovider: model\nmodel: judging\nquestion: Is it kind?\ncases: all\n"
              + "must: true\n");
      project.write(
          "assize.yaml", project.read("assize.yaml") + "judges: {tone: judges/tone.yaml}\n");

      Printed open = Typed.in(temp).type("run", "--quiet", "--mode", "off");

      String remedy = "assize rejudge " + open.run();
      assertThat(open.out())
          .as(open.toString())
          .contains("INCONCLUSIVE")
          .contains(remedy)
          .doesNotContain("--resume");

      words = "{\"reason\": \"r\", \"verdict\": \"PASS\"}";
      Printed again = Typed.in(temp).type("rejudge", open.run());
      assertThat(again.code()).as(again.toString()).isZero();
      String judged = again.out().substring(again.out().indexOf("Run: ") + 5).strip();
      assertThat(Typed.in(temp).type("report", judged).out())
          .contains("candidate new@m  vs  baseline " + judged + ":old@m", "30 steady-pass");
    }
  }
}
