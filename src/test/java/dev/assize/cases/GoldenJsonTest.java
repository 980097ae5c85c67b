package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenJsonTest {

  @TempDir Path root;

  @Test
  void every_case_reads_back_with_the_same_digests() throws IOException {
    Path golden = root.resolve("golden-queries");
    copy(Path.of("golden-queries"), golden);
    GoldenSet all = load(files(golden));
    Path written = golden.resolve("written.jsonl");
    Files.writeString(
        written,
        all.cases().stream()
            .map(each -> Json.write(GoldenJson.row(each).object()) + "\n")
            .collect(Collectors.joining()));
    assertThat(all.cases()).hasSizeGreaterThan(400);
    assertThat(load(List.of(written)).digest()).isEqualTo(all.digest());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.(csv|jsonl)")).sorted().toList();
    }
  }

  private GoldenSet load(List<Path> files) {
    Problems problems = new Problems();
    GoldenSet golden = GoldenLoader.load(root, files, ',', problems);
    problems.orThrow();
    return golden;
  }
}
