package dev.assize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Census;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.cases.Question.Speaker;
import dev.assize.cases.Question.Turn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
  void the_conversations_are_as_long_as_the_page_says() throws Exception {
    List<Question> talks =
        OwnProject.docket().golden().cases().stream()
            .filter(golden -> golden.standing().category().equals("conversation"))
            .map(GoldenCase::question)
            .toList();
    IntSummaryStatistics messages =
        talks.stream().mapToInt(talk -> talk.turns().size() + 1).summaryStatistics();
    assertThat(Files.readString(Path.of("golden-queries/README.md")))
        .contains(
            "| conversation | %d | %d conversations of two customer turns, %d of three, %d of four, %d of five: %d to %d messages; in %d an earlier turn is played live |"
                .formatted(
                    talks.size(),
                    ofTurns(talks, 2),
                    ofTurns(talks, 3),
                    ofTurns(talks, 4),
                    ofTurns(talks, 5),
                    messages.getMin(),
                    messages.getMax(),
                    talks.stream().filter(GoldenReadmeTest::isLive).count()));
  }

  private static long ofTurns(List<Question> talks, long turns) {
    return talks.stream()
        .filter(
            talk -> turns == 1 + talk.turns().stream().filter(GoldenReadmeTest::isUsers).count())
        .count();
  }

  private static boolean isUsers(Turn turn) {
    return turn.speaker() == Speaker.USER;
  }

  /** The question is a user turn, too: two of them in a row leave the reply to the subject. */
  private static boolean isLive(Question talk) {
    List<Turn> turns = talk.turns();
    return IntStream.range(0, turns.size())
        .filter(i -> isUsers(turns.get(i)))
        .anyMatch(i -> i == turns.size() - 1 || isUsers(turns.get(i + 1)));
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
