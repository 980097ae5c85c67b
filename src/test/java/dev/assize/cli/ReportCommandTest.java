package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report in the formats and the place that somebody asks for. */
class ReportCommandTest {

  @TempDir Path temp;
  private String run;

  @BeforeEach
  void plays() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(request -> request.contains("anew") ? "No idea." : "answer 1")) {
      TinyProject.in(temp, model.url(), 3);
      run = Typed.in(temp).type("run").run();
    }
  }

  @Test
  void the_named_formats_go_to_the_named_folder_each_once() throws IOException {
    Printed report = type("report", run, "--format", "html,markdown,md", "--out", "build/pages");
    assertThat(report.err()).isEmpty();
    assertThat(report.code()).isIn(3, 4);
    assertThat(report.out())
        .contains("Report: build/pages/report.html\nReport: build/pages/report.md\n");
    assertThat(files(temp.resolve("build/pages")).keySet())
        .containsExactly("report.html", "report.md");
  }

  @Test
  void what_a_run_writes_is_written_again_byte_for_byte() throws IOException {
    Map<String, String> before = files(temp.resolve("reports").resolve(run));
    assertThat(before.keySet())
        .containsExactly("report.html", "report.json", "report.md", "report.txt");
    assertThat(type("report", "--out", "again").out()).contains("Report: again/report.html");
    assertThat(files(temp.resolve("again"))).isEqualTo(before);
  }

  @Test
  void one_format_may_be_printed_and_nothing_else_is() throws IOException {
    Printed report = type("report", "--format", "json", "--out", "-");
    assertThat(report.out())
        .isEqualTo(files(temp.resolve("reports").resolve(run)).get("report.json"));
    assertThat(temp.resolve("-")).doesNotExist();
  }

  @Test
  void a_build_server_gets_what_it_reads() throws IOException {
    Printed report = type("report", "--format", "junit", "--out", "build");
    assertThat(report.out()).contains("Report: build/report.junit.xml");
    assertThat(files(temp.resolve("build")).get("report.junit.xml"))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><testsuite")
        .contains("<testcase name=\"assize.gate\" classname=\"assize.tiny\" time=\"0.000\">");
    Printed warned = type("report", "--format", "junit", "--out", "-", "--on-inconclusive", "WARN");
    assertThat(warned.out()).contains("<skipped message=\"INCONCLUSIVE: ");
  }

  @Test
  void what_holds_a_release_points_at_the_line_that_the_golden_file_has_now() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(request -> request.contains("anew") ? "No idea." : "answer 1")) {
      TinyProject shop = TinyProject.in(temp, model.url(), 3);
      String rows = shop.read("golden-queries/all.csv").replace(",no", ",yes");
      shop.write("golden-queries/all.csv", rows);
      assertThat(type("run").code()).isEqualTo(3);
      shop.write(
          "golden-queries/all.csv", rows.replace("case-001", "case-000,odd,Hm?,x,yes\ncase-001"));
      assertThat(type("report", "--format", "annotations", "--out", "-").out())
          .contains("::error file=golden-queries/all.csv,line=3,title=Assize%3A HOLD%2C new@m::")
          .contains("case-001");
      assertThat(type("report", "--format", "json", "--out", "-").out())
          .containsSubsequence("\"case\": \"case-001\"", "\"line\": 3");
      Files.delete(temp.resolve("golden-queries/all.csv"));
      assertThat(type("report", "--format", "annotations", "--out", "-").out())
          .contains("::error file=golden-queries/all.csv,title=");
    }
  }

  @Test
  void every_unknown_format_is_told_with_those_that_are_known_and_nothing_is_written() {
    Printed report = type("report", "--format", "htlm,json,pdf", "--out", "build");
    assertThat(report.code()).isEqualTo(2);
    assertThat(report.out()).isEmpty();
    assertThat(report.err())
        .contains("no format \"htlm\"", "Did you mean html?", "no format \"pdf\"")
        .contains("one of ", "html", "json", "markdown", "text");
    assertThat(temp.resolve("build")).doesNotExist();
  }

  @Test
  void what_makes_no_sense_together_is_refused() {
    assertThat(type("report", "--out", "-").err()).contains("--out - prints one format");
    assertThat(type("report", "--out", "-", "--format", "json,html").code()).isEqualTo(2);
    assertThat(type("report", "--format", "json", "--open").err()).contains("add html to --format");
    assertThat(type("report", "--format", "").code()).isEqualTo(2);
  }

  @Test
  void a_place_that_cannot_be_written_to_is_a_clear_message() throws IOException {
    Path proc = Path.of("/proc/self/net");
    assumeTrue(Files.isDirectory(proc));
    Printed report = type("report", "--out", proc + "/assize");
    assertThat(report.code()).isEqualTo(2);
    assertThat(report.err()).contains("report.not-written").doesNotContain("Exception", "\tat ");
    Files.writeString(temp.resolve("taken"), "mine");
    Printed onFile = type("report", "--out", "taken");
    assertThat(onFile.code()).isEqualTo(2);
    assertThat(onFile.err()).contains("a file stands where the folder should be");
    assertThat(temp.resolve("taken")).hasContent("mine");
  }

  @Test
  void the_page_is_opened_in_the_browser_or_its_place_is_told() throws Exception {
    Path bin = Files.createDirectory(temp.resolve("bin"));
    Path browser = Files.writeString(bin.resolve("xdg-open"), "#!/bin/sh\n");
    Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwxr-xr-x"));
    assumeTrue(System.getProperty("os.name").equals("Linux"));
    Typed blind = Typed.in(temp).with(Map.of("PATH", bin.toString()));
    assertThat(blind.type("report", "--open").err())
        .contains("no browser could be started; open reports/" + run + "/report.html");
    Typed seeing = Typed.in(temp).with(Map.of("PATH", bin.toString(), "DISPLAY", ":7"));
    assertThat(seeing.type("report", "--open").code()).isIn(3, 4);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private Printed type(String... arguments) {
    return Typed.in(temp).type(arguments);
  }
}
