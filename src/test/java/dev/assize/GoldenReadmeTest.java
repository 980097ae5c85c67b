package dev.assize;

import dev.assize.cases.Census;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table in the golden set's README is what lint prints of the cases it was written for. */
class GoldenReadmeTest {

  @Test
  void the_table_shown_is_the_table_printed() throws Exception {
    Docket docket = OwnProject.docket();
    String printed =
        CensusSheet.of(
            Census.of(OwnProject.shown(docket.golden()), docket.project().golden().split()));

    ShownText.in(
        Path.of("golden-queries/README.md"), "assize lint --stats", "```\n" + printed + "```\n");
  }
}
