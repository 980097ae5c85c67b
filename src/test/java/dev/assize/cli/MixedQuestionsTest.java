package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of two golden sets in one run are no evidence of either. */
class MixedQuestionsTest {

  @TempDir Path temp;

  @Test
  void a_run_with_two_questions_under_one_id_is_refused_by_whoever_reads_it() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      TinyProject project = TinyProject.in(temp, model.url(), 4);
      String one = type("run").run();
      String golden = project.read("golden-queries/all.csv");
      project.write(
          "golden-queries/all.csv",
          golden.replace("Question 2?", "Who?").replace("Question 3?", "What?"));
      String other = type("run").run();
      Files.copy(segment(other, 1), segment(one, 2));

      for (Printed refused :
          new Printed[] {
            type("report", one),
            type("compare", one + ":old@m", other + ":new@m"),
            type("show", "case-002", "--run", one)
          }) {
        assertThat(refused.code()).as(refused.toString()).isEqualTo(2);
        assertThat(refused.err())
            .contains("store.mixed-questions", "case-002, case-003", "different golden sets")
            .doesNotContain("case-001");
      }
      assertThat(type("report", other).code()).isNotEqualTo(2);
    }
  }

  private Path segment(String run, int number) {
    return temp.resolve(".assize/runs/" + run + "/segment-" + number + ".jsonl");
  }

  private Printed type(String... words) {
    return Typed.in(temp).type(words);
  }
}
