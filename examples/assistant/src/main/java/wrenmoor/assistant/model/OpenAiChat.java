package wrenmoor.assistant.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A model behind an OpenAI-compatible endpoint. Greedy unless the configuration or the request says
 * otherwise.
 */
public final class OpenAiChat implements ChatModel {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Settings settings;
  private final LongSupplier freshSeeds;

  /** Where the model is and how it is asked. */
  public record Settings(URI url, String model, double temperature, Duration timeout) {}

  /**
   * Asks with a seed of {@code freshSeeds} wherever words are drawn by chance and the request names
   * none.
   */
  public OpenAiChat(Settings settings, LongSupplier freshSeeds) {
    this.settings = settings;
    this.freshSeeds = freshSeeds;
  }

  @Override
  public Written write(Prompt prompt) throws ModelFailure {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.url() + "/chat/completions"))
            .timeout(settings.timeout())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body(prompt).toString()))
            .build();
    long began = System.nanoTime();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
      if (response.statusCode() != 200) {
        throw new ModelFailure("the model's endpoint answered " + response.statusCode());
      }
      return read(JSON.readTree(response.body()), millis);
    } catch (JsonProcessingException torn) {
      throw new ModelFailure("the model's reply is not JSON");
    } catch (IOException lost) {
      throw new ModelFailure("the model at " + settings.url() + " did not answer: " + lost);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ModelFailure("stopped while waiting for the model");
    }
  }

  private ObjectNode body(Prompt prompt) {
    double temperature = prompt.sampling().temperature().orElse(settings.temperature());
    ObjectNode body =
        JSON.createObjectNode()
            .put("model", settings.model())
            .put("temperature", temperature)
            .put("max_tokens", prompt.maxTokens());
    if (temperature > 0 || prompt.sampling().seed().isPresent()) {
      body.put("seed", prompt.sampling().seed().orElseGet(freshSeeds));
    }
    ArrayNode messages = body.putArray("messages");
    prompt
        .turns()
        .forEach(
            turn -> messages.addObject().put("role", turn.role()).put("content", turn.content()));
    prompt
        .schema()
        .ifPresent(
            schema -> {
              ObjectNode format = body.putObject("response_format").put("type", "json_schema");
              format.putObject("json_schema").put("name", prompt.purpose()).set("schema", schema);
            });
    return body;
  }

  private Written read(JsonNode reply, long millis) throws ModelFailure {
    JsonNode choice = reply.path("choices").path(0);
    if (!choice.path("message").path("content").isTextual()) {
      throw new ModelFailure("the model's reply holds no text");
    }
    JsonNode usage = reply.path("usage");
    return new Written(
        choice.path("message").path("content").asText().strip(),
        reply.path("model").asText(settings.model()),
        choice.path("finish_reason").asText("stop"),
        usage.path("prompt_tokens").asInt(),
        usage.path("completion_tokens").asInt(),
        millis);
  }
}
