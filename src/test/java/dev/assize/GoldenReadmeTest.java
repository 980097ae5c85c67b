package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Census;
import dev.assize.cases.GoldenCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page of the golden set tells of the cases as they are. */
class GoldenReadmeTest {

  /** Where a reply is free to say more than checks foresee. */
  private static final Set<String> FREE = Set.of("conversation", "unanswerable", "writing");

  @Test
  void the_table_shown_is_the_table_printed() throws Exception {
    Docket docket = OwnProject.docket();
    String printed =
        CensusSheet.of(
            Census.of(OwnProject.shown(docket.golden()), docket.project().golden().split()));

    ShownText.in(
        Path.of("golden-queries/README.md"), "assize lint --stats", "```\n" + printed + "```\n");
  }

  @Test
  void a_judge_is_named_where_a_reply_is_free_to_say_more_and_nowhere_else() {
    assertThat(OwnProject.shown(OwnProject.docket().golden()).cases())
        .isNotEmpty()
        .allSatisfy(
            golden ->
                assertThat(golden.expectation().criteria())
                    .as(golden.id())
                    .isEqualTo(isFree(golden) ? List.of("learned-grounded") : List.of()));
  }

  private static boolean isFree(GoldenCase golden) {
    return FREE.contains(golden.standing().category());
  }
}
