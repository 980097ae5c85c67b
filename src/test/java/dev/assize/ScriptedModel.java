package dev.assize;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A fake model behind a real OpenAI-shaped endpoint on loopback: answers by a script. */
public final class ScriptedModel implements AutoCloseable {

  private final HttpServer server;
  private final AtomicInteger calls = new AtomicInteger();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private volatile Function<String, String> script;
  private volatile String fingerprint = "";
  private volatile ToIntFunction<String> reads = request -> 12;

  /** Thrown by a script: there is no answer, and the call is billed all the same. */
  public static final class Billed extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String USAGE =
        ",\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":3}}";

    private Billed(String body) {
      super(body + USAGE);
    }

    /** The answer broke off on the way; another attempt may help. */
    public static Billed brokenOff() {
      return new Billed("{\"error\":{\"code\":503,\"message\":\"broken off\"}");
    }

    /** The answer was filtered, which is final. */
    public static Billed filtered() {
      return new Billed("{\"choices\":[{\"index\":0,\"finish_reason\":\"content_filter\"}]");
    }
  }

  /**
   * @param script from the whole request, as JSON text, to the reply's text
   */
  public ScriptedModel(Function<String, String> script) throws IOException {
    this.script = script;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** How many requests came in. */
  public int calls() {
    return calls.get();
  }

  /**
   * How many requests came in, once none has for a while: those of a process that was killed may
   * still be on their way.
   */
  public int callsAtRest() throws InterruptedException {
    int before;
    do {
      before = calls();
      Thread.sleep(300);
    } while (calls() > before);
    return before;
  }

  public void says(Function<String, String> other) {
    script = other;
  }

  /** From now on a request is counted as so many tokens; no use is told where they are below 0. */
  public void reads(ToIntFunction<String> tokens) {
    reads = tokens;
  }

  /** From now on replies come with this fingerprint; with none when it is empty. */
  public void calls(String itself) {
    fingerprint = itself;
  }

  /** All requests, in the order in which they came in. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(request);
    int status = 200;
    String body;
    try {
      body =
          completion(
              script.apply(request),
              Json.parseObject(request),
              reads.applyAsInt(request),
              fingerprint);
    } catch (Billed billed) {
      body = billed.getMessage();
    } catch (JsonException | RuntimeException e) {
      status = 500;
      body = "{\"error\":{\"message\":\"scripted failure\"}}";
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String completion(
      String text, JsonObject request, int tokens, String fingerprint) {
    JsonObject message = JsonObject.of("role", "assistant").put("content", text).object();
    JsonObject choice =
        JsonObject.build()
            .put("index", 0)
            .put("message", message)
            .put("finish_reason", "stop")
            .object();
    JsonObject.Builder json =
        JsonObject.of("id", "chatcmpl-1")
            .put("object", "chat.completion")
            .put("model", request.text("model").orElse(""))
            .optional("system_fingerprint", fingerprint)
            .put("choices", List.of(choice));
    if (tokens >= 0) {
      json.put(
          "usage",
          JsonObject.build().put("prompt_tokens", tokens).put("completion_tokens", 3).object());
    }
    return Json.write(json.object());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
