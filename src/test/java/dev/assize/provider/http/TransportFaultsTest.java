package dev.assize.provider.http;

import static dev.assize.provider.http.Opened.failure;
import static dev.assize.provider.http.Opened.openai;
import static dev.assize.provider.http.RawEndpoint.readRequest;
import static dev.assize.provider.http.RawEndpoint.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.provider.Failure;
import dev.assize.provider.Failure.Kind;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TransportFaultsTest {

  private static final String COMPLETION = "{\"choices\":[{\"message\":{\"content\":\"ok\"}}]}";
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
          + COMPLETION.length()
          + "\r\n\r\n";

  private static Failure raw(RawEndpoint.Script script, String... settings) throws Exception {
    try (RawEndpoint endpoint = new RawEndpoint(script);
        ModelClient client = openai(endpoint.url(), settings)) {
      return failure(client);
    }
  }

  @Test
  void a_refused_connection_may_recover() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try (ModelClient client = openai("http://127.0.0.1:" + port)) {
      Failure failure = failure(client);

      assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
      assertThat(failure.message())
          .startsWith("connection refused by http://127.0.0.1:" + port)
          .contains("Is the server running there?");
    }
  }

  @Test
  void an_unknown_host_is_named() throws Exception {
    try (ModelClient client = openai("http://no-such-host.invalid", "timeout: 20s")) {
      assertThat(failure(client).message()).contains("no-such-host.invalid");
    }
  }

  @Test
  void a_reset_connection_may_recover() throws Exception {
    Failure failure =
        raw(
            socket -> {
              readRequest(socket);
              socket.setSoLinger(true, 0);
            });

    assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
  }

  @Test
  void a_connection_closed_half_way_may_recover() throws Exception {
    Failure failure =
        raw(
            socket -> {
              readRequest(socket);
              write(socket, HEAD + COMPLETION.substring(0, 9));
            });

    assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
  }

  @Test
  void a_hanging_server_ends_in_a_timeout() throws Exception {
    long begin = System.nanoTime();
    Failure failure = raw(socket -> Thread.sleep(30_000), "timeout: 300ms");

    assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(failure.message()).contains("300ms");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void a_dribbling_server_ends_in_a_timeout() throws Exception {
    Failure failure =
        raw(
            socket -> {
              readRequest(socket);
              write(socket, HEAD);
              while (true) {
                write(socket, " ");
                Thread.sleep(50);
              }
            },
            "timeout: 400ms");

    assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz-not-a-size\r\nhello",
        "SSH-2.0-OpenSSH_9.2\r\nnonsense\r\n\r\n",
        "HTTP/9.9 banana\r\n\r\n"
      })
  void garbage_is_no_answer(String garbage) throws Exception {
    Failure failure =
        raw(
            socket -> {
              readRequest(socket);
              write(socket, garbage);
            });

    assertThat(failure.kind()).isIn(Kind.UNREADABLE, Kind.TRANSIENT);
    assertThat(failure.message()).doesNotContain("null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 20971520", "Transfer-Encoding: chunked", "X-None: 1"})
  void twenty_megabytes_are_not_read_whole(String framing) throws Exception {
    AtomicLong sent = new AtomicLong();
    CountDownLatch ended = new CountDownLatch(1);
    String megabyte = "x".repeat(1024 * 1024);
    boolean chunked = framing.contains("chunked");
    RawEndpoint.Script script =
        socket -> {
          try {
            readRequest(socket);
            write(socket, "HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n");
            for (int i = 0; i < 20; i++) {
              write(socket, chunked ? "100000\r\n" + megabyte + "\r\n" : megabyte);
              sent.addAndGet(megabyte.length());
            }
          } finally {
            ended.countDown();
          }
        };
    try (RawEndpoint endpoint = new RawEndpoint(script);
        ModelClient client = openai(endpoint.url())) {
      Failure failure = failure(client);

      assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
      assertThat(failure.message()).contains("longer than 8 MB").contains("max-reply-mb");
      assertThat(ended.await(60, TimeUnit.SECONDS)).as("the client hung up").isTrue();
      assertThat(sent.get()).isLessThan(18L * 1024 * 1024);
    }
  }

  @Test
  void a_higher_bound_lets_a_long_reply_through() throws Exception {
    String text = "x".repeat(9 * 1024 * 1024);
    String body = COMPLETION.replace("ok", text);
    try (FakeEndpoint endpoint = FakeEndpoint.answering(200, body);
        ModelClient client = openai(endpoint.url(), "max-reply-mb: 10")) {
      assertThat(client.ask(Opened.QUESTION).text()).hasSize(text.length());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"virtual", "platform"})
  void an_interrupt_abandons_the_call_and_hangs_up(String kind) throws Exception {
    CountDownLatch hungUp = new CountDownLatch(1);
    RawEndpoint.Script script =
        socket -> {
          try {
            readRequest(socket);
            readRequest(socket);
          } finally {
            hungUp.countDown();
          }
        };
    try (RawEndpoint endpoint = new RawEndpoint(script);
        ModelClient client = openai(endpoint.url(), "timeout: 50s")) {
      CompletableFuture<String> end = new CompletableFuture<>();
      Thread.Builder builder = kind.equals("virtual") ? Thread.ofVirtual() : Thread.ofPlatform();
      Thread asking =
          builder.start(
              () -> {
                try {
                  client.ask(Opened.QUESTION);
                  end.complete("answered");
                } catch (InterruptedException e) {
                  end.complete("interrupted");
                } catch (ModelException e) {
                  end.complete(e.getMessage());
                }
              });
      assertThat(endpoint.connected.await(60, TimeUnit.SECONDS)).isTrue();
      asking.interrupt();

      assertThat(end.get(60, TimeUnit.SECONDS)).isEqualTo("interrupted");
      assertThat(hungUp.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void closing_ends_the_calls_in_flight() throws Exception {
    try (RawEndpoint endpoint = new RawEndpoint(socket -> Thread.sleep(50_000))) {
      ModelClient client = openai(endpoint.url(), "timeout: 50s");
      CompletableFuture<Failure> end =
          CompletableFuture.supplyAsync(() -> failure(client), Thread.ofVirtual()::start);
      assertThat(endpoint.connected.await(60, TimeUnit.SECONDS)).isTrue();
      Thread.sleep(200);
      client.close();

      assertThat(end.get(60, TimeUnit.SECONDS).kind()).isEqualTo(Kind.INTERRUPTED);
    }
  }

  @Test
  void a_closed_client_answers_nothing() throws Exception {
    try (FakeEndpoint endpoint = FakeEndpoint.answering(200, COMPLETION)) {
      ModelClient client = openai(endpoint.url());
      client.close();

      assertThat(failure(client).kind()).isEqualTo(Kind.INTERRUPTED);
      assertThat(endpoint.asked).isEmpty();
    }
  }

  @Test
  void two_hundred_calls_at_once_are_all_in_flight_together() throws Exception {
    int calls = 200;
    CountDownLatch allHere = new CountDownLatch(calls);
    AtomicInteger late = new AtomicInteger();
    FakeEndpoint.Script script =
        exchange -> {
          allHere.countDown();
          if (!allHere.await(60, TimeUnit.SECONDS)) {
            late.incrementAndGet();
          }
          FakeEndpoint.send(exchange, 200, COMPLETION);
        };
    try (FakeEndpoint endpoint = FakeEndpoint.scripted(script);
        ModelClient client = openai(endpoint.url());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ModelReply>> replies = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        replies.add(threads.submit(() -> client.ask(Opened.QUESTION)));
      }
      for (Future<ModelReply> reply : replies) {
        assertThat(reply.get().text()).isEqualTo("ok");
      }
      assertThat(late).hasValue(0);
    }
  }

  @Test
  void connections_are_kept_alive() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    RawEndpoint.Script script =
        socket -> {
          connections.incrementAndGet();
          while (true) {
            readRequest(socket);
            write(socket, HEAD + COMPLETION);
          }
        };
    try (RawEndpoint endpoint = new RawEndpoint(script);
        ModelClient client = openai(endpoint.url())) {
      for (int i = 0; i < 5; i++) {
        assertThat(client.ask(Opened.QUESTION).text()).isEqualTo("ok");
      }
      assertThat(connections).hasValue(1);
    }
  }
}
