package dev.assize.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFilesTest {

  private static final Place PLACE = new Place("assize.yaml", 3);

  @TempDir Path folder;
  private final Problems problems = new Problems();

  @Test
  void files_come_sorted_and_once() {
    new GoldenFolder(folder)
        .with("b.csv", "x")
        .with("a.csv", "x")
        .with("c.jsonl", "x")
        .with("more/d.csv", "x")
        .with("knowledge/e.md", "x");
    assertThat(matching("golden-queries/*.csv", "golden-queries/b.*", "golden-queries/*.jsonl"))
        .containsExactly("a.csv", "b.csv", "c.jsonl");
    assertThat(matching("golden-queries/**/*.csv")).containsExactly("d.csv");
    assertThat(matching("golden-queries/a.csv")).containsExactly("a.csv");
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void no_file_at_all_is_an_error() {
    assertThat(matching("golden-queries/*.csv", "golden/*.jsonl")).isEmpty();
    assertThat(problems.all())
        .hasToString(
            "[assize.yaml:3: error cases.no-files: no file matches golden-queries/*.csv,"
                + " golden/*.jsonl; expected at least one golden file. Create"
                + " golden-queries/first.csv with the columns id, category and input.]");
  }

  private List<String> matching(String... patterns) {
    return GoldenFiles.matching(folder, List.of(patterns), PLACE, problems).stream()
        .map(file -> file.getFileName().toString())
        .toList();
  }
}
