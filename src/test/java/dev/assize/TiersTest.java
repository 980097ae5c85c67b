package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.regression.Decision;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says of the assistant without a model is what its recorded replies give. */
class TiersTest {

  private static final String BEGIN = "<!-- begin: assize run -C examples/tiers -->\n";
  private static final String END = "<!-- end -->";

  @TempDir Path folder;

  @Test
  void the_decision_shown_is_the_decision_made() throws Exception {
    OwnProject.copy(folder);
    Decision decision =
        OwnProject.replayed(folder.resolve("examples/tiers")).candidates().getFirst().decision();
    String shown = "> **" + decision.answer() + "** " + decision.sentence() + "\n";
    Path readme = Path.of("README.md");
    String page = Files.readString(readme);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    if (Boolean.getBoolean("assize.approve")) {
      page = page.substring(0, from) + shown + page.substring(page.indexOf(END, from));
      Files.writeString(readme, page);
    }

    assertThat(page.substring(from, page.indexOf(END, from)))
        .as("run this test with -Dassize.approve=true to show the new decision")
        .isEqualTo(shown);
  }
}
