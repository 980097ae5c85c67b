package wrenmoor.assistant.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wrenmoor.assistant.answer.Given;
import wrenmoor.assistant.answer.Opening;
import wrenmoor.assistant.model.OpenAiChat;

class AssistantServerTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<JsonNode> asked = new ArrayList<>();

  @Test
  void a_question_is_answered_through_a_chat_completions_endpoint_and_what_it_cost_is_told()
      throws Exception {
    HttpServer model = model(200);
    try (AssistantServer server = server(model)) {
      HttpResponse<String> response =
          post(
              server,
              "{\"input\":\"What does Fibre 500"
                  + " cost?\",\"parameters\":{\"temperature\":0.7,\"seed\":5}}");
      JsonNode reply = Given.json(response.body());

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(reply.path("text").asText()).isEqualTo("It costs €39.90.");
      assertThat(reply.path("tier").asText()).isEqualTo("model");
      assertThat(reply.path("retrieved").path(0).path("id").asText())
          .isEqualTo("fibre-tariffs.md#1");
      assertThat(reply.path("usage").path("input").asInt()).isEqualTo(211);
      assertThat(reply.path("inner_calls").path(0).path("usage").path("output").asInt())
          .isEqualTo(9);
      assertThat(asked.getFirst().path("temperature").asDouble()).isEqualTo(0.7);
      assertThat(asked.getFirst().path("seed").asInt()).isEqualTo(5);
    } finally {
      model.stop(0);
    }
  }

  @Test
  void a_model_that_fails_makes_a_503_that_may_be_tried_again() throws Exception {
    HttpServer model = model(500);
    try (AssistantServer server = server(model)) {
      HttpResponse<String> response = post(server, "{\"input\":\"What does Fibre 500 cost?\"}");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(Given.json(response.body()).path("error").path("kind").asText())
          .isEqualTo("transient");
    } finally {
      model.stop(0);
    }
  }

  @Test
  void a_request_without_input_and_one_that_is_no_json_are_refused() throws Exception {
    try (AssistantServer server = AssistantServer.start(Given.cheap(), "test", 0)) {
      assertThat(post(server, "{}").statusCode()).isEqualTo(400);
      assertThat(post(server, "input=x").body()).contains("not JSON");
    }
  }

  @Test
  void the_version_names_the_configuration_and_a_digest_of_what_it_reads() throws Exception {
    String first = Version.of("v1", Path.of("versions/v1.properties"), Given.shelf());
    String second = Version.of("v2", Path.of("versions/v2.properties"), Given.shelf());

    assertThat(first).matches("v1 edition \\d+ [0-9a-f]{12}");
    assertThat(second.substring(second.length() - 12))
        .isNotEqualTo(first.substring(first.length() - 12));
    try (AssistantServer server = AssistantServer.start(Given.cheap(), first, 0)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/version"))
              .build();
      assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
          .isEqualTo(first + "\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2", "v3", "v4", "extract", "cite"})
  void the_version_that_assize_reads_is_the_one_that_answers(String name) throws Exception {
    String now = Version.of(name, Path.of("versions", name + ".properties"), Given.shelf());

    assertThat(Files.readString(Path.of("versions", name + ".version")))
        .as("renew it: ./serve.sh " + name + " version >versions/" + name + ".version")
        .isEqualTo(now + "\n");
  }

  private AssistantServer server(HttpServer model) throws Exception {
    URI url = URI.create("http://127.0.0.1:" + model.getAddress().getPort() + "/v1");
    OpenAiChat.Settings settings = new OpenAiChat.Settings(url, "m", 0, Duration.ofSeconds(20));
    return AssistantServer.start(
        Opening.of(Given.version("v1"), Given.shelf(), unused -> new OpenAiChat(settings, () -> 1)),
        "test",
        0);
  }

  private HttpServer model(int status) throws Exception {
    HttpServer model =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] reply =
        "{\"model\":\"m\",\"choices\":[{\"message\":{\"content\":\"It costs €39.90.\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":211,\"completion_tokens\":9}}"
            .getBytes(StandardCharsets.UTF_8);
    model.createContext(
        "/v1/chat/completions",
        exchange -> {
          asked.add(
              Given.json(
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(status, reply.length);
          exchange.getResponseBody().write(reply);
          exchange.close();
        });
    model.start();
    return model;
  }

  private HttpResponse<String> post(AssistantServer server, String body) throws Exception {
    URI url = URI.create("http://127.0.0.1:" + server.port() + "/ask");
    return http.send(
        HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
