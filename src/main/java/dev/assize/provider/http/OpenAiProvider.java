package dev.assize.provider.http;

import dev.assize.base.Place;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelProvider;

/**
 * Chat completions as OpenAI speaks them, over any base URL: OpenAI itself, Azure, vLLM, Ollama,
 * llama.cpp.
 *
 * <pre>{@code
 * providers:
 *   openai: {kind: openai, url: https://api.openai.com/v1, key-env: OPENAI_API_KEY, timeout: 60s}
 *   azure:  {kind: openai, url: https://NAME.openai.azure.com/openai/deployments/NAME,
 *            headers-env: {api-key: AZURE_KEY}, query: {api-version: 2024-10-21}}
 * }</pre>
 */
public final class OpenAiProvider implements ModelProvider {

  private static final String PATH = "/chat/completions";

  @Override
  public String kind() {
    return "openai";
  }

  @Override
  public Connection configure(Fields settings, Surroundings surroundings) {
    HttpSettings http = HttpSettings.read(settings);
    return new OpenAi(http, settings.place("key-env"), surroundings);
  }

  private record OpenAi(HttpSettings settings, Place place, Surroundings surroundings)
      implements Connection {

    @Override
    public JsonObject identity() {
      return settings.identity("openai").object();
    }

    @Override
    public ModelClient open() {
      return new OpenAiClient(
          HttpConnection.open(settings, surroundings.environment(), place),
          address(settings.url().toString()),
          settings.query(),
          surroundings.clock());
    }

    private static String address(String base) {
      String trimmed = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
      return trimmed.endsWith(PATH) ? trimmed : trimmed + PATH;
    }
  }
}
