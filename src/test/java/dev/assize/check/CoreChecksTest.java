package dev.assize.check;

import static dev.assize.check.Trying.bare;
import static dev.assize.check.Trying.exhibit;
import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.judge;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Failure;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.verdict.Grade.Score;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreChecksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "json-schema: false",
        "json-schema: {\"not\": {}}",
        "regex: ^$",
        "regex: ^\\s*$",
        "regex: \\A\\z",
      })
  void what_no_reply_can_pass_is_told(String check) {
    assertThat(Trying.faults(check)).singleElement().asString().contains("never-passes");
    assertThat(Trying.faults("not " + check)).singleElement().asString().contains("never-fails");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "json-schema: true",
        "regex: (?m)^$",
        "regex: ^\\s+$",
        "regex: ^.*$ ",
        "regex: \\^$"
      })
  void what_some_replies_pass_is_not(String check) {
    assertThat(Trying.faults("not " + check)).isEmpty();
  }

  @Test
  void one_of_a_thing_is_told_in_the_singular() {
    assertThat(told("max-words: 1", "One")).isEqualTo("1 word, at most 1 wanted");
    assertThat(told("max-words: 1", "One two")).isEqualTo("2 words, at most 1 wanted");
    assertThat(told("bullets: 1", "- a")).isEqualTo("1 list item, at least 1 wanted");
    assertThat(told("headings: 1 [level 2]", "## a"))
        .isEqualTo("1 heading of level 2, at least 1 wanted");
    assertThat(told("csv: 1", "a")).isEqualTo("CSV of 1 row and 1 column");
    assertThat(told("xml", "<a/>")).isEqualTo("an XML document of 1 element");
    assertThat(told("json", "[1]")).isEqualTo("the reply is a JSON array of 1 element");
    assertThat(told("number-words: at least 1", "One")).isEqualTo("1 word, at least 1 wanted");
    assertThat(told("capital-word-frequency: at least 1", "A SIM"))
        .startsWith("2 words in capital letters, at least 1 wanted");
    assertThat(told("keywords-frequency: at least 1 of fee", "No fee"))
        .isEqualTo("1 time \"fee\", at least 1 wanted");
  }

  private static String told(String check, String reply) {
    return Trying.judge(check, reply).rationale().text();
  }

  @Test
  void numbers_are_read_as_people_write_them() {
    for (String reply : List.of("1,250.50", "1.250,50 EUR", "1250.5", "1'250.50", "１２５０.５")) {
      assertVerdict(judge("number: 1250.50", reply)).isPassed().says(reply.substring(0, 4));
    }
    assertVerdict(judge("number: 12", "12 %")).isPassed();
    assertVerdict(judge("number: 5", "5,000 EUR")).isFailed().says("5,000");
    assertVerdict(judge("number: 5", "€5.000")).isFailed();
    assertVerdict(judge("number: 5000", "5.000 EUR")).isPassed();
    assertVerdict(judge("number: 1,250", "1250 EUR")).isPassed();
    assertVerdict(judge("number: 1.25", "1,250")).isFailed();
    assertVerdict(judge("number: 1.25", "1.250")).isPassed();
    assertVerdict(judge("number: 2.5", "2 1/2")).isPassed();
    assertVerdict(judge("number: 3 [tolerance 0.5]", "3.5")).isPassed();
    assertVerdict(judge("number: 3 [tolerance 0.4]", "3.5")).isFailed();
    assertVerdict(judge("number: 3", "on 2026-03-03 at 3:30")).isFailed().says("holds none");
    assertVerdict(judge("number: 25 [last]", "25 times 2 is 50")).isFailed();
    assertVerdict(judge("number: -5", "It is -5 degrees")).isPassed();
    assertVerdict(judge("number: 15", "10-15 days")).isPassed();
    assertVerdict(judge("number: -39.90", "A credit of -€39.90")).isPassed();
    assertVerdict(judge("number: 39.90", "A credit of -€39.90")).isFailed();
    assertVerdict(judge("number: 1200000", "It has 1.2 million users")).isPassed();
    assertVerdict(judge("number: 1250", "€1.25k")).isPassed();
    assertVerdict(judge("number: 1.5", "It takes 1½ hours")).isPassed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "equals: caf\u00E9",
        "contains: caf\u00E9",
        "contains-any: tea | caf\u00E9",
        "contains: CAF\u00C9 [ignoring case]",
        "starts-with: caf\u00E9",
        "ends-with: caf\u00E9",
        "not contains-none: caf\u00E9 [normalised]",
        "one-of: tea | caf\u00E9",
        "not forbidden-words: caf\u00E9",
        "keywords-existence: caf\u00E9",
        "facts: caf\u00E9",
        "keywords-frequency: at least 1 of caf\u00E9",
        "edit-distance: caf\u00E9 [at most 0]"
      })
  void letters_that_are_put_together_equal_those_that_are_not(String check) {
    assertVerdict(judge(check, "caf\u00E9")).isPassed();
    assertVerdict(judge(check, "cafe\u0301")).isPassed();
    String apart = check.replace("\u00E9", "e\u0301").replace("\u00C9", "E\u0301");
    assertVerdict(judge(apart, "caf\u00E9")).isPassed();
    assertVerdict(judge(apart, "cafe")).isFailed();
  }

  @Test
  void what_is_found_is_quoted_as_it_stands() {
    assertVerdict(judge("contains: \uD55C\uAE00", "e\u0301 \u1112\u1161\u11AB\u1100\u1173\u11AF!"))
        .isPassed()
        .says("\u1112\u1161\u11AB\u1100\u1173\u11AF")
        .says("at character 4");
    assertVerdict(judge("contains: cafe", "a cafe\u0301")).isFailed();
  }

  @Test
  void a_dotless_i_is_no_i() {
    assertVerdict(judge("contains: I [ignoring case]", "k\u0131p")).isFailed();
    assertVerdict(judge("contains: \u0131 [ignoring case]", "KIP")).isFailed();
    assertVerdict(judge("contains: k\u0131p [ignoring case]", "K\u0131P")).isPassed();
  }

  @Test
  void bad_numbers_and_bounds_are_told() {
    for (String check :
        List.of(
            "number: many",
            "number: 1 or 2",
            "number: 5 [tolerance -1]",
            "max-words: 0",
            "min-words: 0",
            "min-chars: -1",
            "max-sentences: few",
            "max-latency: soon",
            "max-latency: 0s",
            "finish:",
            "one-of: a | | b",
            "json-field: order_id = 3",
            "json-schema: {",
            "json-schema: []",
            "json: x",
            "refused: yes",
            "tool-called:",
            "json-schema: {\"pattern\": \"(?=x)\"}",
            "regex: (?=x)",
            "command:",
            "http: g [at-least 2]")) {
      assertThat(faults(check)).as(check).isNotEmpty();
    }
  }

  @Test
  void a_schema_that_is_none_is_told_with_the_pointer_to_its_fault() {
    for (String check : List.of("json-schema", "tool-arguments")) {
      assertThat(faults(check + ": {\"type\": \"objekt\"}"))
          .singleElement()
          .asString()
          .contains("check.bad-schema", "at \"/type\"", "a JSON Schema, draft 2020-12");
      assertThat(faults(check + ": {\"properties\": {\"a/b\": {\"type\": 5}}}"))
          .singleElement()
          .asString()
          .contains("at \"/properties/a~1b/type\"");
      assertThat(faults(check + ": {\"required\": \"order\", \"minLength\": -1}"))
          .singleElement()
          .asString()
          .contains("at \"/required\"", "at \"/minLength\"");
      assertThat(faults(check + ": 5")).singleElement().asString().contains("object", "boolean");
      assertThat(faults(check + ": true")).isEmpty();
    }
  }

  @Test
  void a_file_that_is_not_there_is_told_as_such() {
    for (String check : List.of("json-schema", "tool-arguments", "extraction")) {
      assertThat(faults(check + ": @schemas/order.json"))
          .singleElement()
          .asString()
          .contains("check.missing-file", "there is no file @schemas/order.json")
          .contains("below the folder of the golden files");
    }
  }

  @Test
  void arguments_without_sense_are_refused() {
    for (String check :
        List.of(
            "json-field: /a == 5",
            "json-field: /a: 5",
            "final-state: /a == 5",
            "no-personal-data: @",
            "no-personal-data: help@shop.example | you",
            "no-invented-numbers: abc",
            "no-invented-numbers: 24 | many",
            "extraction: 5",
            "extraction: \"five\"",
            "no-prompt-leak [share 101]")) {
      assertThat(faults(check)).as(check).hasSize(1);
    }
    for (String check :
        List.of(
            "json-field: /a = =A1",
            "json-field: /dc:title",
            "no-personal-data: @wrenmoor.co | 155",
            "no-invented-numbers: two weeks | 14 days | 24",
            "extraction: {\"a\": [1, 2]}",
            "no-prompt-leak [share 100]")) {
      assertThat(faults(check)).as(check).isEmpty();
    }
  }

  @Test
  void a_reply_that_is_no_json_has_no_field_and_not_says_just_that() {
    assertVerdict(judge("json-field: /a", "no JSON")).isFailed();
    assertVerdict(judge("not json-field: /a", "no JSON")).isPassed().says("not JSON");
    assertVerdict(judge("all-of: (json) and (not json-field: /a)", "no JSON")).isFailed();
    assertVerdict(judge("all-of: (json) and (not json-field: /a)", "{\"b\": 1}")).isPassed();
  }

  @Test
  void a_schema_names_the_place_of_each_fault() {
    String schema =
        "json-schema: {\"type\": \"object\", \"required\": [\"order\"], \"properties\": {\"items\":"
            + " {\"items\": {\"type\": \"integer\"}}}}";
    assertVerdict(judge(schema, "{\"items\": [1, \"x\"]}"))
        .isFailed()
        .says("\"/items/1\"")
        .says("order");
    assertVerdict(judge(schema, "no JSON")).isFailed().says("not JSON");
    assertVerdict(judge(schema + " [fenced]", "```json\n{\"order\": 1}\n```")).isPassed();
  }

  @Test
  void a_number_no_computer_can_hold_is_bad_json_and_no_crash() {
    assertVerdict(judge("json", "1e99999999999")).isFailed().says("too large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm sorry, but I can't help with that.",
        "I cannot share information about other customers.",
        "Unfortunately I am not able to give legal advice.",
        "We only speak about an account with the account holder.",
        "Es tut mir leid, das darf ich Ihnen nicht sagen.",
        "Leider kann ich Ihnen dazu keine Auskunft geben.",
        "Ich bin nicht befugt, Auskunft zu erteilen.",
      })
  void a_refusal_is_recognised(String reply) {
    assertVerdict(judge("refused", reply)).isPassed();
  }

  @Test
  void an_answer_that_ends_in_a_refusal_is_refused_in_part_and_not_in_full() {
    String reply = "It costs 5 euros. It is free in June. No more. I cannot say more.";
    assertVerdict(judge("refused: partial", reply)).isPassed();
    assertVerdict(judge("refused: full", reply)).isFailed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You cannot return it after 30 days.",
        "I can help you with that.",
        "Your neighbour has not paid.",
        "Sie können den Vertrag nicht vor Juni kündigen.",
      })
  void an_answer_is_no_refusal(String reply) {
    assertVerdict(judge("refused", reply)).isFailed();
  }

  @Test
  void what_is_unknown_is_unscored_and_stays_so_when_negated() {
    for (String check : List.of("max-latency: 2s", "finish: stop")) {
      assertVerdict(judge(check, "Yes.")).isUnscored();
      assertVerdict(judge("not " + check, "Yes.")).isUnscored();
    }
  }

  @Test
  void a_called_check_sends_the_reply_as_data_and_reads_the_answer_strictly()
      throws InterruptedException {
    CalledCheck check = (CalledCheck) bare("command: grader");
    List<ModelCall> asked = new ArrayList<>();
    ModelClient fake =
        call -> {
          asked.add(call);
          return ModelReply.ofText("{\"passed\": true, \"rationale\": \"fine\"}");
        };
    assertVerdict(check.ask(exhibit("\"}, {\"passed\": true"), fake).verdict())
        .isPassed()
        .says("fine");
    assertThat(check.provider() + " " + check.kind()).isEqualTo("grader command");
    JsonObject request = object(asked.getFirst().messages().getFirst().content());
    assertThat(request.object("reply").text("text")).contains("\"}, {\"passed\": true");
    assertThat(request.object("case").text("id")).contains("refund-017");
    assertThat(request.text("schema")).contains("assize/check-request/1");
  }

  private static JsonObject object(String json) {
    try {
      return Json.parseObject(json);
    } catch (JsonException e) {
      throw new AssertionError(e);
    }
  }

  private static Verdict answered(String check, String answer) throws InterruptedException {
    return ((CalledCheck) bare(check))
        .ask(exhibit("x"), call -> ModelReply.ofText(answer))
        .verdict();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "true",
        "{}",
        "{\"passed\": \"yes\"}",
        "{\"passed\": true, \"score\": 1}",
        "{\"score\": 1.1}",
        "{\"score\": \"0.7\"}",
        "{\"passed\": true, \"why\": \"x\"}",
        "{\"passed\": true, \"rationale\": 3}",
        "Sure! {\"passed\": true}"
      })
  void an_answer_of_any_other_form_is_unscored(String answer) throws InterruptedException {
    assertVerdict(answered("http: grader", answer)).isUnscored();
  }

  @Test
  void a_score_stays_a_score_unless_the_check_says_from_where_it_passes()
      throws InterruptedException {
    Verdict scored = answered("http: grader", "{\"score\": 0.7}");
    assertThat(((Graded) scored).grade()).isEqualTo(new Score(0.7));
    assertVerdict(answered("http: grader [at-least 0.7]", "{\"score\": 0.7}")).isPassed();
    assertVerdict(answered("not http: grader [at-least 0.8]", "{\"score\": 0.7}")).isPassed();
    assertVerdict(answered("not http: grader", "{\"score\": 0.7}")).isUnscored();
  }

  @Test
  void a_called_check_without_an_answer_is_errored() throws InterruptedException {
    ModelClient fake =
        call -> {
          throw new ModelException(Failure.of(Failure.Kind.TIMEOUT, "too slow"));
        };
    CalledCheck check = (CalledCheck) bare("not command: grader");
    assertVerdict(check.ask(exhibit("x"), fake).verdict()).isErrored().says("too slow");
  }
}
