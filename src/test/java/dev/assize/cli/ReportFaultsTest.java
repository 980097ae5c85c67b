package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import dev.assize.report.text.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of reports on runs that are damaged, of tomorrow, unfinished or empty. */
class ReportFaultsTest {

  private static final String ALL = "html,json,markdown,text,comment,status,junit,csv,annotations";
  private static final int FILES = 9;

  @TempDir Path temp;
  private ScriptedModel model;
  private String run;

  @BeforeEach
  void plays() throws Exception {
    model = new ScriptedModel(ReportFaultsTest::right);
    TinyProject.in(temp, model.url(), 12);
    run = type("run", "--mode", "off").run();
  }

  @AfterEach
  void closes() {
    model.close();
  }

  @ParameterizedTest
  @CsvSource({
    "manifest.json, assize/manifest/1, assize/manifest/2",
    "segment-1.jsonl, assize/journal/1, assize/journal/2"
  })
  void a_run_of_a_newer_form_is_refused_in_words(String file, String now, String then)
      throws IOException {
    Path path = folder().resolve(file);
    Files.writeString(path, Files.readString(path).replace(now, then));
    isRefused(then, file);
  }

  @ParameterizedTest
  @CsvSource({"0, manifest.json", "40, manifest.json", "400, manifest.json"})
  void a_run_that_is_cut_off_at_its_head_is_refused_in_words(int kept, String file)
      throws IOException {
    Path path = folder().resolve(file);
    Files.writeString(path, Files.readString(path).substring(0, kept));
    isRefused(file);
  }

  @Test
  void a_run_that_is_still_going_on_is_told_as_a_part_in_every_format() throws Exception {
    KilledRun.cut(temp, 3);
    Printed report = type("report", run, "--format", ALL, "--out", "out");
    assertThat(report.code()).as(report.toString()).isEqualTo(4);
    assertThat(report.err()).doesNotContain("Exception");
    assertThat(read("report.status.txt"))
        .isEqualTo("INCONCLUSIVE: The run is unfinished: 21 of 24 trials were asked.\n");
    for (String file : new String[] {"html", "json", "md", "comment.md", "junit.xml"}) {
      assertThat(read("report." + file)).as(file).contains("The run is unfinished: 21 of 24");
    }
    assertThat(read("report.junit.xml")).contains("<error message=\"The run is unfinished");
    assertThat(read("report.annotations.txt")).startsWith("::error title=Assize%3A INCONCLUSIVE");
    assertThat(read("report.csv")).contains("\"not asked\"");
    assertThat(ReportSchema.faults(read("report.json"))).isEmpty();
  }

  /** The first line alone, or half of it: what a process leaves that dies at once. */
  @ParameterizedTest
  @ValueSource(ints = {40, Integer.MAX_VALUE})
  void a_run_of_which_no_case_was_asked_yet_is_told_so_in_every_format(int most) throws Exception {
    Path journal = folder().resolve("segment-1.jsonl");
    String first = Files.readAllLines(journal).getFirst() + "\n";
    Files.writeString(journal, first.substring(0, Math.min(most, first.length())));
    Printed report = type("report", run, "--format", ALL, "--out", "out");
    assertThat(report.code()).as(report.toString()).isEqualTo(4);
    assertThat(report.out()).contains("INCONCLUSIVE");
    assertThat(report.err()).doesNotContain("Exception");
    try (var files = Files.list(temp.resolve("out"))) {
      assertThat(files).hasSize(FILES);
    }
    assertThat(ReportSchema.faults(read("report.json"))).isEmpty();
    assertThat(read("report.csv")).hasLineCount(1);
  }

  private void isRefused(String... words) {
    Printed report = type("report", run, "--format", ALL, "--out", "out");
    assertThat(report.code()).as(report.toString()).isEqualTo(2);
    assertThat(report.out()).isEmpty();
    assertThat(report.err()).contains(words).doesNotContain("Exception", "\tat ", "null");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  private Path folder() {
    return temp.resolve(".assize/runs").resolve(run);
  }

  private String read(String file) throws IOException {
    return Files.readString(temp.resolve("out").resolve(file));
  }

  private static String right(String request) {
    Matcher question = Pattern.compile("Question (\\d+)\\?").matcher(request);
    return "answer " + (question.find() ? question.group(1) : "none");
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }
}
