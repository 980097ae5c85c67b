package dev.assize.adversarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand cases of the fixture are the same bytes everywhere. A change of a mutator changes
 * them: then its version is raised, and {@code APPROVE=1} writes the digest anew.
 */
@Tag("exhaustive")
class FrozenPerturbationsTest {

  private static final Path KNOWN =
      Path.of("src/test/resources/dev/assize/adversarial/ten-thousand.txt");

  @TempDir Path temp;

  @Test
  void in_turkish_in_another_time_zone_and_by_files_in_any_order() throws Exception {
    String found =
        digest(
            Path.of(ProcessHandle.current().info().command().orElseThrow()),
            shuffled(),
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Asia/Kathmandu",
            "-Dfile.encoding=COMPAT",
            "-Dsun.jnu.encoding=ANSI_X3.4-1968");
    if (System.getenv("APPROVE") != null) {
      Files.writeString(KNOWN, found + "\n");
    }
    assertThat(found).isEqualTo(known());
  }

  @Test
  void on_java_21_as_well() throws Exception {
    Optional<String> java = Optional.ofNullable(System.getenv("ASSIZE_JAVA_21"));
    assumeThat(java).as("ASSIZE_JAVA_21 names a Java 21, as .ci/run has one").isPresent();
    assertThat(digest(Path.of(java.get()), Fixture.file())).isEqualTo(known());
  }

  private static String known() throws IOException {
    return Files.readString(KNOWN).strip();
  }

  private Path shuffled() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Fixture.file()));
    Collections.shuffle(lines, new Random(Fixture.ROOT));
    Path file = temp.resolve("goldens.jsonl");
    Files.write(file, lines);
    Path schemas = Files.createDirectory(temp.resolve("schemas"));
    try (var all = Files.list(Fixture.file().resolveSibling("schemas"))) {
      for (Path schema : all.toList()) {
        Files.copy(schema, schemas.resolve(schema.getFileName()));
      }
    }
    return file;
  }

  private static String digest(Path java, Path golden, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xmx300m",
            "-cp",
            System.getProperty("java.class.path"),
            Frozen.class.getName(),
            golden.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String told =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).isZero();
    return told;
  }
}
