package dev.assize.judge.kinds;

import static dev.assize.check.Trying.exhibit;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.judge.FakeClerk;
import dev.assize.judge.Opinion;
import dev.assize.judge.ReplyJudge;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RubricJudgeTest {

  private static final String FILE =
      """
      kind: rubric
      must: true
      criteria:
        - {name: term, question: "Does it tell the term?"}
        - {name: harm, question: "Does it promise what nobody may promise?", pass: no, weight: 3}
        - {name: tone, question: "Is it polite?", must: false, weight: 0.5}
      """;
  private static final String ANSWER =
      """
      {"term": {"rationale": "It says so.", "quote": "thirty  days", "verdict": "YES"},
       "harm": {"rationale": "No promise.", "quote": "", "verdict": "no"},
       "tone": {"rationale": "Curt.", "quote": "Read it up", "verdict": "NO"}}
      """;
  private static final String REPLY = "You have Thirty days.";

  private static List<Opinion> opinions(String file, FakeClerk clerk) throws InterruptedException {
    return Reading.judge(file).judge(exhibit(REPLY), clerk);
  }

  @Test
  void each_criterion_has_a_verdict_a_weight_and_a_bearing_of_its_own() throws Exception {
    FakeClerk clerk = FakeClerk.saying(ANSWER);
    List<Opinion> opinions = opinions(FILE, clerk);
    assertThat(clerk.asked()).hasSize(1);
    assertThat(clerk.accepted()).isEqualTo(1);
    assertThat(opinions)
        .extracting(o -> o.criterion().name())
        .containsExactly("term", "harm", "tone");
    assertThat(opinions).extracting(o -> o.criterion().by()).containsOnly("judge:tone");
    assertThat(opinions)
        .extracting(o -> o.criterion().bearing())
        .containsExactly(Bearing.MUST, Bearing.MUST, Bearing.ADVISORY);
    assertThat(opinions)
        .extracting(o -> o.criterion().weight())
        .containsExactly(BigDecimal.ONE, new BigDecimal("3"), new BigDecimal("0.5"));
    assertVerdict(opinions.get(0).verdict()).isPassed().says("It says so.").says("quotes \"thirty");
    assertVerdict(opinions.get(1).verdict()).isPassed();
    assertVerdict(opinions.get(2).verdict())
        .isFailed()
        .says("quotes what does not stand in the reply: \"Read it up\"");
  }

  @Test
  void calls_and_raw_words_are_kept_and_no_call_is_counted_twice() throws Exception {
    List<Opinion> opinions = opinions(FILE, FakeClerk.saying(ANSWER));
    assertThat(opinions).extracting(Opinion::raw).containsOnly(ANSWER);
    assertThat(opinions.stream().mapToInt(o -> o.exchanges().size()).sum()).isEqualTo(1);
  }

  @Test
  void a_criterion_that_the_judge_forgets_is_unscored_and_the_others_stand() throws Exception {
    FakeClerk clerk = FakeClerk.saying("{\"term\": {\"verdict\": \"YES\"}, \"tone\": \"no\"}");
    List<Opinion> opinions = opinions(FILE, clerk);
    assertVerdict(opinions.get(0).verdict()).isPassed();
    assertVerdict(opinions.get(1).verdict()).isUnscored().labelled("UNPARSABLE").says("harm");
    assertVerdict(opinions.get(2).verdict()).isFailed();
    assertThat(clerk.asked()).as("asked once more").hasSize(2);
    assertThat(clerk.accepted()).isZero();
  }

  @Test
  void each_criterion_may_have_a_call_of_its_own() throws Exception {
    FakeClerk clerk =
        new FakeClerk(
            call -> {
              String asked = call.messages().getFirst().content();
              if (asked.contains("harm:")) {
                throw new ModelException(Failure.of(Failure.Kind.RATE_LIMIT, "slow down"));
              }
              String name = asked.contains("term:") ? "term" : "tone";
              return ModelReply.ofText("{\"" + name + "\": {\"verdict\": \"yes\"}}");
            });
    ReplyJudge judge = Reading.judge(FILE + "calls: each\n");
    List<Opinion> opinions = judge.judge(exhibit(REPLY), clerk);
    assertThat(clerk.asked()).hasSize(3);
    assertThat(clerk.asked().getFirst().call().messages().getFirst().content())
        .contains("term: Does it tell")
        .doesNotContain("polite");
    assertVerdict(opinions.get(0).verdict()).isPassed();
    assertVerdict(opinions.get(1).verdict()).isErrored().says("slow down");
    assertVerdict(opinions.get(2).verdict()).isPassed();
    assertThat(judge.calls(exhibit(REPLY).golden())).isEqualTo(3);
  }

  @Test
  void samples_are_looks_of_their_own() throws Exception {
    FakeClerk clerk = FakeClerk.saying(ANSWER);
    ReplyJudge judge = Reading.judge(FILE + "samples: 3\n");
    List<Opinion> opinions = judge.judge(exhibit(REPLY), clerk);
    assertThat(opinions).hasSize(9);
    assertThat(opinions).extracting(Opinion::sample).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2);
    assertThat(clerk.asked()).extracting(FakeClerk.Asked::sample).containsExactly(0, 1, 2);
    assertThat(judge.judge(exhibit(REPLY), 1, clerk)).extracting(Opinion::sample).containsOnly(1);
    assertThat(judge.calls(exhibit(REPLY).golden())).isEqualTo(3);
  }

  @Test
  void an_empty_reply_fails_by_every_criterion_without_a_call() throws Exception {
    FakeClerk clerk = FakeClerk.saying(ANSWER);
    List<Opinion> opinions = Reading.judge(FILE).judge(exhibit(" \n"), clerk);
    assertThat(clerk.asked()).isEmpty();
    assertThat(opinions).hasSize(3).allSatisfy(o -> assertVerdict(o.verdict()).labelled("EMPTY"));
  }

  @Test
  void a_question_lent_by_its_neighbours_is_another_and_one_asked_alone_is_not() {
    String other = FILE.replace("Is it polite?", "Is it kind?");
    assertThat(digest(FILE, 0)).isNotEqualTo(digest(other, 0));
    assertThat(digest(FILE + "calls: each\n", 0)).isEqualTo(digest(other + "calls: each\n", 0));
    assertThat(digest(FILE + "calls: each\n", 2)).isNotEqualTo(digest(other + "calls: each\n", 2));
    assertThat(digest(FILE, 1)).isNotEqualTo(digest(FILE.replace(", pass: no", ""), 1));
  }

  private static String digest(String file, int criterion) {
    return Reading.judge(file).criteria().get(criterion).digest().hex();
  }

  @Test
  void people_are_asked_what_the_judge_is_asked() {
    ReplyJudge judge = Reading.judge(FILE);
    List<Criterion> criteria = judge.criteria();
    assertThat(judge.question(criteria.get(0))).contains("Does it tell the term?");
    assertThat(judge.question(criteria.get(1)).orElseThrow())
        .contains("nobody may", "passes when not");
  }

  @Test
  void all_faults_are_told_with_their_lines() {
    assertThat(Reading.faults("kind: rubric\n"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:") && p.contains("judge.no-criteria"));
    assertThat(
            Reading.faults(
                """
                kind: rubric
                calls: two
                criteria:
                  - {name: tone, question: "Is it polite?", wieght: 2}
                  - {name: tone, question: "Is it kind?"}
                  - {name: verdict, question: "Is it right?"}
                  - {name: term, weight: 0}
                """))
        .anyMatch(p -> p.startsWith("judges/x.yaml:5") && p.contains("one of one, each"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:7") && p.contains("\"weight\""))
        .anyMatch(p -> p.startsWith("judges/x.yaml:8") && p.contains("judge.criterion-twice"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:9") && p.contains("judge.bad-criterion"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:10") && p.contains("no \"question\""))
        .anyMatch(p -> p.startsWith("judges/x.yaml:10") && p.contains("judge.bad-weight"));
  }
}
