package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Golden files without a case: nothing could be decided, so nothing is asked. */
class NoCasesTest {

  private static final String URL = "http://127.0.0.1:9/v1";

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"lint", "run"})
  void column_names_alone_are_refused(String command) {
    TinyProject.in(temp, URL, 0);
    Printed told = Typed.in(temp).type(command);
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.out() + told.err())
        .contains("golden-queries/all.csv: error cases.none: no cases; expected a row with")
        .contains("assize init");
    assertThat(temp.resolve(".assize/runs")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint", "run"})
  void so_are_json_lines_without_a_line(String command) throws Exception {
    TinyProject project = TinyProject.in(temp, URL, 0);
    Files.delete(temp.resolve("golden-queries/all.csv"));
    project.write("golden-queries/all.jsonl", "\n");
    Printed told = Typed.in(temp).type(command);
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.out() + told.err())
        .contains("golden-queries/all.jsonl: error cases.none: no cases");
  }

  @Test
  void of_several_empty_files_the_first_is_named_and_their_number() {
    TinyProject.in(temp, URL, 0).write("golden-queries/more.jsonl", "");
    assertThat(Typed.in(temp).type("lint").out())
        .contains("golden-queries/all.csv: error cases.none: no cases in 2 files;")
        .doesNotContain("more.jsonl");
  }

  @Test
  void a_file_whose_rows_are_faulty_is_not_called_empty() {
    TinyProject.in(temp, URL, 0).write("golden-queries/all.csv", "id,category,inputs\nx,y,Why?\n");
    assertThat(Typed.in(temp).type("lint").out())
        .contains("cases.unknown-column")
        .doesNotContain("cases.none");
  }

  @Test
  void an_empty_file_beside_one_with_cases_is_no_fault() {
    TinyProject.in(temp, URL, 4).write("golden-queries/later.csv", "id,category,input\n");
    assertThat(Typed.in(temp).type("lint").code()).isZero();
  }
}
