package dev.assize.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cli.Main;
import dev.assize.cli.WarmUp;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher plays once, to learn which classes commands need, are whole commands. */
@DisabledOnOs(OS.WINDOWS)
class WarmUpTest {

  private static final Path WARM_UP = Path.of("src/main/warm-up");

  @TempDir Path folder;

  @Test
  void it_lints_and_plays_to_decisions_and_writes_every_report() throws Exception {
    copy();

    String said = java(WarmUp.class.getName());

    assertThat(said).contains("0 errors").doesNotContain("Exception");
    assertThat(said.split("report\\.html", -1)).as(said).hasSize(4);
    try (Stream<Path> reports = Files.list(folder.resolve("reports"))) {
      assertThat(reports)
          .hasSize(3)
          .allSatisfy(
              report ->
                  assertThat(report.toFile().list())
                      .contains("report.html", "report.json", "report.md", "report.txt"));
    }
  }

  /** Nothing can be unpacked where there is no folder for it. */
  @Test
  void the_history_needs_no_unpacking_where_native_code_was_left() throws Exception {
    copy();
    java(WarmUp.class.getName());
    String nowhere = "-Djava.io.tmpdir=" + folder.resolve("gone");

    String told = java(nowhere, "-Dorg.sqlite.lib.path=native", Main.class.getName(), "history");

    assertThat(told).contains("plain@parrot").doesNotContain("history.");
  }

  /** What a JVM says that ends well. */
  private String java(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path"))));
    command.addAll(List.of(arguments));
    Process run =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(folder.resolve("out"));
    assertThat(run.exitValue()).as(said).isZero();
    return said;
  }

  private static String absolute(String classPath) {
    return String.join(
        File.pathSeparator,
        Stream.of(classPath.split(File.pathSeparator))
            .map(part -> Path.of(part).toAbsolutePath().toString())
            .toList());
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(WARM_UP)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(WARM_UP.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }
}
