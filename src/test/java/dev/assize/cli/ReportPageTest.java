package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of a report.json that came without its run, perhaps years later. */
class ReportPageTest {

  @TempDir Path project;
  @TempDir Path elsewhere;
  private String page;
  private Path reports;

  @BeforeEach
  void only_the_report_is_left() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(request -> request.contains("anew") ? "No idea." : "answer 1")) {
      TinyProject.in(project, model.url(), 3);
      String run = Typed.in(project).type("run").run();
      reports = project.resolve("reports").resolve(run);
      page = Files.readString(reports.resolve("report.html"));
      Files.copy(reports.resolve("report.json"), elsewhere.resolve("report.json"));
    }
  }

  private Printed remake() {
    return Typed.in(elsewhere).type("report", "report.json");
  }

  @Test
  void the_page_is_made_again_byte_for_byte_without_run_or_project() throws IOException {
    Printed made = remake();
    assertThat(made.err()).isEmpty();
    assertThat(made.code()).isIn(3, 4);
    assertThat(made.out()).matches("(?s)\\[(HOLD|INCONCLUSIVE)] .*Report: .*report\\.html\n");
    assertThat(Files.readString(elsewhere.resolve("report.html"))).isEqualTo(page);
  }

  @Test
  void a_newer_report_is_refused_in_words_and_nothing_is_written() throws IOException {
    rewrite("assize/report/1", "assize/report/2");
    refused("schema: assize/report/2", "Another Assize wrote it");
  }

  @Test
  void a_report_that_was_cut_off_is_refused_with_its_line() throws IOException {
    String json = Files.readString(elsewhere.resolve("report.json"));
    Files.writeString(elsewhere.resolve("report.json"), json.substring(0, json.length() / 2));
    refused("report.json:", "a whole report.json");
  }

  @Test
  void a_report_that_does_not_keep_to_its_schema_is_refused_with_the_place() throws IOException {
    rewrite("\"exitCode\": ", "\"exitCode\": 9");
    refused("/exitCode");
  }

  @Test
  void another_json_file_and_one_that_is_not_there_are_told_apart() throws IOException {
    Files.writeString(elsewhere.resolve("report.json"), "{\"a\": 1}");
    refused("schema: none", "Name a report.json");
    Files.delete(elsewhere.resolve("report.json"));
    refused("cannot be read");
  }

  @Test
  void data_and_table_are_made_again_too_in_the_same_bytes() throws IOException {
    assertThat(Typed.in(project).type("report", "latest", "--format", "csv,json").err()).isEmpty();

    Printed made =
        Typed.in(elsewhere).type("report", "report.json", "--format", "csv,json", "--out", "made");
    assertThat(made.err()).isEmpty();
    for (String name : new String[] {"report.csv", "report.json"}) {
      assertThat(elsewhere.resolve("made").resolve(name))
          .hasSameTextualContentAs(reports.resolve(name));
    }
    assertThat(elsewhere.resolve("made/report.csv")).content().contains("No idea.");
  }

  @Test
  void other_formats_need_the_run_and_say_which_do_not() {
    Printed made = Typed.in(elsewhere).type("report", "report.json", "--format", "junit,csv,md");
    assertThat(made.code()).isEqualTo(2);
    assertThat(made.err())
        .contains(
            "junit, markdown need the stored run: assize report RUN. Of a report.json can be made:"
                + " csv, html, json");
  }

  private void rewrite(String old, String other) throws IOException {
    Path file = elsewhere.resolve("report.json");
    String json = Files.readString(file);
    assertThat(json).contains(old);
    Files.writeString(file, json.replace(old, other));
  }

  private void refused(String... words) {
    Printed made = remake();
    assertThat(made.code()).isEqualTo(2);
    assertThat(made.out()).isEmpty();
    assertThat(made.err()).contains(words).doesNotContain("Exception", "\tat ");
    assertThat(elsewhere.resolve("report.html")).doesNotExist();
  }
}
