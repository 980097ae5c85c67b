package dev.assize.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assize.base.Problems;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonValue;
import dev.assize.json.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/providers.md} to the code. */
class ProvidersGuideTest {

  private static List<String> examples(String kind) throws Exception {
    Pattern fence = Pattern.compile("(?ms)^```" + kind + "\n(.*?)^```$");
    List<String> examples =
        fence
            .matcher(Files.readString(Path.of("docs/providers.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(examples).as(kind).isNotEmpty();
    return examples;
  }

  @Test
  void the_request_is_what_a_call_is_written_as() throws Exception {
    JsonValue shown = Json.parse(examples("json request").getFirst());
    ModelCall call =
        new ModelCall(
            "m1",
            List.of(
                Message.user("I bought a lamp."),
                Message.assistant("How can I help?"),
                Message.user("How long may I return it?")),
            Map.of(
                "input", "How long may I return it?",
                "context", "Returns are free within 30 days."),
            Json.parseObject("{\"temperature\":0}"),
            List.of(
                new ToolDefinition(
                    "order", "Looks up an order.", Json.parseObject("{\"type\":\"object\"}"))));

    assertThat(RequestFormat.write(call)).isEqualTo(shown);
  }

  @Test
  void the_reply_is_read_and_written_as_shown() throws Exception {
    String shown = examples("json reply").getFirst();

    assertThat(Json.canonical(ReplyFormat.write(ReplyFormat.read(shown))))
        .isEqualTo(Json.canonical(Json.parse(shown)));
  }

  @Test
  void the_error_is_read_as_told() throws Exception {
    String shown = examples("json error").getFirst();
    ModelException e = catchThrowableOfType(ModelException.class, () -> ReplyFormat.read(shown));

    assertThat(e.failure())
        .isEqualTo(
            new Failure(Failure.Kind.RATE_LIMIT, "too many questions", 0, Duration.ofMillis(2500)));
  }

  @Test
  void every_provider_shown_can_be_configured() throws Exception {
    for (String yaml : examples("yaml")) {
      Problems problems = new Problems();
      Fields file = Fields.of(Yaml.read(yaml, "docs/providers.md"), "config", problems);
      Fields providers = file.object("providers");
      for (String name : providers.names()) {
        Fields settings = providers.object(name);
        // Read by whoever reads the whole file, for every kind alike.
        settings.value("version");
        settings.value("concurrency");
        provider(settings.required("kind").orElse(""))
            .configure(settings, new ModelProvider.Surroundings(Map.of(), Path.of("")));
        settings.close();
      }
      assertThat(problems.all()).isEmpty();
    }
  }

  private static ModelProvider provider(String kind) {
    return ServiceLoader.load(ModelProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
