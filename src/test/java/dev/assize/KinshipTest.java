package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KinshipTest {

  @TempDir private Path folder;

  /**
   * What lint says of a judge of the subject's model, {@code scripted} of provider {@code model}.
   */
  private List<Problem> told(String judge) {
    TinyProject project = TinyProject.in(folder, "http://127.0.0.1:9/v1", 2);
    project.write("judges/kind.yaml", "name: kind\nquestion: Is it kind?\ncases: all\n" + judge);
    project.write(
        "assize.yaml",
        project
                .read("assize.yaml")
                .replace(
                    "\nmodels:",
                    "\n  twin: {kind: openai, url: \"http://127.0.0.1:9/v1\", concurrency: 2}\n"
                        + "  far: {kind: openai, url: \"http://127.0.0.1:8/v1\"}\nmodels:")
            + "judges: {kind: judges/kind.yaml}\n");
    return project.assize().lint().stream()
        .filter(problem -> problem.code().startsWith("judge."))
        .toList();
  }

  @Test
  void a_judge_that_grades_its_own_model_is_an_error() {
    List<Problem> told = told("provider: model\nmodel: scripted\n");
    assertThat(told).extracting(Problem::code).containsExactly("judge.grades-itself");
    assertThat(told.getFirst().toString())
        .startsWith("judges/kind.yaml:5: error")
        .contains("may-grade: [scripted]");
  }

  @Test
  void another_name_of_the_same_address_hides_nothing() {
    assertThat(told("provider: twin\nmodel: scripted\n"))
        .extracting(Problem::code)
        .containsExactly("judge.grades-itself");
  }

  @Test
  void a_model_may_be_allowed_by_name() {
    assertThat(told("provider: model\nmodel: scripted\nmay-grade: [scripted]\n")).isEmpty();
    assertThat(told("provider: model\nmodel: scripted\nmay-grade: [other]\n")).hasSize(1);
  }

  @Test
  void a_relative_is_warned_of() {
    List<Problem> told = told("provider: far\nmodel: scripted-2\n");
    assertThat(told).extracting(Problem::code).containsExactly("judge.same-family");
    assertThat(told.getFirst().severity()).isEqualTo(Problem.Severity.WARNING);
    assertThat(told("provider: far\nmodel: other-2\nfamily: Scripted\n")).hasSize(1);
  }

  @Test
  void strangers_are_no_relatives() {
    assertThat(told("provider: model\nmodel: other-2\n")).isEmpty();
    assertThat(told("provider: far\nmodel: scripted-2\nfamily: else\n")).isEmpty();
  }
}
