package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.replay.Timekeeper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table in the golden set's README is what lint prints of this repository's cases. */
class GoldenReadmeTest {

  private static final String BEGIN = "<!-- begin: assize lint --stats -->\n```\n";
  private static final String END = "```\n<!-- end -->";

  @Test
  void the_table_shown_is_the_table_printed() throws Exception {
    Path readme = Path.of("golden-queries/README.md");
    String page = Files.readString(readme);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END, from);
    String printed =
        Assize.at(new World(Path.of(""), Map.of(), Timekeeper.system(), note -> {})).census();
    if (Boolean.getBoolean("assize.approve")) {
      page = page.substring(0, from) + printed + page.substring(to);
      Files.writeString(readme, page);
      to = page.indexOf(END, from);
    }

    assertThat(page.substring(from, to))
        .as("run this test with -Dassize.approve=true to show the new table")
        .isEqualTo(printed);
  }
}
