package dev.assize.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.PreparedRun;
import dev.assize.RunRequest;
import dev.assize.RunWatcher;
import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.base.InvalidInput;
import dev.assize.replay.Replayed;
import dev.assize.run.Ending;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The XML of a run that is played as tests. */
class JunitRunTest {

  @TempDir Path folder;

  private final StringWriter problems = new StringWriter();

  @Test
  void the_xml_has_a_test_for_each_case_and_version_and_a_gate() throws Exception {
    try (ScriptedModel model = new ScriptedModel(Answers.newFailsAt(n -> n % 4 == 0))) {
      TinyProject project = TinyProject.in(folder, model.url(), 60);
      Replayed replayed = play(project);

      assertThat(replayed.ending()).isEqualTo(Ending.COMPLETE);
      assertThat(problems.toString()).isEmpty();
      Element suite = xml();
      assertThat(suite.getAttribute("tests")).isEqualTo("121");
      assertThat(suite.getAttribute("failures")).isEqualTo("16");
      assertThat(suite.getAttribute("errors")).isEqualTo("0");
      NodeList cases = suite.getElementsByTagName("testcase");
      List<String> names =
          IntStream.range(0, cases.getLength())
              .mapToObj(i -> ((Element) cases.item(i)).getAttribute("name"))
              .toList();
      assertThat(names)
          .doesNotHaveDuplicates()
          .contains("golden-queries/all.csv - new@m - case-004", "gate - new@m");
    }
  }

  @Test
  void a_project_file_with_an_error_reply_is_an_error_and_not_a_failure() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              throw new IllegalStateException("down");
            })) {
      play(TinyProject.in(folder, model.url(), 3));
      assertThat(xml().getAttribute("errors")).as("3 cases and the gate").isEqualTo("4");
      assertThat(xml().getAttribute("failures")).isEqualTo("0");
      assertThat(xml().getAttribute("skipped")).as("the baseline's").isEqualTo("3");
    }
  }

  @Test
  void a_folder_that_cannot_be_made_is_told_before_anything_is_asked() throws Exception {
    Path file = Files.writeString(folder.resolve("taken"), "");
    TinyProject project = TinyProject.in(folder, "http://127.0.0.1:9/v1", 1);
    assertThatThrownBy(() -> JunitRun.into(file.resolve("xml"), project.assize(), folder))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("engine.unwritable");
  }

  private Replayed play(TinyProject project) {
    JunitRun tests = JunitRun.into(folder.resolve("xml"), project.assize(), folder);
    PreparedRun run = project.assize().prepare(RunRequest.ofProject());
    return tests.play(run, RunWatcher.nobody(), new PrintWriter(problems));
  }

  private Element xml() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("xml/TEST-assize.xml").toFile())
        .getDocumentElement();
  }
}
