package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assize run --junit}: the same run, told in a second way. */
class JunitOptionTest {

  private static final Pattern QUESTION = Pattern.compile("Question (\\d+)\\?");

  @TempDir Path temp;

  @Test
  void the_exit_code_and_the_report_are_those_of_a_run_without_it() throws Exception {
    try (ScriptedModel model = new ScriptedModel(JunitOptionTest::worseWhenNew)) {
      TinyProject.in(temp, model.url(), 60);
      Path xml = temp.resolve("xml");

      Printed plain = Typed.in(temp).type("run", "--quiet");
      Printed tests = Typed.in(temp).type("run", "--quiet", "--junit", xml.toString());

      assertThat(tests.code()).isEqualTo(plain.code()).isEqualTo(ExitCodes.HOLD);
      assertThat(tests.err()).isEmpty();
      assertThat(firstLine(tests.out())).isEqualTo(firstLine(plain.out()));
      assertThat(temp.resolve("reports").resolve(tests.run())).isNotEmptyDirectory();
      assertThat(Files.readString(xml.resolve("TEST-assize.xml"))).contains("HOLD: ");
    }
  }

  @Test
  void a_selection_has_no_gate_in_its_xml() throws Exception {
    try (ScriptedModel model = new ScriptedModel(JunitOptionTest::worseWhenNew)) {
      TinyProject.in(temp, model.url(), 8);
      Path xml = temp.resolve("xml");
      Typed.in(temp).type("run", "--quiet", "--category", "odd", "--junit", xml.toString());
      assertThat(Files.readString(xml.resolve("TEST-assize.xml")))
          .contains("tests=\"8\"")
          .doesNotContain("gate - ");
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_told_before_anything_is_asked() throws Exception {
    try (ScriptedModel model = new ScriptedModel(JunitOptionTest::worseWhenNew)) {
      TinyProject.in(temp, model.url(), 3);
      Path taken = Files.writeString(temp.resolve("taken"), "");
      Printed printed =
          Typed.in(temp).type("run", "--quiet", "--junit", taken.resolve("xml").toString());
      assertThat(printed.code()).isEqualTo(ExitCodes.INVALID_INPUT);
      assertThat(printed.err()).contains("a folder to write to");
      assertThat(model.calls()).isZero();
    }
  }

  private static String firstLine(String text) {
    return text.lines().filter(line -> line.contains("HOLD")).findFirst().orElseThrow();
  }

  private static String worseWhenNew(String request) {
    Matcher question = QUESTION.matcher(request);
    int number = question.find() ? Integer.parseInt(question.group(1)) : -1;
    boolean wrong = request.contains("anew") && number % 4 == 0;
    return wrong ? "No idea." : "The answer " + number + ".";
  }
}
