package dev.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.ScriptedModel;
import dev.assize.TinyProject;
import dev.assize.cli.Typed.Printed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees when the model's endpoint does what endpoints do on bad days. */
class ModelFaultsTest {

  private static final int CASES = 3;
  private static final int TRIALS = 2 * CASES;

  @TempDir Path temp;

  /** Speaks to one connection at a time, byte by byte. */
  interface Script {
    void answer(Socket socket) throws IOException, InterruptedException;
  }

  @ParameterizedTest(name = "status {0} is {1}")
  @CsvSource({
    "400, permanent",
    "401, permanent",
    "404, permanent",
    "429, rate-limit",
    "500, transient",
    "503, transient"
  })
  void a_refused_call_is_an_error_of_its_class(int status, String kind) throws Exception {
    assertErrored(socket -> http(socket, status, "{\"error\":{\"message\":\"no\"}}"), kind);
  }

  @Test
  void a_page_in_place_of_json_is_unreadable() throws Exception {
    assertErrored(socket -> http(socket, 200, "<html><h1>Sign in</h1></html>"), "unreadable");
  }

  @Test
  void half_a_json_is_unreadable() throws Exception {
    assertErrored(socket -> http(socket, 200, "{\"choices\":[{\"mess"), "unreadable");
  }

  @Test
  void an_empty_choice_list_is_unreadable() throws Exception {
    assertErrored(socket -> http(socket, 200, "{\"choices\":[]}"), "unreadable");
  }

  @Test
  void twenty_megabytes_are_unreadable() throws Exception {
    String flood = "{\"choices\":[{\"message\":{\"content\":\"" + "x".repeat(20 << 20) + "\"}}]}";
    assertErrored(socket -> http(socket, 200, flood), "unreadable");
  }

  @Test
  void a_reset_connection_is_transient() throws Exception {
    assertErrored(
        socket -> {
          socket.setSoLinger(true, 0);
          socket.close();
        },
        "transient");
  }

  @Test
  void an_endpoint_that_hangs_is_a_timeout() throws Exception {
    assertErrored(socket -> Thread.sleep(20_000), "timeout");
  }

  @Test
  void a_refused_connection_is_transient() throws Exception {
    int port;
    try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = nobody.getLocalPort();
    }
    Printed run = run("http://127.0.0.1:" + port + "/v1");
    assertTold(run, "transient");
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("errors 6 calls: connection refused by http://127.0.0.1:" + port);
  }

  @Test
  void a_judge_that_cannot_be_reached_is_named_with_its_endpoint() throws Exception {
    int port;
    try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = nobody.getLocalPort();
    }
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1, answer 2")) {
      TinyProject shop = TinyProject.in(temp, model.url(), 2);
      shop.write(
          "assize.yaml",
          shop.read("assize.yaml")
                  .replace(
                      "providers:",
                      "providers:\n  far: {kind: openai, url: \"http://127.0.0.1:"
                          + port
                          + "\", key-env: FAR_KEY, attempts: 1}")
              + "judges: {kind: judges/kind.yaml}\n");
      shop.write(
          "judges/kind.yaml", "name: kind\nprovider: far\nmodel: m\nquestion: Is it kind?\n");
      shop.write(
          "golden-queries/all.csv",
          shop.read("golden-queries/all.csv")
              .replace("critical", "criteria")
              .replace(",no", ",kind"));
      Printed run = Typed.in(temp).with(Map.of("FAR_KEY", "sk-very-secret")).type("run");
      assertThat(run.out().replaceAll("\\s+", " "))
          .contains("errors 4 calls: connection refused by http://127.0.0.1:" + port)
          .doesNotContain("sk-very-secret");
    }
  }

  @Test
  void faults_of_one_version_leave_the_other_decided() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              if (request.contains("anew")) {
                throw new IllegalStateException("down");
              }
              return "answer 1, answer 2, answer 3";
            })) {
      Printed run = run(model.url());
      assertThat(run.code()).isEqualTo(4);
      assertThat(run.out()).contains("Candidate new@m: 3 cases errored", "3 transient");
      assertThat(run.out()).doesNotContain("Baseline old@m: 3 cases errored");
    }
  }

  @Test
  void errored_trials_are_asked_again_on_resume_and_only_those() throws Exception {
    try (ScriptedModel model =
        new ScriptedModel(
            request -> {
              if (request.contains("anew")) {
                throw new IllegalStateException("down");
              }
              return "answer 1, answer 2, answer 3";
            })) {
      assertThat(run(model.url()).code()).isEqualTo(4);
      assertThat(model.calls()).isEqualTo(6);
      model.says(request -> "answer 1, answer 2, answer 3");
      Printed resumed = Typed.in(temp).type("run", "--resume");
      assertThat(resumed.code()).as(resumed.toString()).isEqualTo(4);
      assertThat(resumed.out()).doesNotContain("errored,", "transient");
      assertThat(model.calls()).isEqualTo(9);
    }
  }

  /** It says nothing of the question, only of our account on that day. */
  @ParameterizedTest(name = "status {0}")
  @CsvSource({
    "401, '{\"error\":{\"message\":\"expired\"}}'",
    "429, '{\"error\":{\"message\":\"no money\",\"code\":\"insufficient_quota\"}}'"
  })
  void a_refused_account_is_asked_again_on_resume_and_stands_in_no_recording(
      int status, String refusal) throws Exception {
    AtomicReference<Script> script = new AtomicReference<>(socket -> http(socket, status, refusal));
    try (Endpoint endpoint = new Endpoint(socket -> script.get().answer(socket))) {
      Printed refused = run(endpoint.url());
      assertThat(refused.out().replaceAll("\\s+", " "))
          .contains("Mend what the errors name, then ask again: assize run --resume");
      script.set(
          socket ->
              http(
                  socket,
                  200,
                  "{\"choices\":[{\"message\":{\"content\":\"answer 1, answer 2, answer 3\"}}]}"));

      Printed resumed = Typed.in(temp).type("run", "--resume");

      assertThat(resumed.out()).contains("errored 0 and 0");
      Printed added = Typed.in(temp).type("cassettes", "add");
      assertThat(added.out()).as(added.toString()).contains("6 calls added");
      assertThat(Typed.in(temp).type("run", "--mode", "replay").out()).contains("errored 0 and 0");
    }
  }

  @Test
  void a_missing_key_is_named_when_a_live_call_is_due_and_nothing_is_lost() throws Exception {
    try (ScriptedModel model = new ScriptedModel(request -> "answer 1")) {
      TinyProject project = TinyProject.in(temp, model.url(), CASES);
      Path yaml = temp.resolve("assize.yaml");
      project.write(
          "assize.yaml",
          Files.readString(yaml)
              .replace("concurrency: 8", "key-env: TINY_MODEL_KEY, concurrency: 8"));
      Printed lint = Typed.in(temp).with(Map.of()).type("lint");
      assertThat(lint.code()).as(lint.toString()).isZero();
      Printed run = Typed.in(temp).with(Map.of()).type("run");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("TINY_MODEL_KEY", "is not set", "--resume");
      assertThat(run.err().lines().filter(line -> line.contains("TINY_MODEL_KEY")).count())
          .isEqualTo(1);
      assertThat(model.calls()).isZero();
      Map<String, String> set = Map.of("TINY_MODEL_KEY", "sk-very-secret-0123");
      Printed resumed = Typed.in(temp).with(set).type("run", "--resume");
      assertThat(resumed.code()).isEqualTo(4);
      assertThat(model.calls()).isEqualTo(TRIALS);
      assertThat(resumed.out() + resumed.err()).doesNotContain("sk-very-secret");
      assertThat(everything()).doesNotContain("sk-very-secret");
      Printed replayed = Typed.in(temp).with(Map.of()).type("run");
      assertThat(replayed.code()).as("a replay needs no key").isEqualTo(4);
    }
  }

  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.walk(temp)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  private void assertErrored(Script script, String kind) throws Exception {
    try (Endpoint endpoint = new Endpoint(script)) {
      assertTold(run(endpoint.url()), kind);
    }
  }

  private void assertTold(Printed run, String kind) {
    assertThat(run.code()).as(run.toString()).isEqualTo(4);
    assertThat(run.err()).contains(TRIALS + "/" + TRIALS + " done, 0 failed, 6 errored");
    assertThat(run.out())
        .contains("[INCONCLUSIVE]", "3 cases errored", "trials without a reply: 3 " + kind);
    assertThat(Typed.in(temp).type("show", "case-001").out()).contains("no reply: " + kind);
  }

  private Printed run(String url) throws IOException {
    TinyProject project = TinyProject.in(temp, url, CASES);
    project.write(
        "assize.yaml",
        Files.readString(temp.resolve("assize.yaml"))
            .replace("attempts: 1", "attempts: 1, timeout: 1s"));
    return Typed.in(temp).type("run");
  }

  private static void http(Socket socket, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    socket
        .getOutputStream()
        .write(
            ("HTTP/1.1 %d Told\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
                    + "Connection: close\r\n\r\n")
                .formatted(status, bytes.length)
                .getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    socket.shutdownOutput();
  }

  /** A raw socket server on loopback. */
  private static final class Endpoint implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new ArrayList<>();

    Endpoint(Script script) throws IOException {
      Thread.ofVirtual().start(() -> serve(script));
    }

    String url() {
      return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
    }

    private void serve(Script script) {
      while (!server.isClosed()) {
        try {
          Socket socket = server.accept();
          sockets.add(socket);
          Thread.ofVirtual().start(() -> answer(script, socket));
        } catch (IOException closed) {
          return;
        }
      }
    }

    private static void answer(Script script, Socket socket) {
      try (socket) {
        request(socket);
        script.answer(socket);
      } catch (IOException | InterruptedException clientLeft) {
        Thread.currentThread().interrupt();
      }
    }

    /** Reads the whole request: closing a socket with unread bytes would reset it. */
    private static void request(Socket socket) throws IOException {
      StringBuilder read = new StringBuilder();
      byte[] buffer = new byte[64 * 1024];
      while (true) {
        int count = socket.getInputStream().read(buffer);
        if (count < 0) {
          throw new IOException("the client left");
        }
        read.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        int head = read.indexOf("\r\n\r\n");
        if (head >= 0 && read.length() - head - 4 >= length(read.substring(0, head))) {
          return;
        }
      }
    }

    private static int length(String head) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
          .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
          .findFirst()
          .orElse(0);
    }

    @Override
    public void close() throws IOException {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
