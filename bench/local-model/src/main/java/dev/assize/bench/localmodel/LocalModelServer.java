package dev.assize.bench.localmodel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * An OpenAI-compatible chat-completions endpoint on the loopback interface, with any number of
 * model processes behind one port.
 *
 * <p>Each process answers one request at a time, because two requests in flight in one model are
 * computed as one batch, and the shape of a batch changes the arithmetic: the same request would
 * not give the same reply again. More processes give more speed and the same bytes.
 *
 * <p>Arguments: model file, port, number of processes.
 */
public final class LocalModelServer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WAITING_CONNECTIONS = 256;

  private final Path model;
  private final BlockingQueue<ModelProcess> idle;

  private LocalModelServer(Path model, List<ModelProcess> processes) {
    this.model = model;
    this.idle = new LinkedBlockingQueue<>(processes);
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: LocalModelServer MODEL.gguf PORT PROCESSES");
      System.exit(2);
    }
    Path model = Path.of(arguments[0]);
    int port = Integer.parseInt(arguments[1]);
    List<ModelProcess> processes = new ArrayList<>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> processes.forEach(ModelProcess::close)));
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      processes.add(ModelProcess.start(model));
    }
    for (ModelProcess process : processes) {
      process.awaitReady();
    }
    new LocalModelServer(model, processes).listen(port);
    System.err.printf(
        "ready: http://127.0.0.1:%d/v1 with %d process(es)%n", port, processes.size());
  }

  private void listen(int port) throws IOException {
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING_CONNECTIONS);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/health", exchange -> send(exchange, 200, "{\"status\":\"ok\"}"));
    server.createContext("/v1/models", exchange -> send(exchange, 200, models()));
    server.createContext("/v1/chat/completions", this::complete);
    server.start();
  }

  private void complete(HttpExchange exchange) throws IOException {
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      ModelProcess process = idle.take();
      ModelProcess.Reply reply;
      try {
        reply = process.ask(request);
      } finally {
        idle.add(process);
      }
      send(exchange, reply.status(), reply.body());
    } catch (IOException lost) {
      send(exchange, 500, error("the model process ended: " + lost.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      send(exchange, 503, error("the server is stopping"));
    }
  }

  private String models() {
    ObjectNode list = JSON.createObjectNode().put("object", "list");
    list.putArray("data")
        .addObject()
        .put("id", model.getFileName().toString())
        .put("object", "model");
    return list.toString();
  }

  static String error(String message) {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("error").put("message", message).put("type", "local_model");
    return body.toString();
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
