package dev.assize.provider.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.base.Usage;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.Yaml;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelProvider;
import dev.assize.provider.ModelProvider.Connection;
import dev.assize.provider.ModelProvider.Surroundings;
import dev.assize.provider.ModelReply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class NaiveProviderTest {

  private static final ModelCall BARE =
      new ModelCall(
          "",
          List.of(),
          Map.of("input", "May I?", "context", "You may.", "turns", "[]"),
          JsonObject.EMPTY,
          List.of());

  private static final ModelCall FRAMED =
      ModelCall.of(
          "",
          List.of(
              Message.system("Be kind.\nYou may."),
              Message.user("Hello"),
              Message.assistant("Hello!"),
              Message.user("May I?")),
          JsonObject.EMPTY);

  private final Problems problems = new Problems();

  @Test
  void each_gives_the_one_answer_it_knows() throws Exception {
    assertThat(ask("echo", BARE).text()).isEqualTo("May I?");
    assertThat(ask("context", BARE).text()).isEqualTo("You may.");
    assertThat(ask("silence", BARE).text()).isEmpty();
    assertThat(ask("refuse", BARE).text()).isEqualTo(ask("refuse", FRAMED).text()).isNotBlank();
  }

  @Test
  void under_a_prompt_the_last_user_message_is_repeated_and_all_that_is_shown_is_copied()
      throws Exception {
    assertThat(ask("echo", FRAMED).text()).isEqualTo("May I?");
    assertThat(ask("context", FRAMED).text())
        .isEqualTo("Be kind.\nYou may.\n\nHello\n\nHello!\n\nMay I?");
  }

  @Test
  void an_answer_costs_nothing_and_says_so() throws Exception {
    ModelReply reply = ask("echo", BARE);

    assertThat(reply.usage()).isEqualTo(Usage.of(0, 0));
    assertThat(reply.latency()).isPositive();
  }

  @Test
  void its_identity_is_its_answer() throws Exception {
    assertThat(Json.canonical(configured("{kind: naive, answer: echo}").identity()))
        .isEqualTo("{\"answer\":\"echo\",\"kind\":\"naive\"}");
  }

  @Test
  void an_answer_must_be_given_and_be_one_of_the_four() throws Exception {
    configured("{kind: naive}");
    configured("{kind: naive, answer: ecko}");
    configured("{kind: naive, answer: echo, timeout: 5s}");

    assertThat(problems.all().stream().map(Problem::toString))
        .satisfiesExactly(
            missing -> assertThat(missing).contains("no \"answer\""),
            wrong ->
                assertThat(wrong)
                    .contains("echo, refuse, silence, context", "Did you mean \"echo\"?"),
            unknown -> assertThat(unknown).contains("unknown key \"timeout\""));
  }

  private ModelReply ask(String answer, ModelCall call) throws Exception {
    try (ModelClient client = configured("{kind: naive, answer: " + answer + "}").open()) {
      return client.ask(call);
    }
  }

  private Connection configured(String yaml) throws Exception {
    Fields settings = Fields.of(Yaml.read(yaml, "assize.yaml"), "config", problems);
    settings.required("kind");
    Connection connection =
        ServiceLoader.load(ModelProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(provider -> provider.kind().equals("naive"))
            .findFirst()
            .orElseThrow()
            .configure(settings, new Surroundings(Map.of(), Path.of("")));
    settings.close();
    return connection;
  }
}
