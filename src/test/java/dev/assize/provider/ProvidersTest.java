package dev.assize.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problems;
import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.Yaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ProvidersTest {

  private static ModelProvider provider(String kind) {
    return ServiceLoader.load(ModelProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_built_in_kinds_are_found() {
    assertThat(List.of("openai", "http", "command"))
        .allSatisfy(kind -> assertThat(provider(kind).kind()).isEqualTo(kind));
  }

  @Test
  void a_teams_own_code_in_the_jvm_is_a_provider() throws Exception {
    Problems problems = new Problems();
    Fields settings =
        Fields.of(Yaml.read("{greeting: Hello, loud: yes}", "assize.yaml"), "config", problems);
    ModelProvider.Connection connection =
        provider("teams-own")
            .configure(settings, new ModelProvider.Surroundings(Map.of(), Path.of("")));
    settings.close();

    assertThat(problems.all()).singleElement().asString().contains("unknown key \"loud\"");
    ModelCall call =
        new ModelCall("", List.of(), Map.of("input", "world"), JsonObject.EMPTY, List.of());
    try (ModelClient client = connection.open()) {
      assertThat(client.ask(call)).isEqualTo(ModelReply.ofText("Hello, world"));
    }
  }
}
