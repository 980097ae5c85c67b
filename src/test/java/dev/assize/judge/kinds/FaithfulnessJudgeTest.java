package dev.assize.judge.kinds;

import static dev.assize.check.Trying.exhibit;
import static dev.assize.check.Trying.question;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assize.cases.Question;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.judge.FakeClerk;
import dev.assize.judge.Opinion;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelException;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaithfulnessJudgeTest {

  private static final String FILE = "kind: faithfulness\nmust: true\n";
  private static final Question QUESTION =
      question(
          "I bought a lamp. How long do I have?",
          "Returns are free within 30 days.",
          "Lamps have two years of warranty.");
  private static final String REPLY = "30 days, free of charge, and two years of warranty.";

  private static String claim(String text, String span, String verdict) {
    return "{\"claim\": \"%s\", \"span\": \"%s\", \"verdict\": \"%s\"}"
        .formatted(text, span, verdict);
  }

  private static String claims(String... each) {
    return "Let me see.\n{\"claims\": [" + String.join(", ", each) + "]}";
  }

  private static List<Opinion> opinions(String file, String reply, FakeClerk clerk)
      throws InterruptedException {
    return Reading.judge(file).judge(exhibit(QUESTION, reply), clerk);
  }

  private static List<Opinion> opinions(String answer) throws InterruptedException {
    return opinions(FILE, REPLY, FakeClerk.saying(answer));
  }

  private static double share(Opinion opinion) {
    return ((Grade.Score) ((Verdict.Graded) opinion.verdict()).grade()).value();
  }

  @Test
  void a_reply_passes_when_every_claim_is_supported() throws Exception {
    List<Opinion> opinions =
        opinions(
            claims(
                claim("Returns are free.", "Returns are FREE within…days", "SUPPORTED"),
                claim("You bought a lamp.", "I bought a lamp.", "supported")));
    assertVerdict(opinions.get(0).verdict()).isPassed().says("2 of 2 claims are supported");
    assertThat(share(opinions.get(1))).isEqualTo(1);
    assertThat(opinions)
        .extracting(o -> o.criterion().name())
        .containsExactly("tone", "tone.share");
    assertThat(opinions)
        .extracting(o -> o.criterion().bearing())
        .containsExactly(Bearing.MUST, Bearing.ADVISORY);
  }

  @Test
  void one_claim_that_is_contradicted_or_not_found_fails_it() throws Exception {
    List<Opinion> opinions =
        opinions(
            claims(
                claim("Free for 30 days.", "within 30 days", "SUPPORTED"),
                claim("Shipping is free.", "", "NOT-FOUND"),
                claim("Three years of warranty.", "two years of warranty", "CONTRADICTED")));
    assertVerdict(opinions.get(0).verdict())
        .isFailed()
        .says("1 of 3 claims")
        .says("not-found: \"Shipping is free.\"")
        .says("contradicted: \"Three years of warranty.\"");
    assertThat(share(opinions.get(1))).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void a_span_that_does_not_stand_there_counts_as_not_found_and_is_told() throws Exception {
    for (String span : List.of("within 90 days", "", "free", "...")) {
      List<Opinion> opinions = opinions(claims(claim("Free for 90 days.", span, "SUPPORTED")));
      assertVerdict(opinions.get(0).verdict()).isFailed().says("said to be SUPPORTED, but");
      assertThat(share(opinions.get(1))).isZero();
    }
  }

  @Test
  void a_number_alone_is_a_span() throws Exception {
    assertVerdict(opinions(claims(claim("30 days.", "30", "SUPPORTED"))).getFirst().verdict())
        .isPassed();
  }

  @Test
  void the_claims_are_kept_as_json_with_what_the_judge_said() throws Exception {
    String answer = claims(claim("Free for 90 days.", "within 90 days", "SUPPORTED"));
    JsonObject raw = (JsonObject) Reading.json(opinions(answer).getFirst().raw());
    assertThat(raw.text("said")).contains(answer);
    assertThat(raw.get("claims").orElseThrow().toString())
        .contains("Free for 90 days.", "NOT-FOUND", "its span does not stand there");
  }

  @Test
  void a_reply_without_claims_is_unscored_unless_the_file_lets_it_pass() throws Exception {
    FakeClerk none = FakeClerk.saying("{\"claims\": []}");
    List<Opinion> opinions = opinions(FILE, "I am sorry.", none);
    assertVerdict(opinions.get(0).verdict()).isUnscored().labelled("NO-CLAIMS");
    assertVerdict(opinions.get(1).verdict()).isUnscored().labelled("NO-CLAIMS");
    assertThat(none.accepted()).isEqualTo(1);
    List<Opinion> lenient = opinions(FILE + "without-claims: pass\n", "I am sorry.", none);
    assertVerdict(lenient.get(0).verdict()).isPassed();
    assertVerdict(lenient.get(1).verdict()).isUnscored();
  }

  @Test
  void an_empty_reply_fails_by_both_criteria_without_a_call() throws Exception {
    FakeClerk clerk = FakeClerk.saying("{\"claims\": []}");
    List<Opinion> opinions = opinions(FILE + "without-claims: pass\n", "\u200b", clerk);
    assertVerdict(opinions.get(0).verdict()).isFailed().labelled("EMPTY");
    assertThat(share(opinions.get(1))).isZero();
    assertThat(clerk.asked()).isEmpty();
  }

  @Test
  void without_passages_there_is_nothing_to_keep_to() throws Exception {
    FakeClerk clerk = FakeClerk.saying("{\"claims\": []}");
    List<Opinion> opinions =
        Reading.judge(FILE).judge(exhibit(question("How long?"), REPLY), clerk);
    assertVerdict(opinions.getFirst().verdict()).isUnscored().labelled("NO-PASSAGES");
    assertThat(clerk.asked()).isEmpty();
  }

  @Test
  void a_claim_without_a_verdict_leaves_it_unscored_unless_another_fails() throws Exception {
    String open = claim("Free.", "Returns are free", "maybe");
    assertVerdict(opinions(claims(open)).getFirst().verdict()).isUnscored().labelled("UNPARSABLE");
    List<Opinion> both = opinions(claims(open, claim("Blue.", "", "NOT-FOUND")));
    assertVerdict(both.get(0).verdict()).isFailed();
    assertVerdict(both.get(1).verdict()).isUnscored();
  }

  @Test
  void an_answer_without_a_list_is_unscored_after_one_repair() throws Exception {
    FakeClerk clerk = FakeClerk.saying("All of it is SUPPORTED.");
    List<Opinion> opinions = opinions(FILE, REPLY, clerk);
    assertVerdict(opinions.getFirst().verdict()).isUnscored().labelled("UNPARSABLE");
    assertThat(clerk.asked()).hasSize(2);
    assertThat(clerk.accepted()).isZero();
  }

  @Test
  void a_call_without_an_answer_is_errored_by_both_criteria() throws Exception {
    FakeClerk clerk =
        new FakeClerk(
            call -> {
              throw new ModelException(Failure.of(Failure.Kind.RATE_LIMIT, "slow down"));
            });
    assertThat(opinions(FILE, REPLY, clerk))
        .allSatisfy(o -> assertVerdict(o.verdict()).isErrored().says("slow down"));
  }

  @Test
  void the_judge_sees_numbered_passages_and_the_question() throws Exception {
    FakeClerk clerk = FakeClerk.saying("{\"claims\": []}");
    opinions(FILE, REPLY, clerk);
    assertThat(clerk.asked().getFirst().call().messages().getLast().content())
        .contains("[1]\nReturns are free within 30 days.\n\n[2]\nLamps have")
        .contains("I bought a lamp.")
        .contains(REPLY);
  }

  @Test
  void faults_are_told() {
    assertThat(Reading.faults("kind: faithfulness\nwithout-claims: fail\nquestion: Q?\n"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:5") && p.contains("one of unscored, pass"))
        .anyMatch(p -> p.startsWith("judges/x.yaml:6") && p.contains("unknown key \"question\""));
  }
}
