package dev.assize.provider.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assize.base.InvalidInput;
import dev.assize.base.Problems;
import dev.assize.base.Usage;
import dev.assize.json.Fields;
import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.json.Yaml;
import dev.assize.provider.Failure;
import dev.assize.provider.Failure.Kind;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelProvider.Connection;
import dev.assize.provider.ModelProvider.Surroundings;
import dev.assize.provider.ModelReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class CommandProviderTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "PATH", System.getenv("PATH"),
          "SHOP_TOKEN", "token-4711-secret",
          "SHOP_URL", "https://shop.example.org",
          "UNDECLARED", "not-for-you");

  private static final ModelCall QUESTION =
      new ModelCall(
          "m1",
          List.of(Message.user("Hi"), Message.assistant("Hello"), Message.user("How long?")),
          Map.of("input", "How long?", "context", "30 days."),
          JsonObject.EMPTY,
          List.of());

  @TempDir Path folder;

  private Connection configured(String yaml) throws Exception {
    Problems problems = new Problems();
    Fields fields = Fields.of(Yaml.read(yaml, "assize.yaml"), "config", problems);
    Connection connection =
        new CommandProvider().configure(fields, new Surroundings(ENVIRONMENT, folder));
    fields.close();
    assertThat(problems.all()).isEmpty();
    return connection;
  }

  private ModelClient script(String text, String... settings) throws Exception {
    Path script = folder.resolve("answer.sh");
    Files.writeString(script, "#!/bin/sh\n" + text + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return configured("command: [./answer.sh]\n" + String.join("\n", settings)).open();
  }

  private static Failure failure(ModelClient client) {
    ModelException e = catchThrowableOfType(ModelException.class, () -> client.ask(QUESTION));
    assertThat(e).isNotNull();
    return e.failure();
  }

  @Test
  void plain_text_is_the_answer() throws Exception {
    try (ModelClient client = script("echo '30 days.'; echo")) {
      ModelReply reply = client.ask(QUESTION);

      assertThat(reply.text()).isEqualTo("30 days.");
      assertThat(reply.usage()).isEqualTo(Usage.UNREPORTED);
      assertThat(reply.latency()).isPositive();
    }
  }

  @Test
  void the_request_comes_on_standard_input() throws Exception {
    try (ModelClient client = script("cat", "output: text")) {
      assertThat(client.ask(QUESTION).text())
          .isEqualTo(
              "{\"schema\":\"assize/request/1\",\"model\":\"m1\",\"input\":\"How long?\","
                  + "\"context\":\"30 days.\",\"turns\":[{\"role\":\"user\",\"content\":\"Hi\"},"
                  + "{\"role\":\"assistant\",\"content\":\"Hello\"}],\"messages\":"
                  + "[{\"role\":\"user\",\"content\":\"Hi\"},"
                  + "{\"role\":\"assistant\",\"content\":\"Hello\"},"
                  + "{\"role\":\"user\",\"content\":\"How long?\"}]}");
    }
  }

  @Test
  void documented_json_is_read_with_all_it_says() throws Exception {
    try (ModelClient client =
        script("echo '{\"text\":\"ok\",\"usage\":{\"input\":5},\"finish\":\"stop\"}'")) {
      ModelReply reply = client.ask(QUESTION);

      assertThat(reply.text()).isEqualTo("ok");
      assertThat(reply.finish()).isEqualTo("stop");
      assertThat(reply.usage().of(Usage.Kind.INPUT)).hasValue(5);
      assertThat(reply.usage().of(Usage.Kind.OUTPUT)).isEmpty();
    }
  }

  @Test
  void an_answer_that_is_some_other_json_stays_an_answer() throws Exception {
    try (ModelClient client = script("echo '{\"order\":7}'")) {
      assertThat(client.ask(QUESTION).text()).isEqualTo("{\"order\":7}");
    }
  }

  @Test
  void where_json_is_declared_half_a_json_is_unreadable() throws Exception {
    try (ModelClient client = script("printf '{\"text\":\"3'", "output: json")) {
      Failure failure = failure(client);

      assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
      assertThat(failure.message()).endsWith("{\"text\":\"3");
    }
  }

  @ParameterizedTest
  @CsvSource({"1, PERMANENT", "2, PERMANENT", "75, TRANSIENT", "127, PERMANENT"})
  void the_exit_code_and_the_end_of_stderr_are_told(int code, Kind kind) throws Exception {
    try (ModelClient client =
        script("echo half; echo starting >&2; echo 'no such order' >&2; exit " + code)) {
      Failure failure = failure(client);

      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.status()).isEqualTo(code);
      assertThat(failure.message())
          .isEqualTo("./answer.sh ended with exit code " + code + ": starting no such order");
      assertThat(failure.isEvidence()).isFalse();
    }
  }

  @Test
  void only_what_is_declared_reaches_the_program() throws Exception {
    try (ModelClient client = script("env | cut -d= -f1 | sort", "env: [SHOP_URL]")) {
      assertThat(client.ask(QUESTION).text().lines())
          .contains("PATH", "SHOP_URL")
          .doesNotContain("UNDECLARED", "SHOP_TOKEN");
    }
  }

  @Test
  void a_secret_is_hidden_in_answers_and_everything_declared_in_messages() throws Exception {
    String settings = "env: [SHOP_TOKEN, SHOP_URL]";
    try (ModelClient client = script("echo $SHOP_TOKEN at $SHOP_URL", settings)) {
      assertThat(client.ask(QUESTION).text()).isEqualTo("[secret] at https://shop.example.org");
    }
    try (ModelClient client = script("echo $SHOP_TOKEN at $SHOP_URL >&2; exit 3", settings)) {
      assertThat(failure(client).message()).endsWith("exit code 3: [secret] at [secret]");
    }
  }

  @Test
  void the_program_runs_in_the_projects_folder() throws Exception {
    try (ModelClient client = script("pwd -P")) {
      assertThat(Path.of(client.ask(QUESTION).text())).isEqualTo(folder.toRealPath());
    }
  }

  @Test
  void a_program_out_of_time_is_ended_with_all_it_started() throws Exception {
    try (ModelClient client =
        script("sleep 50 & echo $! > child; echo $$ > self; wait", "timeout: 1s")) {
      Failure failure = failure(client);

      assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(failure.message()).contains("./answer.sh did not end within 1s");
      assertGone("self");
      assertGone("child");
    }
  }

  private void assertGone(String file) throws Exception {
    long pid = Long.parseLong(Files.readString(folder.resolve(file)).strip());
    for (int i = 0; i < 1200 && isRunning(pid); i++) {
      Thread.sleep(50);
    }
    assertThat(isRunning(pid)).isFalse();
  }

  /** A killed orphan may stay a zombie where nobody collects it; that is not running. */
  private static boolean isRunning(long pid) {
    boolean alive = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    return alive && !isZombie(pid);
  }

  private static boolean isZombie(long pid) {
    Path stat = Path.of("/proc/" + pid + "/stat");
    try {
      return Files.exists(stat) && Files.readString(stat).contains(") Z ");
    } catch (IOException e) {
      return true; // it went while we looked
    }
  }

  @Test
  void endless_output_is_cut_off() throws Exception {
    try (ModelClient client = script("yes", "max-reply-mb: 1")) {
      Failure failure = failure(client);

      assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
      assertThat(failure.message()).contains("more than 1 MB");
    }
  }

  @Test
  void a_chatty_program_that_reads_nothing_does_not_block() throws Exception {
    try (ModelClient client =
        script(
            "exec <&-; i=0; while [ $i -lt 3000 ]; do echo 'warning: xxxxxxxxxxxxxxxxxxxxxxx' >&2; i=$((i+1)); done; echo ok")) {
      ModelCall large =
          ModelCall.of("", List.of(Message.user("x".repeat(2_000_000))), JsonObject.EMPTY);

      assertThat(client.ask(large).text()).isEqualTo("ok");
    }
  }

  @Test
  void an_interrupt_ends_the_program() throws Exception {
    try (ModelClient client = script("echo $$ > self; exec sleep 50")) {
      CompletableFuture<String> end = new CompletableFuture<>();
      Thread asking =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      end.complete(client.ask(QUESTION).text());
                    } catch (InterruptedException e) {
                      end.complete("interrupted");
                    } catch (ModelException e) {
                      end.complete(e.getMessage());
                    }
                  });
      awaitFile("self");
      asking.interrupt();

      assertThat(end.get(60, TimeUnit.SECONDS)).isEqualTo("interrupted");
      assertGone("self");
    }
  }

  @Test
  void closing_ends_the_programs_that_run() throws Exception {
    ModelClient client = script("echo $$ > self; exec sleep 50");
    CompletableFuture<Failure> end =
        CompletableFuture.supplyAsync(() -> failure(client), Thread.ofVirtual()::start);
    awaitFile("self");
    client.close();

    assertThat(end.get(60, TimeUnit.SECONDS).kind()).isEqualTo(Kind.INTERRUPTED);
    assertThat(failure(client).kind()).isEqualTo(Kind.INTERRUPTED);
    assertGone("self");
  }

  private void awaitFile(String name) throws Exception {
    Path file = folder.resolve(name);
    for (int i = 0; i < 2400 && (!Files.exists(file) || Files.size(file) == 0); i++) {
      Thread.sleep(25);
    }
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void a_missing_program_and_variable_are_told_when_a_client_opens() throws Exception {
    Connection connection = configured("command: [no-such-program-4711]\nenv: [NOT_SET_4711]");

    assertThatThrownBy(connection::open)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("assize.yaml:1: error provider.no-such-program")
        .hasMessageContaining("NOT_SET_4711 is not set");
  }

  @Test
  void a_command_is_wanted() throws Exception {
    Problems problems = new Problems();
    Fields fields = Fields.of(Yaml.read("{outptu: json}", "assize.yaml"), "config", problems);
    new CommandProvider().configure(fields, new Surroundings(Map.of(), folder));
    fields.close();

    assertThat(problems.all())
        .extracting(p -> p.code())
        .containsExactlyInAnyOrder("provider.no-command", "config.unknown-key");
  }

  @Test
  void the_identity_says_what_can_change_an_answer() throws Exception {
    Connection connection =
        configured("{command: [./a.sh, -v], env: [SHOP_TOKEN], timeout: 9s, max-reply-mb: 2}");

    assertThat(Json.canonical(connection.identity()))
        .isEqualTo(
            "{\"command\":[\"./a.sh\",\"-v\"],\"env\":[\"SHOP_TOKEN\"],\"kind\":\"command\","
                + "\"output\":\"auto\"}");
  }
}
