package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problem;
import dev.assize.base.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judges that come with Assize can be copied as they are, and say what they are worth. */
class ShippedJudgesTest {

  private static final Path SHIPPED = Path.of("judges/shipped");

  @TempDir private Path folder;

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".yaml"))
          .map(file -> file.substring(0, file.length() - ".yaml".length()))
          .sorted()
          .toList();
    }
  }

  private static String text(String name) throws IOException {
    return Files.readString(SHIPPED.resolve(name + ".yaml"));
  }

  @Test
  void what_customer_service_asks_most_is_there() throws IOException {
    assertThat(names())
        .contains(
            "answers",
            "keeps-to-policy",
            "complete",
            "tone",
            "harmful-promise",
            "privacy",
            "refuses-rightly",
            "summary-quality");
  }

  /** What a newcomer would do who reads the first project from top to bottom. */
  @Test
  void the_first_project_names_one_that_works_as_soon_as_it_is_copied() throws IOException {
    Assize.init(folder);
    TinyProject project = new TinyProject(folder);
    String config = project.read("assize.yaml");
    assertThat(config).contains("judges/shipped of\n# Assize");
    project.write(
        "assize.yaml",
        config.replace("  # model: {kind", "  model: {kind").replace("# judges: {", "judges: {"));
    project.write(
        "judges/answers.yaml",
        text("answers")
            .replace("provider: your-provider", "provider: model")
            .replace("model: your-model", "model: some-model"));
    List<Problem> problems = project.assize().lint();
    assertThat(problems).noneMatch(each -> each.severity() == Problem.Severity.ERROR);
    assertThat(DocketReader.read(project.world(), new Problems()).judges())
        .containsOnlyKeys("answers");
  }

  @Test
  void each_can_be_read_once_provider_and_model_are_put_in() throws IOException {
    TinyProject project = TinyProject.in(folder, "http://127.0.0.1:9/v1", 2);
    StringBuilder judges = new StringBuilder("judges:\n");
    for (String name : names()) {
      String text = text(name);
      assertThat(text).contains("provider: your-provider\n", "model: your-model\n");
      project.write(
          "judges/" + name + ".yaml",
          text.replace("provider: your-provider", "provider: model")
              .replace("model: your-model", "model: judging"));
      judges.append("  ").append(name).append(": judges/").append(name).append(".yaml\n");
    }
    project.write("assize.yaml", project.read("assize.yaml") + judges);
    assertThat(project.assize().lint())
        .filteredOn(problem -> problem.place().file().startsWith("judges/"))
        .extracting(Problem::toString)
        .isEmpty();
  }

  @Test
  void one_without_labels_beside_it_says_that_it_is_not_calibrated() throws IOException {
    for (String name : names()) {
      boolean isLabelled = Files.exists(SHIPPED.resolve(name + ".labels.csv"));
      assertThat(text(name).contains("# Not calibrated:")).as(name).isEqualTo(!isLabelled);
    }
  }

  @Test
  void one_that_answers_pass_or_fail_says_when_to_which() throws IOException {
    for (String name : names()) {
      if (text(name).contains("kind: question")) {
        assertThat(text(name)).as(name).contains("  PASS when", "  FAIL when");
      }
    }
  }

  @Test
  void the_guide_lists_them_all() throws IOException {
    String guide = Files.readString(Path.of("docs/judges.md"));
    for (String name : names()) {
      assertThat(guide).contains("| `" + name + "` |");
    }
  }
}
