package dev.assize.provider.http;

import static dev.assize.provider.http.FakeEndpoint.answering;
import static dev.assize.provider.http.Opened.failure;
import static dev.assize.provider.http.Opened.openai;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.provider.Failure;
import dev.assize.provider.Failure.Kind;
import dev.assize.provider.ModelClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiFaultsTest {

  private static Failure answered(int status, String body, String... headers) throws Exception {
    try (FakeEndpoint endpoint = answering(status, body, headers);
        ModelClient client = openai(endpoint.url())) {
      Failure failure = failure(client);
      assertThat(endpoint.asked).as("no hidden retry").hasSize(1);
      return failure;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "7, PT7S",
    "0.5, PT0.5S",
    "'Sat, 21 Nov 2026 12:00:30 GMT', PT30S",
    "'Sat, 21 Nov 2026 11:59:00 GMT', PT0S",
    "soon, PT0S",
    "-3, PT0S",
    "999999999999999999, PT8760H"
  })
  void a_rate_limit_says_how_long_to_wait(String header, Duration wait) throws Exception {
    Failure failure =
        answered(429, "{\"error\":{\"message\":\"slow down\"}}", "Retry-After", header);

    assertThat(failure).isEqualTo(new Failure(Kind.RATE_LIMIT, "status 429: slow down", 429, wait));
  }

  @Test
  void milliseconds_are_understood_too() throws Exception {
    Failure failure = answered(429, "{}", "retry-after-ms", "250", "Retry-After", "1");

    assertThat(failure.retryAfter()).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void a_used_up_quota_is_not_worth_waiting_for() throws Exception {
    Failure failure =
        answered(429, "{\"error\":{\"message\":\"no money\",\"code\":\"insufficient_quota\"}}");

    assertThat(failure.kind()).isEqualTo(Kind.PERMANENT);
    assertThat(failure.isEvidence()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504, 529})
  void a_server_in_trouble_may_recover(int status) throws Exception {
    Failure failure = answered(status, "<html>Bad gateway</html>", "Retry-After", "2");

    assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(2));
    assertThat(failure.message()).contains("Bad gateway");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 422})
  void a_refused_request_stays_refused_and_says_why(int status) throws Exception {
    Failure failure = answered(status, "{\"error\":{\"message\":\"no such thing\"}}");

    assertThat(failure.kind()).isEqualTo(Kind.PERMANENT);
    assertThat(failure.message()).contains("status " + status).contains("no such thing");
    assertThat(failure.isEvidence()).isEqualTo(status == 400 || status == 422);
  }

  @Test
  void a_refused_key_names_its_variable_and_not_itself() throws Exception {
    Failure failure =
        answered(401, "{\"error\":{\"message\":\"Incorrect API key: sk-very-secret-4711\"}}");

    assertThat(failure.kind()).isEqualTo(Kind.PERMANENT);
    assertThat(failure.message())
        .isEqualTo(
            "status 401: Incorrect API key: [secret]. Check the environment variable TEST_KEY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"message\":\"too much\",\"code\":\"context_length_exceeded\"}}",
        "{\"error\":{\"message\":\"This model's maximum context length is 8192 tokens.\"}}",
        "{\"error\":{\"type\":\"exceed_context_size_error\",\"message\":\"request exceeds\"}}",
        "{\"error\":\"prompt is too long: 300000 tokens\"}",
        "{\"message\":\"input exceeds the context window of this model\"}"
      })
  void too_long_a_prompt_is_told_apart(String body) throws Exception {
    assertThat(answered(400, body).kind()).isEqualTo(Kind.CONTEXT_LENGTH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"message\":\"filtered\",\"code\":\"content_filter\"}}",
        "{\"error\":{\"message\":\"no\",\"innererror\":{\"code\":\"ResponsibleAIPolicyViolation\"}}}"
      })
  void a_filtered_prompt_is_told_apart(String body) throws Exception {
    assertThat(answered(400, body).kind()).isEqualTo(Kind.CONTENT_FILTER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body>Sign in</body></html>",
        "{\"choices\":[{\"message\":{\"content\":\"30 da",
        "",
        "[]",
        "{}",
        "{\"choices\":[]}",
        "{\"choices\":{}}",
        "{\"choices\":[7]}",
        "{\"choices\":[{\"text\":\"old protocol\"}]}",
        "{\"choices\":[{\"message\":{\"content\":42}}]}",
        "{\"choices\":[{\"message\":{\"content\":[{\"type\":\"image\"}]}}]}",
        "{\"choices\":[{\"message\":{\"tool_calls\":[{\"id\":\"1\"}]}}]}"
      })
  void whatever_is_no_completion_is_unreadable_and_quoted(String body) throws Exception {
    Failure failure = answered(200, body);

    assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(failure.message()).endsWith(body.isEmpty() ? "it is empty" : body);
  }

  @Test
  void a_quote_is_short_and_on_one_line() throws Exception {
    Failure failure = answered(200, "<html>\n\u001b[31m" + "x".repeat(100_000));

    assertThat(failure.message()).hasSizeLessThan(300).doesNotContain("\n", "\u001b");
  }

  @Test
  void an_error_behind_status_200_is_still_an_error() throws Exception {
    Failure failure = answered(200, "{\"error\":{\"code\":429,\"message\":\"upstream is busy\"}}");

    assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMIT);
  }

  @Test
  void a_filtered_answer_is_no_answer() throws Exception {
    Failure failure =
        answered(
            200,
            "{\"choices\":[{\"finish_reason\":\"content_filter\",\"message\":{\"content\":\"I\"}}]}");

    assertThat(failure.kind()).isEqualTo(Kind.CONTENT_FILTER);
  }

  @Test
  void a_redirect_is_not_followed() throws Exception {
    try (FakeEndpoint elsewhere = answering(200, "{}");
        FakeEndpoint endpoint = answering(307, "", "Location", elsewhere.url());
        ModelClient client = openai(endpoint.url())) {
      Failure failure = failure(client);

      assertThat(failure.kind()).isEqualTo(Kind.PERMANENT);
      assertThat(failure.message()).contains("Write the right address as url: " + elsewhere.url());
      assertThat(elsewhere.asked).isEmpty();
    }
  }
}
