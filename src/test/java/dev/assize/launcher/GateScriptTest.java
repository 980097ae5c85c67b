package dev.assize.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden gate of a pipeline fails on what it must fail on, and shows the report of its run. */
@DisabledOnOs(OS.WINDOWS)
class GateScriptTest {

  @TempDir Path tree;
  private Path summary;
  private String actions = "";

  @BeforeEach
  void open() throws IOException {
    Path gate = Files.createDirectories(tree.resolve(".ci")).resolve("gate");
    Files.copy(Path.of(".ci/gate"), gate);
    Files.setPosixFilePermissions(gate, PosixFilePermissions.fromString("rwxr-xr-x"));
    summary = tree.resolve("summary.md");
  }

  @ParameterizedTest
  @CsvSource({
    "0, fail, 0, gate: passed",
    "0, warn, 0, gate: passed",
    "3, fail, 3, HOLD",
    "3, warn, 3, HOLD",
    "4, fail, 4, INCONCLUSIVE",
    "4, warn, 0, ::warning::",
    "1, warn, 1, exit code 1",
    "2, warn, 2, exit code 2",
    "5, warn, 5, stopped before its end"
  })
  void the_exit_code_of_the_run_decides(int ran, String inconclusive, int expected, String says)
      throws Exception {
    fakeAssize(0, "mkdir -p reports/r1; echo '# the decision' >reports/r1/report.md; exit " + ran);

    assertThat(gate(inconclusive)).isEqualTo(expected);
    assertThat(tree.resolve("out")).content().contains(says);
    assertThat(summary).hasContent("# the decision\n");
  }

  @Test
  void a_fault_in_the_files_fails_before_anything_runs() throws Exception {
    fakeAssize(2, "touch ran");

    assertThat(gate("warn")).isEqualTo(2);
    assertThat(tree.resolve("ran")).doesNotExist();
  }

  @Test
  void the_report_of_an_earlier_run_does_not_speak_for_this_one() throws Exception {
    fakeAssize(0, "exit 2");
    Path old = Files.createDirectories(tree.resolve("reports/r0")).resolve("report.md");
    Files.writeString(old, "SHIP, long ago");

    assertThat(gate("fail")).isEqualTo(2);
    assertThat(summary).content().contains("no report", "exit code 2").doesNotContain("long ago");
  }

  @Test
  void the_run_is_linted_strictly_and_asks_what_has_changed() throws Exception {
    fakeAssize(0, "exit 0");

    gate("fail");

    assertThat(tree.resolve("calls")).hasContent("lint --strict\nrun --mode auto\n");
  }

  @Test
  void another_project_is_linted_asked_and_shown() throws Exception {
    fakeAssize(0, "mkdir -p other/reports/r1; echo '# its decision' >other/reports/r1/report.md");

    assertThat(gate("fail", "-C", "other")).isZero();
    assertThat(tree.resolve("calls"))
        .hasContent(
            """
            lint --strict -C other
            run --mode auto -C other
            report r1 --format annotations --out - --on-inconclusive fail -C other
            """);
    assertThat(summary).hasContent("# its decision\n");
  }

  @Test
  void what_the_gate_says_stands_at_the_lines_it_is_about_as_the_repository_has_them()
      throws Exception {
    fakeAssize(
        0,
        """
        if [ "$1" = report ]; then
          echo '::error title=Assize::::error file=x::'
          echo '::error file=golden-queries/a.csv,line=7,title=Assize::broke'
          exit 3
        fi
        mkdir -p other/reports/r1 && echo held >other/reports/r1/report.md
        exit 3
        """);

    assertThat(gate("warn", "-C", "other/")).isEqualTo(3);
    assertThat(tree.resolve("out"))
        .hasContent(
            """
            ::error title=Assize::::error file=x::
            ::error file=other/golden-queries/a.csv,line=7,title=Assize::broke
            """);
  }

  @Test
  void on_github_the_form_for_a_pull_request_lies_beside_the_report() throws Exception {
    fakeAssize(0, "mkdir -p reports/r1; echo '# the decision' >reports/r1/report.md");
    actions = "true";

    assertThat(gate("fail")).isZero();
    assertThat(tree.resolve("calls"))
        .content()
        .endsWith("report r1 --format comment --out " + tree.toRealPath() + "/reports/r1\n");
  }

  @Test
  void a_misspelt_setting_is_refused() throws Exception {
    fakeAssize(0, "exit 0");

    assertThat(gate("wran")).isEqualTo(2);
    assertThat(tree.resolve("calls")).doesNotExist();
  }

  private void fakeAssize(int lint, String run) throws IOException {
    Workshop.executable(
        tree.resolve("assize"),
        """
        echo "$@" >>calls
        [ "$1" != lint ] || exit %d
        %s
        """
            .formatted(lint, run));
  }

  private int gate(String... arguments) throws Exception {
    var builder = new ProcessBuilder(tree.resolve(".ci/gate").toString());
    builder.command().addAll(List.of(arguments));
    builder.directory(tree.toFile());
    builder.environment().put("GITHUB_STEP_SUMMARY", summary.toString());
    builder.environment().put("GITHUB_ACTIONS", actions);
    builder.environment().put("GITHUB_OUTPUT", tree.resolve("output").toString());
    builder.redirectErrorStream(true).redirectOutput(tree.resolve("out").toFile());
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
