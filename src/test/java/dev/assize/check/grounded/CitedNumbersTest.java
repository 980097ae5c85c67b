package dev.assize.check.grounded;

import static dev.assize.check.Trying.response;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assize.cases.Question;
import dev.assize.cases.Question.Passage;
import dev.assize.check.Trying;
import dev.assize.check.Verdicts;
import dev.assize.provider.ModelReply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of a reply, and whether the passage cited behind them has them. */
class CitedNumbersTest {

  @Test
  void a_number_stands_in_the_passage_that_the_mark_behind_it_names() {
    cites("A pass costs €3.90 [1].").isPassed();
    cites("A pass costs €3.90 [roaming.md].").isPassed();
    cites("A pass costs 3.90 EUR [1], and €60 is the most [2].").isPassed();
    cites("A pass costs €3.90 [2].").isFailed().says("\"€3.90\" at character 14");
    cites("A pass costs €9.90 [1].").isFailed().says("the mark behind it names");
    cites("A pass costs £3.90 [1].").isFailed();
  }

  @Test
  void marks_side_by_side_name_their_passages_together() {
    cites("A pass costs €3.90, €60 is the most [1][2].").isPassed();
    cites("A pass costs €3.90, €60 is the most [1, 2].").isPassed();
    cites("A pass costs €3.90, €60 is the most [2] [1].").isPassed();
    cites("A pass costs €3.90, €60 is the most [1-2].").isPassed();
    cites("A pass costs €3.90, €60 is the most [1].").isFailed().says("\"€60\"");
    cites("A pass costs €3.90 [2]. It is so [1].").isFailed().says("\"€3.90\"");
  }

  @Test
  void a_number_behind_the_last_mark_stands_in_no_passage() {
    cites("A pass [1] costs €3.90.").isFailed().says("\"€3.90\" at character 18");
  }

  @Test
  void numbers_that_need_no_source_need_no_mark() {
    cites("You asked about 77 days: a pass costs €3.90 [1].").isPassed();
    cites("1. A pass costs €3.90 [1].\n2. €60 is the most [2].\n3. So [1].\n4. So [2].").isPassed();
    cites("There are two kinds: so [1].").isPassed();
  }

  @Test
  void what_is_cited_must_be_there_besides() {
    cites("It is so.").isFailed().says("cites nothing");
    cites("A pass costs €3.90 [1], and so on [3].").isFailed().says("[3]");
    cites("It costs €70.").isFailed().says("\"€70\"").says("cites nothing");
  }

  @Test
  void very_many_numbers_and_marks_take_a_moment() {
    String many = "So 70 km, [1] ".repeat(50_000);
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          cites(many + "1 ".repeat(50_000) + "[1]".repeat(50_000)).isFailed().says("\"70 km\"");
        });
  }

  private static Verdicts cites(String reply) {
    Question question =
        Question.of(
            "What about 77 days?",
            List.of(
                new Passage("kb/roaming.md", "In zone 2, a day pass costs €3.90."),
                new Passage("kb/stop.md", "Data stops at €60.")),
            List.of(),
            List.of());
    return assertVerdict(
        Trying.judge("citations [every number]", question, response(ModelReply.ofText(reply))));
  }
}
