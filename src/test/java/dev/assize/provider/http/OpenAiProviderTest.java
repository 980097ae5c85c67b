package dev.assize.provider.http;

import static dev.assize.provider.http.FakeEndpoint.answering;
import static dev.assize.provider.http.Opened.configured;
import static dev.assize.provider.http.Opened.openai;
import static dev.assize.provider.http.Opened.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.InvalidInput;
import dev.assize.base.Problem;
import dev.assize.base.Usage;
import dev.assize.base.Usage.Kind;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelProvider.Connection;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ToolCall;
import dev.assize.provider.ToolDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenAiProviderTest {

  private static final String COMPLETION =
      """
      {"id": "c1", "model": "m1-2026-10-01", "system_fingerprint": "fp_44",
       "choices": [{"index": 0, "finish_reason": "stop", "logprobs": {"content": []},
                    "message": {"role": "assistant", "content": "30 days."}}],
       "usage": {"prompt_tokens": 120, "completion_tokens": 9, "total_tokens": 129,
                 "prompt_tokens_details": {"cached_tokens": 100},
                 "cache_creation_input_tokens": 20,
                 "completion_tokens_details": {"reasoning_tokens": 4}}}
      """;

  @Test
  void an_answer_is_read_with_everything_the_provider_reports() throws Exception {
    try (FakeEndpoint endpoint = answering(200, COMPLETION);
        ModelClient client = openai(endpoint.url())) {
      ModelReply reply = client.ask(Opened.QUESTION);

      assertThat(reply.text()).isEqualTo("30 days.");
      assertThat(reply.reportedModel()).isEqualTo("m1-2026-10-01");
      assertThat(reply.fingerprint()).isEqualTo("fp_44");
      assertThat(reply.finish()).isEqualTo("stop");
      assertThat(Json.write(reply.logProbabilities())).isEqualTo("{\"content\":[]}");
      assertThat(reply.latency()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(30));
      assertThat(reply.usage())
          .isEqualTo(
              new Usage(
                  Map.of(
                      Kind.INPUT, 120L,
                      Kind.CACHED_INPUT, 100L,
                      Kind.CACHE_WRITE, 20L,
                      Kind.OUTPUT, 9L,
                      Kind.REASONING, 4L)));
    }
  }

  @Test
  void what_is_not_reported_is_absent_and_not_zero() throws Exception {
    String bare =
        "{\"choices\":[{\"message\":{\"content\":null}}],\"usage\":{\"prompt_tokens\":-1}}";
    try (FakeEndpoint endpoint = answering(200, bare);
        ModelClient client = openai(endpoint.url())) {
      ModelReply reply = client.ask(Opened.QUESTION);

      assertThat(reply.withLatency(Duration.ZERO)).isEqualTo(ModelReply.ofText(""));
      assertThat(reply.usage()).isEqualTo(Usage.UNREPORTED);
      assertThat(reply.logProbabilities()).isEqualTo(new JsonNull());
    }
  }

  @Test
  void the_request_carries_model_messages_parameters_and_key() throws Exception {
    JsonObject parameters =
        Json.parseObject("{\"temperature\":0,\"response_format\":{\"type\":\"json_object\"}}");
    ModelCall call =
        ModelCall.of("m1", List.of(Message.system("Be brief."), Message.user("Hi ü")), parameters);
    try (FakeEndpoint endpoint = answering(200, COMPLETION);
        ModelClient client = openai(endpoint.url())) {
      client.ask(call);

      FakeEndpoint.Asked asked = endpoint.asked.getFirst();
      assertThat(asked.method() + " " + asked.uri()).isEqualTo("POST /v1/chat/completions");
      assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer sk-very-secret-4711");
      assertThat(asked.headers().getFirst("Content-Type")).startsWith("application/json");
      assertThat(asked.body())
          .isEqualTo(
              "{\"model\":\"m1\",\"messages\":[{\"role\":\"system\",\"content\":\"Be brief.\"},"
                  + "{\"role\":\"user\",\"content\":\"Hi ü\"}],\"temperature\":0,"
                  + "\"response_format\":{\"type\":\"json_object\"}}");
    }
  }

  @Test
  void tools_are_offered_asked_for_and_answered() throws Exception {
    String wish =
        "{\"choices\":[{\"finish_reason\":\"tool_calls\",\"message\":{\"content\":null,"
            + "\"tool_calls\":[{\"id\":\"c9\",\"type\":\"function\",\"function\":"
            + "{\"name\":\"order\",\"arguments\":\"{\\\"id\\\":7}\"}},"
            + "{\"function\":{\"name\":\"stock\",\"arguments\":{\"sku\":1}}}]}}]}";
    ToolCall earlier = new ToolCall("c8", "order", "{\"id\":6}");
    ModelCall call =
        new ModelCall(
            "m1",
            List.of(
                Message.user("Where is it?"),
                Message.calling("", List.of(earlier)),
                Message.toolResult("c8", "{\"status\":\"lost\"}")),
            Map.of(),
            JsonObject.EMPTY,
            List.of(
                new ToolDefinition(
                    "order", "Looks up.", Json.parseObject("{\"type\":\"object\"}"))));
    try (FakeEndpoint endpoint = answering(200, wish);
        ModelClient client = openai(endpoint.url())) {
      ModelReply reply = client.ask(call);

      assertThat(reply.finish()).isEqualTo("tool_calls");
      assertThat(reply.toolCalls())
          .containsExactly(
              new ToolCall("c9", "order", "{\"id\":7}"),
              new ToolCall("call_1", "stock", "{\"sku\":1}"));
      assertThat(endpoint.asked.getFirst().body())
          .contains(
              "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"c8\","
                  + "\"type\":\"function\",\"function\":{\"name\":\"order\","
                  + "\"arguments\":\"{\\\"id\\\":6}\"}}]}",
              "{\"role\":\"tool\",\"content\":\"{\\\"status\\\":\\\"lost\\\"}\","
                  + "\"tool_call_id\":\"c8\"}",
              "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"order\","
                  + "\"description\":\"Looks up.\",\"parameters\":{\"type\":\"object\"}}}]");
    }
  }

  @Test
  void azure_is_reached_with_a_header_of_its_own_and_a_query() throws Exception {
    try (FakeEndpoint endpoint = answering(200, COMPLETION)) {
      String yaml =
          "{url: '%s/', headers-env: {api-key: AZURE_KEY}, headers: {X-Team: qa},"
              + " query: {api-version: 2024-10-21}}";
      Connection connection =
          configured(
              new OpenAiProvider(),
              yaml.formatted(endpoint.url()),
              Map.of("AZURE_KEY", " azure-secret-1 \n"));
      try (ModelClient client = connection.open()) {
        client.ask(Opened.QUESTION);
      }

      FakeEndpoint.Asked asked = endpoint.asked.getFirst();
      assertThat(asked.uri()).isEqualTo("/v1/chat/completions?api-version=2024-10-21");
      assertThat(asked.headers().getFirst("api-key")).isEqualTo("azure-secret-1");
      assertThat(asked.headers().getFirst("X-Team")).isEqualTo("qa");
      assertThat(asked.headers()).doesNotContainKey("Authorization");
      assertThat(Json.canonical(connection.identity()))
          .isEqualTo(
              "{\"headers\":{\"X-Team\":\"qa\"},\"kind\":\"openai\","
                  + "\"query\":{\"api-version\":\"2024-10-21\"},\"url\":\""
                  + endpoint.url()
                  + "/\"}");
    }
  }

  @Test
  void a_key_that_an_answer_repeats_goes_no_further() throws Exception {
    String leak = "{\"choices\":[{\"message\":{\"content\":\"it is sk-very-secret-4711!\"}}]}";
    try (FakeEndpoint endpoint = answering(200, leak);
        ModelClient client = openai(endpoint.url())) {
      assertThat(client.ask(Opened.QUESTION).text()).isEqualTo("it is [secret]!");
    }
  }

  @Test
  void a_key_goes_no_further_however_the_answer_writes_it() throws Exception {
    String yaml = "{url: '%s/', headers-env: {Authorization: WHOLE}, query-env: {sig: SIGNATURE}}";
    String leak =
        "{\"choices\":[{\"message\":{\"content\":"
            + "\"c2stMTIzNDU2Nzg5\\/\\u003d of /ask?sig=abc%2Bdef%3D12\"}}]}";
    Map<String, String> environment =
        Map.of("WHOLE", "Bearer c2stMTIzNDU2Nzg5/=", "SIGNATURE", "abc+def=12");
    try (FakeEndpoint endpoint = answering(200, leak);
        ModelClient client =
            configured(new OpenAiProvider(), yaml.formatted(endpoint.url()), environment).open()) {
      assertThat(client.ask(Opened.QUESTION).text()).isEqualTo("[secret] of /ask?sig=[secret]");
    }
  }

  @Test
  void a_missing_key_is_told_when_a_client_opens_and_not_before() throws Exception {
    Connection connection =
        configured(
            new OpenAiProvider(),
            "url: http://127.0.0.1:1\nkey-env: MY_KEY\nquery-env: {sig: OTHER_KEY}",
            Map.of("MY_KEY", " "));

    assertThatThrownBy(connection::open)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("assize.yaml:2: error provider.key-not-set")
        .hasMessageContaining("MY_KEY is not set")
        .hasMessageContaining("OTHER_KEY is not set");
  }

  @Test
  void a_key_with_a_line_break_is_refused_without_showing_it() throws Exception {
    Connection connection =
        configured(
            new OpenAiProvider(),
            "url: http://127.0.0.1:1\nkey-env: MY_KEY",
            Map.of("MY_KEY", "sk-very\nsecret"));

    assertThatThrownBy(connection::open)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("MY_KEY")
        .hasMessageNotContaining("sk-very");
  }

  @Test
  void all_faults_of_the_settings_are_told_at_once() throws Exception {
    List<Problem> problems =
        problems(
            new OpenAiProvider(),
            """
            url: ftp://example.org
            tiemout: 5s
            timeout: fast
            headers: {Authorization: Bearer abc, "bad name": x}
            query: {token: abc}
            max-reply-mb: 0
            """);

    assertThat(problems)
        .extracting(p -> p.place().line() + " " + p.code())
        .containsExactlyInAnyOrder(
            "1 provider.url",
            "2 config.unknown-key",
            "3 config.not-a-duration",
            "4 provider.secret-in-file",
            "4 provider.header",
            "5 provider.secret-in-file",
            "6 config.out-of-range");
    assertThat(problems.toString()).doesNotContain("abc");
  }

  @Test
  void a_url_with_a_password_is_refused_without_showing_it() throws Exception {
    assertThat(problems(new OpenAiProvider(), "url: https://me:hunter2@example.org"))
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).contains("headers-env").doesNotContain("hunter2"));
  }

  @Test
  void parameters_that_would_change_the_kind_of_answer_are_refused() throws Exception {
    try (FakeEndpoint endpoint = answering(200, COMPLETION);
        ModelClient client = openai(endpoint.url())) {
      ModelCall call =
          ModelCall.of("m1", List.of(Message.user("x")), Json.parseObject("{\"stream\":true}"));

      assertThat(Opened.failure(client, call).message()).contains("\"stream\"");
      assertThat(endpoint.asked).isEmpty();
    }
  }
}
