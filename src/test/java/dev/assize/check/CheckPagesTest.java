package dev.assize.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CheckPagesTest {

  private static final Path PAGE = Path.of("docs/checks.md");

  @Test
  void the_committed_page_is_what_the_checks_say_of_themselves() throws IOException {
    String page = CheckPages.reference(Checks.all());
    if (Boolean.getBoolean("assize.approve")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("run the tests with -Dassize.approve=true to write the page anew")
        .isEqualTo(page);
  }

  @Test
  void backticks_stand_as_they_are_and_a_longer_row_of_them_around_them() {
    String json = CheckPages.about(Checks.all().kind("json").orElseThrow().description());
    assertThat(json)
        .contains("passes on ``\"```json\\n{\"order\": \"W-20114\"}\\n```\"``")
        .contains("- `json` passes on `")
        .doesNotContain("'''");
  }

  @Test
  void the_list_has_a_line_for_each_check() {
    String list = CheckPages.list(Checks.all());
    assertThat(list.lines()).hasSize(Checks.all().kinds().size());
    assertThat(list).contains("one-of", "Passes when");
  }
}
