package wrenmoor.assistant.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import wrenmoor.assistant.answer.Assistant;
import wrenmoor.assistant.form.Ask;
import wrenmoor.assistant.form.AskReader;
import wrenmoor.assistant.model.ModelFailure;
import wrenmoor.assistant.reply.ReplyWriter;

/**
 * The assistant on the loopback interface: {@code POST /ask}, {@code GET /version}, {@code GET
 * /health}.
 */
public final class AssistantServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WAITING_CONNECTIONS = 64;

  private final Assistant assistant;
  private final String version;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private AssistantServer(Assistant assistant, String version, HttpServer server) {
    this.assistant = assistant;
    this.version = version;
    this.server = server;
  }

  /** Listens on a port; 0 takes a free one. */
  public static AssistantServer start(Assistant assistant, String version, int port)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    AssistantServer assistantServer =
        new AssistantServer(assistant, version, HttpServer.create(address, WAITING_CONNECTIONS));
    HttpServer server = assistantServer.server;
    server.setExecutor(assistantServer.threads);
    server.createContext(
        "/ask",
        exchange -> {
          try (exchange) {
            // Closed whatever happens: a caller must not wait for a reply that will never come.
            assistantServer.ask(exchange);
          }
        });
    server.createContext("/version", exchange -> send(exchange, 200, "text/plain", version + "\n"));
    server.createContext(
        "/health", exchange -> send(exchange, 200, "application/json", "{\"status\":\"ok\"}"));
    server.start();
    return assistantServer;
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void ask(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      refuse(exchange, 405, "permanent", "POST a question to /ask");
      return;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      Ask ask = AskReader.read(body);
      ObjectNode reply = ReplyWriter.write(assistant.answer(ask), version);
      send(exchange, 200, "application/json", JSON.writeValueAsString(reply));
    } catch (IllegalArgumentException unreadable) {
      refuse(exchange, 400, "permanent", unreadable.getMessage());
    } catch (ModelFailure failure) {
      refuse(exchange, 503, "transient", failure.getMessage());
    } catch (RuntimeException fault) {
      refuse(exchange, 500, "permanent", fault.toString());
    }
  }

  private static void refuse(HttpExchange exchange, int status, String kind, String message)
      throws IOException {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("error").put("kind", kind).put("message", message);
    send(exchange, status, "application/json", body.toString());
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
