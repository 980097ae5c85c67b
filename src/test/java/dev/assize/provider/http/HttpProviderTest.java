package dev.assize.provider.http;

import static dev.assize.provider.http.FakeEndpoint.answering;
import static dev.assize.provider.http.Opened.configured;
import static dev.assize.provider.http.Opened.failure;
import static dev.assize.provider.http.Opened.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Usage;
import dev.assize.base.Usage.Kind;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Failure;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelProvider.Connection;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ModelReply.Chunk;
import dev.assize.provider.RequestFormat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProviderTest {

  private static final ModelCall CALL =
      new ModelCall(
          "m1",
          List.of(
              Message.user("Hi"), Message.assistant("Hello \"you\""), Message.user("{{context}}?")),
          Map.of("input", "{{context}}?", "context", "30 $1 days"),
          JsonObject.EMPTY,
          List.of());

  private static Connection connection(FakeEndpoint endpoint, String... settings) throws Exception {
    String yaml = "url: " + endpoint.url() + "\n" + String.join("\n", settings);
    return configured(new HttpProvider(), yaml, Map.of("APP_KEY", "app-secret-4711"));
  }

  @Test
  void a_template_is_filled_with_values_and_texts_once() throws Exception {
    try (FakeEndpoint endpoint = answering(200, "{\"text\":\"ok\"}");
        ModelClient client =
            connection(
                    endpoint,
                    "method: PUT",
                    "key-env: APP_KEY",
                    "body: {q: '{{input}}', about: 'On {{ context }}: {{input}}',"
                        + " history: '{{turns}}', flat: 'x {{turns}}', deep: [{n: 1, m: '{{model}}'}]}")
                .open()) {
      client.ask(CALL);

      FakeEndpoint.Asked asked = endpoint.asked.getFirst();
      assertThat(asked.method() + " " + asked.uri()).isEqualTo("PUT /v1");
      assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer app-secret-4711");
      assertThat(asked.body())
          .isEqualTo(
              "{\"q\":\"{{context}}?\",\"about\":\"On 30 $1 days: {{context}}?\",\"history\":"
                  + "[{\"role\":\"user\",\"content\":\"Hi\"},"
                  + "{\"role\":\"assistant\",\"content\":\"Hello \\\"you\\\"\"}],"
                  + "\"flat\":\"x user: Hi\\nassistant: Hello \\\"you\\\"\","
                  + "\"deep\":[{\"n\":1,\"m\":\"m1\"}]}");
    }
  }

  @Test
  void without_a_template_the_documented_request_is_sent() throws Exception {
    try (FakeEndpoint endpoint = answering(200, "{\"text\":\"ok\"}");
        ModelClient client = connection(endpoint).open()) {
      client.ask(CALL);

      assertThat(endpoint.asked.getFirst().body()).isEqualTo(Json.write(RequestFormat.write(CALL)));
    }
  }

  @Test
  void a_get_carries_its_question_in_the_query() throws Exception {
    try (FakeEndpoint endpoint = answering(200, "{\"text\":\"ok\"}")) {
      Connection connection =
          connection(endpoint, "method: GET", "query: {q: 'a&b {{context}}', v: 2}");
      try (ModelClient client = connection.open()) {
        client.ask(CALL);
      }

      assertThat(endpoint.asked.getFirst().uri()).isEqualTo("/v1?q=a%26b+30+%241+days&v=2");
      assertThat(endpoint.asked.getFirst().body()).isEmpty();
      assertThat(connection.variables()).containsExactly("context");
    }
  }

  @Test
  void pointers_find_every_part_of_an_answer() throws Exception {
    String body =
        """
        {"data": {"answer": "30 days", "why": "stop", "engine": "v7", "build": 42,
                  "docs": [{"doc": "returns.md", "body": "30 days."}],
                  "calls": [{"id": "1", "name": "stock", "arguments": {"sku": 1}}],
                  "llm": [{"engine": "small", "usage": {"input": 3}, "ms": 12}]},
         "tokens": {"in": 11, "out": 3}}
        """;
    try (FakeEndpoint endpoint = answering(200, body);
        ModelClient client =
            connection(
                    endpoint,
                    "reply:",
                    "  text: /data/answer",
                    "  finish: /data/why",
                    "  model: /data/engine",
                    "  fingerprint: /data/build",
                    "  tool_calls: /data/calls",
                    "  retrieved: {at: /data/docs, id: /doc, text: /body}",
                    "  inner_calls: {at: /data/llm, model: /engine, latency_ms: /ms}",
                    "  usage: {input: /tokens/in, output: /tokens/out, reasoning: /tokens/none}")
                .open()) {
      ModelReply reply = client.ask(CALL);

      assertThat(reply.text()).isEqualTo("30 days");
      assertThat(reply.finish()).isEqualTo("stop");
      assertThat(reply.reportedModel()).isEqualTo("v7");
      assertThat(reply.fingerprint()).isEqualTo("42");
      assertThat(reply.retrieved()).containsExactly(new Chunk("returns.md", "30 days."));
      assertThat(reply.toolCalls().getFirst().arguments()).isEqualTo("{\"sku\":1}");
      assertThat(reply.innerCalls())
          .containsExactly(
              new ModelReply.InnerCall("small", "", Usage.UNREPORTED, Duration.ofMillis(12)));
      assertThat(reply.usage()).isEqualTo(new Usage(Map.of(Kind.INPUT, 11L, Kind.OUTPUT, 3L)));
      assertThat(reply.latency()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"other\":1}", "<html>", "", "{\"answer\":null}", "{\"answer\":\"3"})
  void a_reply_without_the_text_is_unreadable_and_quoted(String body) throws Exception {
    try (FakeEndpoint endpoint = answering(200, body);
        ModelClient client = connection(endpoint, "reply: {text: /answer}").open()) {
      Failure failure = failure(client, CALL);

      assertThat(failure.kind()).isEqualTo(Failure.Kind.UNREADABLE);
      assertThat(failure.message()).endsWith(body.isEmpty() ? "it is empty" : body);
    }
  }

  @Test
  void an_answer_that_is_an_object_is_kept_as_json() throws Exception {
    try (FakeEndpoint endpoint = answering(200, "{\"answer\":{\"order\":7}}");
        ModelClient client = connection(endpoint, "reply: {text: /answer}").open()) {
      assertThat(client.ask(CALL).text()).isEqualTo("{\"order\":7}");
    }
  }

  @Test
  void an_empty_answer_is_an_answer() throws Exception {
    try (FakeEndpoint endpoint = answering(200, "{\"text\":\"\"}");
        ModelClient client = connection(endpoint).open()) {
      assertThat(client.ask(CALL).text()).isEmpty();
    }
  }

  @Test
  void refusals_are_classed_as_for_models() throws Exception {
    try (FakeEndpoint endpoint = answering(429, "slow down", "Retry-After", "3");
        ModelClient client = connection(endpoint).open()) {
      assertThat(failure(client, CALL))
          .isEqualTo(
              new Failure(
                  Failure.Kind.RATE_LIMIT, "status 429: slow down", 429, Duration.ofSeconds(3)));
    }
  }

  @Test
  void the_identity_holds_template_and_pointers_but_no_secret_and_no_limit() throws Exception {
    try (FakeEndpoint endpoint = answering(200, "{}")) {
      String[] settings = {"key-env: APP_KEY", "body: {q: '{{input}}'}", "reply: {text: /a}"};
      Connection connection = connection(endpoint, settings);
      Connection patient =
          connection(endpoint, settings[0], settings[1], settings[2], "timeout: 2m");
      Connection other = connection(endpoint, settings[0], settings[1], "reply: {text: /b}");

      assertThat(Json.write(connection.identity()))
          .contains("{{input}}", "/a", endpoint.url())
          .doesNotContain("app-secret-4711", "APP_KEY");
      assertThat(patient.identity()).isEqualTo(connection.identity());
      assertThat(other.identity()).isNotEqualTo(connection.identity());
      assertThat(connection.variables()).containsExactly("input");
    }
  }

  @Test
  void all_faults_of_the_settings_are_told_at_once() throws Exception {
    assertThat(
            problems(
                new HttpProvider(),
                """
                url: https://example.org?key=abc
                method: GET
                body: {q: "{{inptu}}"}
                reply:
                  model: model
                  txet: /x
                  usage: {inputs: /x}
                """))
        .extracting(p -> p.place().line() + " " + p.code())
        .containsExactlyInAnyOrder(
            "1 provider.url",
            "3 provider.body-with-get",
            "3 provider.unknown-variable",
            "5 provider.not-a-pointer",
            "4 provider.no-text-pointer",
            "6 config.unknown-key",
            "7 config.unknown-key");
  }
}
