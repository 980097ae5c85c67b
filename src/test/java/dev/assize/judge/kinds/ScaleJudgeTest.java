package dev.assize.judge.kinds;

import static dev.assize.check.Trying.exhibit;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.judge.FakeClerk;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleJudgeTest {

  private static final String LIKERT =
      """
      kind: scale
      question: How polite is it?
      scale:
        1: rude
        2: curt
        3: neutral
        4: friendly
        5: warm
      """;
  private static final String MEAN = LIKERT + "by: probability\n";

  private static Verdict verdict(String file, FakeClerk clerk) throws InterruptedException {
    return Reading.judge(file).judge(exhibit("Gladly."), clerk).getFirst().verdict();
  }

  private static double score(Verdict verdict) {
    return ((Grade.Score) ((Verdict.Graded) verdict).grade()).value();
  }

  @ParameterizedTest
  @CsvSource({
    "'Kind.\n4', 0.75, 4",
    "'Rating: 5/5', 1, 5",
    "'[[1]]', 0, 1",
    "'**Score: 3**', 0.5, 3",
    "'[[3.5]]', 0.625, 3.5",
    "'Between friendly and warm.\nRating: 4.25/5', 0.8125, 4.25",
    "'4,5', 0.875, 4.5",
    "'4.0', 0.75, 4",
  })
  void the_point_named_is_the_score_and_its_label(String answer, double score, String label)
      throws Exception {
    Verdict verdict = verdict(LIKERT, FakeClerk.saying(answer));
    assertThat(score(verdict)).isEqualTo(score);
    assertVerdict(verdict).labelled(label);
  }

  @ParameterizedTest
  @CsvSource({
    "'5.5'",
    "'0.5'",
    "'3-4'",
    "'Rating: 7/10'",
    "'6'",
    "'friendly'",
    "'downgrade: 4 users'"
  })
  void what_is_no_point_is_unscored(String answer) throws Exception {
    assertVerdict(verdict(LIKERT, FakeClerk.saying(answer))).isUnscored().labelled("UNPARSABLE");
  }

  @Test
  void the_judge_is_shown_the_words_of_each_point() throws Exception {
    FakeClerk clerk = FakeClerk.saying("4");
    verdict(LIKERT, clerk);
    assertThat(clerk.asked().getFirst().call().messages().getFirst().content())
        .contains("1: rude\n2: curt\n3: neutral\n4: friendly\n5: warm")
        .contains("a number from 1 to 5");
  }

  @Test
  void the_mean_weighs_all_points_by_their_probability_under_a_name_of_its_own() throws Exception {
    Verdict verdict =
        verdict(MEAN, Reading.thinking("4", "4", "0.5", "5", "0.25", " 3", "0.15", "The", "0.05"));
    assertThat(score(verdict)).isCloseTo((0.5 * 0.75 + 0.25 * 1 + 0.15 * 0.5) / 0.9, within(1e-9));
    assertVerdict(verdict).labelled("4");
    assertThat(Reading.judge(LIKERT).criteria().getFirst().name()).isEqualTo("tone");
    assertThat(Reading.judge(MEAN).criteria().getFirst().name()).isEqualTo("tone.mean");
    assertThat(Reading.judge(MEAN).digest()).isNotEqualTo(Reading.judge(LIKERT).digest());
  }

  @Test
  void without_log_probabilities_there_is_no_mean() throws Exception {
    assertVerdict(verdict(MEAN, FakeClerk.saying("4"))).isUnscored().says("by: word");
  }

  @Test
  void school_marks_are_best_at_one() throws Exception {
    String marks = "kind: scale\nquestion: How good?\nscale: {6: fail, 3: fair, 1: excellent}\n";
    assertThat(score(verdict(marks, FakeClerk.saying("1")))).isEqualTo(1);
    assertThat(score(verdict(marks, FakeClerk.saying("3")))).isCloseTo(0.6, within(1e-9));
    assertThat(score(verdict(marks, FakeClerk.saying("2")))).isCloseTo(0.8, within(1e-9));
    assertVerdict(verdict(marks, FakeClerk.saying("7"))).isUnscored();
  }

  @Test
  void ten_points_have_halves() throws Exception {
    String ten = "kind: scale\nquestion: How good?\nscale: {1: bad, 10: good}\n";
    Verdict verdict = verdict(ten, FakeClerk.saying("It is fair.\n[[7.5]]"));
    assertThat(score(verdict)).isCloseTo((7.5 - 1) / 9, within(1e-12));
    assertVerdict(verdict).labelled("7.5");
  }

  @Test
  void points_may_be_words() throws Exception {
    String words = "kind: scale\nquestion: How?\nscale: {poor: a, fair: b, good: c}\n";
    assertThat(score(verdict(words, FakeClerk.saying("Fair.")))).isEqualTo(0.5);
    assertVerdict(verdict(words, FakeClerk.saying("0.5"))).isUnscored();
  }

  @Test
  void silence_is_the_worst_and_asks_nobody() throws Exception {
    FakeClerk clerk = FakeClerk.saying("5");
    Verdict verdict = Reading.judge(LIKERT).judge(exhibit(""), clerk).getFirst().verdict();
    assertThat(score(verdict)).isZero();
    assertVerdict(verdict).labelled("EMPTY");
    assertThat(clerk.asked()).isEmpty();
  }

  @Test
  void all_faults_are_told_with_their_lines() {
    assertThat(Reading.faults("kind: scale\nscale: {1: rude}\nmust: true\n"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:5") && p.contains("a scale of one point"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:6") && p.contains("judge.scale-must"))
        .anyMatch(p -> p.contains("no \"question\""));
    assertThat(Reading.faults("kind: scale\nquestion: Q?\n"))
        .anyMatch(p -> p.contains("judge.no-scale"));
    assertThat(Reading.faults("kind: scale\nquestion: Q?\nscale: 1 to 5\n"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:6") && p.contains("without words"));
    assertThat(Reading.faults("kind: scale\nquestion: Q?\nscale: {1: a, 3: b, 2: c}\n"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:6") && p.contains("up and down"));
    assertThat(Reading.faults("kind: scale\nquestion: Q?\nscale: {1: a, 2: ''}\n"))
        .anyMatch(p -> p.contains("no \"2\""));
  }

  @Test
  void a_mean_that_no_probability_came_for_is_not_remembered() throws Exception {
    FakeClerk bare = Reading.thinking("4");
    assertVerdict(verdict(MEAN, bare)).isUnscored().labelled("UNPARSABLE");
    assertThat(bare.accepted()).isZero();
    FakeClerk told = Reading.thinking("4", "4", "0.9", "5", "0.1");
    assertThat(score(verdict(MEAN, told))).isGreaterThan(0.7);
    assertThat(told.accepted()).isOne();
  }
}
