package dev.assize.check.agent;

import static dev.assize.check.Trying.faults;
import static dev.assize.check.Trying.question;
import static dev.assize.check.Trying.response;
import static dev.assize.check.Verdicts.assertVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.cases.Question;
import dev.assize.cases.Tool;
import dev.assize.check.Exhibit;
import dev.assize.check.Trying;
import dev.assize.check.Verdicts;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Exchange;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.subject.Prompt;
import dev.assize.subject.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What subjects did with their tools, over several rounds. */
class AgentTest {

  private static final Response ROUNDS =
      response(
          Calls.calling("find", "{\"name\": \"Zoë\", \"page\": {\"size\": 5.0, \"no\": 1}}"),
          Calls.calling("refund", "{\"ids\": [1, 2]}", "find", "{\"name\":\"Li\"}"),
          ModelReply.ofText("Done."));
  private static final Exhibit CALL_ALONE = Trying.exhibit(called("order"));
  private static final Response NONE = response(ModelReply.ofText("Done."));

  private static ModelReply called(String tool) {
    ModelReply calling = Calls.calling(tool, "{\"id\": 7}");
    return new ModelReply(
        "",
        calling.toolCalls(),
        List.of(),
        List.of(),
        calling.usage(),
        "",
        "",
        calling.finish(),
        calling.latency(),
        calling.logProbabilities());
  }

  @Test
  void a_call_is_found_by_its_name_and_part_of_its_arguments() {
    of("tool-called: refund", ROUNDS).isPassed().says("refund with \"{\"ids\": [1, 2]}\"");
    of("tool-called: cancel | refund", ROUNDS).isPassed();
    of("tool-called: find {\"page\": {\"size\": 5}}", ROUNDS).isPassed();
    of("tool-called: find {\"name\": \"Zoe\\u0308\"}", ROUNDS).isFailed().says("called find with");
    of("tool-called: refund {\"ids\": [1]}", ROUNDS).isFailed();
    of("tool-called: cancel", ROUNDS).isFailed().says("called find, refund, find");
    of("tool-called: cancel", NONE).isFailed().says("called no tool");
    assertThat(faults("tool-called: find {\"a\": }").getFirst()).contains("wrong-value");
    assertThat(faults("tool-called: find me").getFirst()).contains("NAME {\"member\": value}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tool-called: order",
        "tool-arguments: {\"required\": [\"id\"]}",
        "tools-in-order: order",
        "tool-f1: order [at least 1]",
        "no-tools: refund",
        "not tool-called: refund",
        "no-repeated-calls",
        "max-steps: 1",
        "final-state: /id = 7 [sent]",
        "any-of: (tool-called: refund) or (tool-called: order)",
        "not any-of: (tool-called: refund) or (tool-called: cancel)",
        "if: (tool-called: order) then (not tool-called: refund)",
        "any-of: (contains: Which order) or (tool-called: order)"
      })
  void a_reply_of_nothing_but_a_call_is_not_empty_to_checks_of_tools(String check) {
    assertThat(Trying.verdicts(Trying.golden(check), CALL_ALONE))
        .singleElement()
        .satisfies(verdict -> Verdicts.assertVerdict(verdict).isPassed());
    assertThat(Trying.verdicts(Trying.golden(check), Trying.exhibit(" ")))
        .singleElement()
        .satisfies(verdict -> Verdicts.assertVerdict(verdict).isFailed().labelled("EMPTY"));
  }

  @Test
  void and_is_empty_to_all_others_and_so_is_an_empty_answer_after_calls() {
    for (String check : List.of("max-words: 5", "any-of: (max-words: 5) or (not contains: x)")) {
      assertThat(Trying.verdicts(Trying.golden("tool-called: order", check), CALL_ALONE).getLast())
          .satisfies(verdict -> Verdicts.assertVerdict(verdict).isFailed())
          .satisfies(verdict -> assertThat(verdict.rationale().text()).contains("empty"));
    }
    Exhibit answered =
        new Exhibit(
            Trying.golden(),
            new Prompt(List.of()),
            response(called("order"), ModelReply.ofText("")));
    assertThat(Trying.verdicts(Trying.golden("tool-called: order"), answered))
        .allSatisfy(verdict -> Verdicts.assertVerdict(verdict).isFailed().labelled("EMPTY"));
    assertThat(
            Trying.verdicts(
                Trying.golden("all-of: (tool-called: order) and (no-comma)"), CALL_ALONE))
        .allSatisfy(verdict -> Verdicts.assertVerdict(verdict).isFailed());
  }

  @Test
  void tools_can_be_ruled_out() {
    of("no-tools", NONE).isPassed();
    of("no-tools", ROUNDS).isFailed().says("find with");
    of("no-tools: cancel | delete", ROUNDS).isPassed();
    of("no-tools: find {\"name\": \"Li\"}", ROUNDS).isFailed().says("Li");
  }

  @Test
  void the_order_counts_over_all_rounds() {
    of("tools-in-order: find | refund", ROUNDS).isPassed();
    of("tools-in-order: refund | find | find", ROUNDS)
        .isFailed()
        .says("did not call find after find");
    of("tools-in-order: find | refund [alone]", ROUNDS).isFailed().says("one more than expected");
    of("tools-in-order: find | refund | find [alone]", ROUNDS).isPassed();
    of("tools-in-order: find | find | find [alone]", ROUNDS).isFailed().says("not find");
  }

  @Test
  void f1_is_twice_the_matches_by_all() {
    // 2 of 3 made were expected, 2 of 2 expected were made: P = 2/3, R = 1, F1 = 4/5.
    of("tool-f1: find | refund [at-least 0.8]", ROUNDS).isPassed().says("F1 0.8000");
    of("tool-f1: find | refund [at-least 0.81]", ROUNDS)
        .isFailed()
        .says("not expected: called find");
    of("tool-f1: find | find {\"name\": \"Zoë\"} | refund [at-least 1]", ROUNDS).isPassed();
    of("tool-f1: find | cancel | refund [at-least 0.7]", ROUNDS).isFailed().says("F1 0.6666");
    of("tool-f1: find [at-least 0.1]", NONE).isFailed().says("F1 0.0000; not called: find");
    assertThat(faults("not tool-f1: find").getFirst()).contains("never-fails");
    assertThat(faults("tool-f1: find [at-least 2]").getFirst()).contains("never-passes");
  }

  @Test
  void steps_are_calls_and_rounds_are_requests() {
    of("max-steps: 3", ROUNDS).isPassed();
    of("max-steps: 2", ROUNDS).isFailed().says("3 steps, at most 2; called find, refund, find");
    of("max-steps: 3 [rounds]", ROUNDS).isPassed();
    of("max-steps: 2 [rounds]", ROUNDS).isFailed();
    of("max-steps: 0", NONE).isPassed();
    assertThat(faults("max-steps: 0 [rounds]").getFirst()).contains("never-passes");
  }

  @Test
  void the_same_call_in_another_spelling_is_a_repetition() {
    of("no-repeated-calls", ROUNDS).isPassed();
    Response circles =
        response(
            Calls.calling("a", "{\"x\": 1, \"y\": 2}"),
            Calls.calling("b", "{\"x\": 1, \"y\": 2}", "a", "{\"y\":2,\"x\":1}"));
    of("no-repeated-calls", circles).isFailed().says("call 3 repeats an earlier one: a with");
    of("no-repeated-calls", response(Calls.calling("a", "not json", "a", "not json"))).isFailed();
  }

  @Test
  void arguments_keep_to_a_schema_of_the_check_or_of_the_tool() throws JsonException {
    String schema = "tool-arguments: {\"required\": [\"name\"]}";
    of(schema, ROUNDS).isFailed().says("refund").says("name");
    of(schema + " [tool: find]", ROUNDS).isPassed();
    of(schema + " [tool: cancel]", ROUNDS).isUnscored();
    of(schema, response(Calls.calling("find", "[1]"))).isFailed().says("no JSON object");
    assertThat(faults("tool-arguments: 7").getFirst()).contains("bad-schema");
    JsonObject parameters = (JsonObject) Json.parse("{\"required\": [\"name\"]}");
    Tool find = new Tool("find", "", parameters, List.of(), new JsonNull());
    Question offering = Question.of("?", List.of(), List.of(), List.of(find));
    assertVerdict(Trying.judge("tool-arguments", offering, ROUNDS))
        .isFailed()
        .says("which the case does not offer");
    Response finding = response(Calls.calling("find", "{\"name\": \"Li\"}"));
    assertVerdict(Trying.judge("tool-arguments", offering, finding)).isPassed();
    Response lost = response(Calls.calling("find", ""));
    assertVerdict(Trying.judge("tool-arguments", offering, lost)).isFailed();
  }

  @Test
  void the_state_is_the_last_result_or_what_was_sent_last() {
    Response ended = ended("{\"order\": {\"status\": \"cancelled\", \"n\": 2.0}}");
    of("final-state: /order/status = cancelled", ended).isPassed();
    of("final-state: /order/n = 2", ended).isPassed();
    of("final-state: /order/status = held", ended).isFailed().says("\"cancelled\", not \"held\"");
    of("final-state: /order/paid", ended).isFailed().says("has no /order/paid");
    of("final-state: /order/status = x [tool: find]", ended).isFailed().says("no such tool");
    of("final-state: /a = 1", ended("oops")).isUnscored().says("is not JSON");
    of("final-state: /a = 1", NONE).isFailed();
    of("final-state: /name = Li", ROUNDS).isUnscored().says("not at hand");
    of("final-state: /name = Li [sent]", ROUNDS).isPassed();
    of("final-state: /ids/1 = 2 [tool: refund, sent]", ROUNDS).isPassed();
    assertThat(faults("final-state: status").getFirst()).contains("bad-pointer");
  }

  private static Response ended(String result) {
    ModelReply calling = Calls.calling("cancel", "{}");
    ModelCall first = ModelCall.of("m", List.of(Message.user("?")), JsonObject.EMPTY);
    ModelCall second =
        ModelCall.of(
            "m",
            List.of(
                Message.user("?"),
                Message.calling("", calling.toolCalls()),
                Message.toolResult("1", result)),
            JsonObject.EMPTY);
    return new Response(
        List.of(
            new Exchange(first, calling, List.of(), Source.LIVE, Instant.EPOCH),
            new Exchange(
                second, ModelReply.ofText("Done."), List.of(), Source.LIVE, Instant.EPOCH)));
  }

  private static Verdicts of(String check, Response response) {
    return assertVerdict(Trying.judge(check, question("?"), response));
  }
}
