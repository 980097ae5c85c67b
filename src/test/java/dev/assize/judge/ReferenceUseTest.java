package dev.assize.judge;

import static dev.assize.check.Trying.exhibit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import org.junit.jupiter.api.Test;

class ReferenceUseTest {

  private static final String HEAD = "name: t\nprovider: p\nmodel: m-1\nquestion: Q?\n";

  private static String shown(String more) throws InterruptedException {
    FakeClerk clerk = FakeClerk.saying("PASS");
    ReplyJudge judge = (ReplyJudge) JudgeReading.of("t", HEAD + more, new Problems()).orElseThrow();
    judge.judge(exhibit("Thirty days."), clerk);
    return clerk.asked().getFirst().call().messages().getLast().content();
  }

  @Test
  void a_reference_is_shown_for_comparison_in_a_block_of_its_own() throws InterruptedException {
    assertThat(shown(""))
        .isEqualTo(shown("reference: use\n"))
        .containsPattern("A good reply, for comparison:\nDATA-[0-9a-f]{24}\n30 days\\.\nDATA-");
  }

  @Test
  void a_doubted_one_is_shown_and_said_to_be_perhaps_wrong() throws InterruptedException {
    assertThat(shown("reference: doubt\n"))
        .containsPattern("It may be wrong: .*\nDATA-[0-9a-f]{24}\n30 days\\.\nDATA-")
        .doesNotContain("A good reply");
  }

  @Test
  void an_ignored_one_is_not_shown() throws InterruptedException {
    assertThat(shown("reference: ignore\n"))
        .doesNotContain("for comparison", "\n30 days.\n")
        .contains("Thirty days.");
  }
}
