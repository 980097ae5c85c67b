package dev.assize.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nightly watch of a pipeline fails on an alarm, and shows what the night said. */
@DisabledOnOs(OS.WINDOWS)
class NightScriptTest {

  @TempDir Path tree;

  @ParameterizedTest
  @CsvSource({
    "0, 0, night: quiet",
    "3, 3, ::error::Assize raises an alarm",
    "4, 0, ::warning::Assize cannot tell",
    "1, 1, exit code 1",
    "2, 2, exit code 2",
    "5, 5, stopped before its end"
  })
  void the_exit_code_of_the_check_decides(int checked, int expected, String says) throws Exception {
    assertThat(night("echo '## the night'; exit " + checked)).isEqualTo(expected);
    assertThat(tree.resolve("out")).content().contains(says, "## the night");
    assertThat(tree.resolve("summary.md")).hasContent("## the night\n");
  }

  @Test
  void options_go_to_the_check() throws Exception {
    assertThat(night("echo \"$*\" >calls", "--subject", "v1 old", "--cases", "20")).isZero();
    assertThat(tree.resolve("calls"))
        .hasContent("drift check --format markdown --subject v1 old --cases 20\n");
  }

  @Test
  void a_check_that_says_nothing_is_told_as_such() throws Exception {
    assertThat(night("exit 2")).isEqualTo(2);
    assertThat(tree.resolve("summary.md")).content().contains("nothing to say", "exit code 2");
  }

  private int night(String assize, String... options) throws Exception {
    Path script = Files.createDirectories(tree.resolve(".ci")).resolve("night");
    Files.copy(Path.of(".ci/night"), script);
    Path fake = Files.writeString(tree.resolve("assize"), "#!/bin/sh\n" + assize + "\n");
    for (Path each : List.of(script, fake)) {
      Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(tree.resolve("out").toFile());
    builder.environment().put("GITHUB_STEP_SUMMARY", tree.resolve("summary.md").toString());
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
