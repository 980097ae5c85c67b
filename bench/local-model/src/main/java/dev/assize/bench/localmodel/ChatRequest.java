package dev.assize.bench.localmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One chat-completions request, in the words the model was trained on. Sampling is greedy unless
 * the request says otherwise. Tool definitions are left out: the model was never taught to call
 * tools, and saying so by an ordinary reply is the honest answer.
 */
record ChatRequest(String text, int maxTokens, List<String> stops, JsonNode body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String END = "<|im_end|>";
  private static final String DEFAULT_SYSTEM =
      "You are a helpful AI assistant named SmolLM, trained by Hugging Face";

  /**
   * Reads the JSON of a request.
   *
   * @throws IllegalArgumentException when it is not JSON, has no messages, or asks for what this
   *     server cannot do
   */
  static ChatRequest read(String json) {
    JsonNode body;
    try {
      body = JSON.readTree(json);
    } catch (JsonProcessingException torn) {
      throw new IllegalArgumentException("the request is not JSON: " + torn.getOriginalMessage());
    }
    if (body.path("messages").isEmpty()) {
      throw new IllegalArgumentException("messages must be a list with at least one message");
    }
    for (String unsupported : List.of("logprobs", "stream")) {
      if (body.path(unsupported).asBoolean(false)) {
        throw new IllegalArgumentException(unsupported + " is not supported by this server");
      }
    }
    int maxTokens = body.path("max_tokens").asInt(body.path("max_completion_tokens").asInt(256));
    return new ChatRequest(chat(body.path("messages")), maxTokens, stops(body.path("stop")), body);
  }

  /** The sampling of this request; each call gives a fresh object. */
  InferenceParameters parameters() {
    InferenceParameters parameters =
        new InferenceParameters(text)
            .setTemperature((float) body.path("temperature").asDouble(0))
            .setTopP((float) body.path("top_p").asDouble(1))
            .setTopK(body.path("top_k").asInt(0))
            .setMinP(0)
            .setRepeatPenalty(1)
            .setSeed(seed())
            .setNPredict(maxTokens)
            .setStopStrings(stops.toArray(String[]::new));
    grammar().ifPresent(parameters::setGrammar);
    return parameters;
  }

  /** One of its own, where none is named: with one for all, all requests would draw alike. */
  private int seed() {
    return body.path("seed").asInt(ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
  }

  /** What was written before the first stop string. */
  String withoutStop(String written) {
    int cut = written.length();
    for (String stop : stops) {
      int at = written.indexOf(stop);
      if (at >= 0) {
        cut = Math.min(cut, at);
      }
    }
    return written.substring(0, cut);
  }

  private Optional<String> grammar() {
    JsonNode format = body.path("response_format");
    return switch (format.path("type").asText()) {
      case "json_object" -> Optional.of(LlamaModel.jsonSchemaToGrammar("{\"type\":\"object\"}"));
      case "json_schema" ->
          Optional.of(
              LlamaModel.jsonSchemaToGrammar(format.path("json_schema").path("schema").toString()));
      default -> Optional.ofNullable(body.path("grammar").textValue());
    };
  }

  private static String chat(JsonNode messages) {
    StringBuilder chat = new StringBuilder();
    if (!messages.get(0).path("role").asText().equals("system")) {
      append(chat, "system", DEFAULT_SYSTEM);
    }
    for (JsonNode message : messages) {
      append(chat, message.path("role").asText(), message.path("content").asText(""));
    }
    return chat.append("<|im_start|>assistant\n").toString();
  }

  private static void append(StringBuilder chat, String role, String content) {
    chat.append("<|im_start|>").append(role).append('\n').append(content).append(END).append('\n');
  }

  private static List<String> stops(JsonNode asked) {
    List<String> stops = new ArrayList<>(List.of(END));
    if (asked.isTextual()) {
      stops.add(asked.asText());
    }
    asked.forEach(each -> stops.add(each.asText()));
    return List.copyOf(stops);
  }
}
