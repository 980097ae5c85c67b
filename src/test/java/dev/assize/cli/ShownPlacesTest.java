package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.TinyProject;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editors link a path where it is found from the folder that the command was typed in. */
class ShownPlacesTest {

  @TempDir Path temp;
  private Path project;

  @BeforeEach
  void faults() throws IOException {
    project = Files.createDirectory(temp.resolve("shop"));
    TinyProject shop = TinyProject.in(project, "http://127.0.0.1:9", 2);
    shop.write(
        "golden-queries/all.csv",
        shop.read("golden-queries/all.csv") + "case-001,odd,Question 9?,answer 9,no\n");
  }

  @Test
  void in_the_project_itself_paths_are_its_own() {
    assertThat(Typed.in(project).type("lint").out())
        .startsWith("golden-queries/all.csv:4: error cases.duplicate-id: ")
        .contains("first used in golden-queries/all.csv:2.");
  }

  @Test
  void from_outside_they_lead_into_the_project() {
    assertThat(Typed.in(temp).type("lint", "-C", "shop").out())
        .startsWith("shop/golden-queries/all.csv:4: error cases.duplicate-id: ")
        .contains("first used in shop/golden-queries/all.csv:2.");
    assertThat(Typed.in(temp).type("run", "-C", "shop").err())
        .contains("shop/golden-queries/all.csv:4: error cases.duplicate-id: ");
  }

  @Test
  void from_inside_they_lead_out_and_from_elsewhere_they_are_whole() throws IOException {
    assertThat(Typed.in(project.resolve("golden-queries")).type("lint").out())
        .startsWith("all.csv:4: error cases.duplicate-id: ");
    assertThat(Typed.in(project.resolve("prompts")).type("lint").out())
        .startsWith("../golden-queries/all.csv:4: error cases.duplicate-id: ");
    Path other = Files.createDirectory(temp.resolve("other"));
    assertThat(Typed.in(other).type("lint", "-C", "../shop").out())
        .startsWith(project + "/golden-queries/all.csv:4: error cases.duplicate-id: ");
  }

  @Test
  void what_is_no_file_is_left_alone() {
    Problem problem =
        Problem.error(
            "a.b",
            Place.of("--since"),
            "refused by http://127.0.0.1:8091/ask, see golden-queries/all.csv:2",
            "12:30",
            "");
    assertThat(new ShownPlaces(temp, project).of(problem).toString())
        .isEqualTo(
            "--since: error a.b: refused by http://127.0.0.1:8091/ask, see"
                + " shop/golden-queries/all.csv:2; expected 12:30");
    assertThat(Typed.in(temp).type("show", "-C", "shop", "nope").err()).doesNotContain("shop/nope");
    assertThat(Typed.in(temp).type("lint", "-C", "none").err())
        .startsWith("none/assize.yaml: error");
  }
}
