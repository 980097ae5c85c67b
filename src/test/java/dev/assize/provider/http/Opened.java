package dev.assize.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.json.Fields;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.Yaml;
import dev.assize.provider.Failure;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelProvider;
import dev.assize.provider.ModelProvider.Connection;
import dev.assize.provider.ModelProvider.Surroundings;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What the tests of this package do alike: read settings, open a client, ask, expect a failure. */
final class Opened {

  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  static final ModelCall QUESTION =
      ModelCall.of("m1", List.of(Message.user("How long may I return it?")), JsonObject.EMPTY);

  private Opened() {}

  static Connection configured(ModelProvider provider, String yaml, Map<String, String> environment)
      throws JsonException {
    Problems problems = new Problems();
    Connection connection = configure(provider, yaml, environment, problems);
    assertThat(problems.all()).isEmpty();
    return connection;
  }

  static List<Problem> problems(ModelProvider provider, String yaml) throws JsonException {
    Problems problems = new Problems();
    configure(provider, yaml, Map.of(), problems);
    return problems.all();
  }

  private static Connection configure(
      ModelProvider provider, String yaml, Map<String, String> environment, Problems problems)
      throws JsonException {
    Fields fields = Fields.of(Yaml.read(yaml, "assize.yaml"), "config", problems);
    Connection connection =
        provider.configure(
            fields, new Surroundings(environment, Path.of(""), InstantSource.fixed(NOW)));
    fields.close();
    return connection;
  }

  static ModelClient openai(String url, String... settings) throws JsonException {
    String yaml = "url: " + url + "\nkey-env: TEST_KEY\n" + String.join("\n", settings);
    return configured(new OpenAiProvider(), yaml, Map.of("TEST_KEY", "sk-very-secret-4711")).open();
  }

  static Failure failure(ModelClient client) {
    return failure(client, QUESTION);
  }

  static Failure failure(ModelClient client, ModelCall call) {
    ModelException e = catchThrowableOfType(ModelException.class, () -> client.ask(call));
    assertThat(e).isNotNull();
    assertThat(e.getMessage())
        .doesNotContain("very-secret")
        .isEqualTo(e.failure().kind().word() + ": " + e.failure().message());
    return e.failure();
  }
}
