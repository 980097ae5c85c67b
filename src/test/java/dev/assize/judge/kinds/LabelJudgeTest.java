package dev.assize.judge.kinds;

import static dev.assize.check.Trying.exhibit;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.judge.FakeClerk;
import dev.assize.judge.Judge;
import dev.assize.judge.Opinion;
import dev.assize.provider.ModelCall;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelJudgeTest {

  private static final String FILE = "kind: label\nquestion: Is it polite?\n";
  private static final String PROBABLE = FILE + "by: probability\n";

  private static Verdict verdict(String file, FakeClerk clerk) throws InterruptedException {
    return Reading.judge(file).judge(exhibit("Gladly."), clerk).getFirst().verdict();
  }

  @Test
  void by_word_the_word_counts_whatever_stands_beside_it() throws Exception {
    assertVerdict(verdict(FILE, FakeClerk.saying("Yes."))).isPassed();
    assertVerdict(verdict(FILE, FakeClerk.saying("no"))).isFailed();
    assertVerdict(verdict(FILE, FakeClerk.saying("hardly"))).isUnscored().labelled("UNPARSABLE");
    assertVerdict(verdict(FILE, Reading.thinking("yes", "yes", "0.4", "no", "0.6"))).isPassed();
  }

  @Test
  void by_probability_the_labels_shares_count_whatever_was_written() throws Exception {
    assertVerdict(verdict(PROBABLE, Reading.thinking("yes", "yes", "0.4", " No", "0.5")))
        .isFailed()
        .says("yes 0.444, no 0.556");
    assertVerdict(
            verdict(PROBABLE, Reading.thinking("no", "Yes", "0.3", " yes", "0.3", "no", "0.4")))
        .isPassed();
  }

  @Test
  void without_log_probabilities_nothing_is_guessed_from_the_word() throws Exception {
    assertVerdict(verdict(PROBABLE, FakeClerk.saying("yes"))).isUnscored().says("by: word");
  }

  @Test
  void labels_that_were_hardly_thought_of_are_no_answer() throws Exception {
    assertVerdict(verdict(PROBABLE, Reading.thinking("yes", "yes", "0.2", "The", "0.7")))
        .isUnscored()
        .says("only 20.0 %");
  }

  @Test
  void an_even_split_is_unscored_and_a_threshold_moves_it() throws Exception {
    FakeClerk even = Reading.thinking("yes", "yes", "0.25", "no", "0.25");
    assertVerdict(
            verdict(
                PROBABLE + "threshold: 0.4\n", Reading.thinking("yes", "yes", "0.5", "no", "0.5")))
        .isPassed();
    assertVerdict(
            verdict(
                PROBABLE + "threshold: 0.6\n", Reading.thinking("yes", "yes", "0.5", "no", "0.5")))
        .isFailed();
    assertThat(even.asked()).isEmpty();
    assertVerdict(verdict(PROBABLE, Reading.thinking("yes", "yes", "0.5", "no", "0.5")))
        .isUnscored();
  }

  @Test
  void one_token_is_asked_for_with_log_probabilities() throws Exception {
    FakeClerk clerk = Reading.thinking("yes", "yes", "0.9", "no", "0.1");
    verdict(PROBABLE, clerk);
    ModelCall call = clerk.asked().getFirst().call();
    assertThat(call.parameters().get("logprobs")).isPresent();
    assertThat(call.parameters().get("top_logprobs")).isPresent();
    assertThat(call.parameters().get("max_tokens")).isPresent();
    assertThat(call.messages().getLast().content())
        .endsWith("exactly yes or no and not a word more.");
    FakeClerk plain = FakeClerk.saying("yes");
    verdict(FILE, plain);
    assertThat(plain.asked().getFirst().call().parameters().get("logprobs")).isEmpty();
  }

  @Test
  void labels_may_only_sort_replies() throws Exception {
    String file = "kind: label\nquestion: What about?\nlabels: [billing, delivery, other]\n";
    assertThat(((Verdict.Graded) verdict(file, FakeClerk.saying("Billing"))).grade())
        .isEqualTo(new Grade.Label("billing"));
    assertVerdict(verdict(file + "pass: [billing, other]\n", FakeClerk.saying("delivery")))
        .isFailed();
  }

  @Test
  void an_answer_without_the_probabilities_that_were_wanted_is_not_remembered() throws Exception {
    FakeClerk bare = Reading.thinking("yes");
    assertVerdict(verdict(PROBABLE, bare)).isUnscored();
    assertThat(bare.accepted()).isZero();
    // Its word can be read, so that asking once more would bring nothing new.
    assertThat(bare.asked()).hasSize(1);
    FakeClerk astray = Reading.thinking("yes", "yes", "0.2", "maybe", "0.8");
    assertVerdict(verdict(PROBABLE, astray)).isUnscored();
    assertThat(astray.accepted()).isZero();
    FakeClerk told = Reading.thinking("yes", "yes", "0.9", "no", "0.1");
    assertVerdict(verdict(PROBABLE, told)).isPassed();
    assertThat(told.accepted()).isOne();
    FakeClerk word = Reading.thinking("yes");
    assertVerdict(verdict(FILE, word)).isPassed();
    assertThat(word.accepted()).isOne();
  }

  @Test
  void people_are_asked_only_where_a_label_passes_a_reply() {
    assertThat(question(FILE)).contains("Is it polite?");
    assertThat(question("kind: label\nquestion: What about?\nlabels: [billing, other]\n"))
        .isEmpty();
  }

  private static Optional<String> question(String file) {
    Judge judge = Reading.judge(file);
    return judge.question(judge.criteria().getFirst());
  }

  @Test
  void word_and_probability_are_two_judges() {
    assertThat(Reading.judge(FILE).digest()).isNotEqualTo(Reading.judge(PROBABLE).digest());
    assertThat(Reading.judge(PROBABLE).digest())
        .isNotEqualTo(Reading.judge(PROBABLE + "threshold: 0.6\n").digest());
  }

  @Test
  void a_repeated_look_is_kept_apart() throws Exception {
    FakeClerk clerk = FakeClerk.saying("yes");
    assertThat(Reading.judge(FILE + "samples: 3\n").judge(exhibit("Gladly."), clerk))
        .extracting(Opinion::sample)
        .containsExactly(0, 1, 2);
  }

  @Test
  void all_faults_are_told_with_their_lines() {
    assertThat(
            Reading.faults(
                "kind: label\nlabels: [ja, Ja]\npass: [yes]\nby: luck\nthreshold: 0.5\nmust: true\n"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:5") && p.contains("judge.bad-labels"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:6") && p.contains("judge.label-not-offered"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:7") && p.contains("one of word, probability"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:8") && p.contains("judge.bad-threshold"))
        .anyMatch(p -> p.contains("no \"question\""));
    assertThat(Reading.faults(FILE + "labels: [yes, no]\npass: [yes, no]\n"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:7") && p.contains("every label passes"));
    assertThat(Reading.faults(FILE + "labels: [billing, other]\nmust: true\n"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:7") && p.contains("judge.no-label-fails"));
    assertThat(Reading.faults(PROBABLE + "output: schema\n"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:7") && p.contains("judge.probability-of-json"));
    assertThat(Reading.faults(FILE + "labels: [yes]\n"))
        .anyMatch(p -> p.contains("judge.bad-labels"));
  }
}
