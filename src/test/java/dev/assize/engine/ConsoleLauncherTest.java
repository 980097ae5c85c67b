package dev.assize.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine under JUnit's own command line, a second front end that nobody has to write. */
class ConsoleLauncherTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1.14.4", "6.1.3"})
  void a_regression_fails_the_launcher_and_names_file_and_line(String version) throws Exception {
    try (ScriptedModel model = new ScriptedModel(Answers.newFailsAt(n -> n % 4 == 0))) {
      TinyProject.in(folder, model.url(), 60);
      Child launcher = launch(version, List.of("--select-directory", "golden-queries"));

      assertThat(launcher.output())
          .containsPattern("121 tests found")
          .containsPattern("105 tests successful")
          .containsPattern("16 tests failed")
          .contains("all.csv, filePosition = FilePosition [line = 5")
          .contains("HOLD: ");
      assertThat(launcher.exitCode()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.14.4", "6.1.3"})
  void tags_and_lines_select_and_a_selection_has_no_gate(String version) throws Exception {
    try (ScriptedModel model = new ScriptedModel(Answers.newFailsAt(n -> n % 4 == 0))) {
      TinyProject.in(folder, model.url(), 8);
      Child odd = launch(version, List.of("--select-directory", "golden-queries", "-t", "odd"));
      assertThat(odd.output()).containsPattern("8 tests successful").doesNotContain("gate");
      assertThat(odd.exitCode()).isZero();

      Child line = launch(version, List.of("-f", "golden-queries/all.csv?line=5"));
      assertThat(line.output()).containsPattern("2 tests found").containsPattern("1 tests failed");
    }
  }

  private Child launch(String version, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(Child.java(), "-jar", jar(version).toString()));
    command.addAll(List.of("execute", "--disable-banner", "--disable-ansi-colors"));
    command.addAll(List.of("--include-engine", "assize", "--class-path"));
    command.add(String.join(File.pathSeparator, Child.classPath(ConsoleLauncherTest::isNotJunits)));
    command.addAll(arguments);
    return Child.run(folder, command);
  }

  /** The launcher brings the platform of its own version. */
  private static boolean isNotJunits(String entry) {
    String name = Path.of(entry).getFileName().toString();
    return !name.startsWith("junit-") && !name.startsWith("opentest4j");
  }

  private static Path jar(String version) {
    String name = "junit-platform-console-standalone-" + version + ".jar";
    Path kept =
        Child.repository()
            .resolve("org/junit/platform/junit-platform-console-standalone")
            .resolve(version)
            .resolve(name);
    return Stream.of(Path.of("target/console").resolve(name), kept)
        .filter(Files::exists)
        .map(Path::toAbsolutePath)
        .findFirst()
        .orElseGet(() -> Assumptions.abort(name + " is not here: mvn verify fetches it"));
  }
}
