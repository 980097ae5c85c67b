package dev.assize.labelling;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assize.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Serves the page of one round of labelling to one browser on this machine. */
public final class PageServer implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 2;

  private final Round round;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Guard guard;

  private PageServer(Round round, HttpServer server) {
    this.round = round;
    this.server = server;
    this.guard = new Guard(server.getAddress().getPort());
  }

  /** Begins to serve, on a port that nobody else has. */
  public static PageServer of(Round round) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    PageServer page =
        new PageServer(round, HttpServer.create(new InetSocketAddress(loopback, 0), 0));
    page.server.setExecutor(page.threads);
    page.server.createContext("/", page::handle);
    page.server.start();
    return page;
  }

  /** The address that lets one browser in, once. */
  public URI address() {
    return URI.create(guard.address());
  }

  /** Waits until the round is over. */
  public void awaitEnd() throws InterruptedException {
    round.awaitEnd();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        answer(exchange);
      } catch (Refused refused) {
        send(exchange, refused.status(), "text/plain; charset=utf-8", refused.getMessage() + "\n");
      }
    }
  }

  private void answer(HttpExchange exchange) throws Refused, IOException {
    if (!guard.isAddressed(exchange.getRequestHeaders())) {
      throw new Refused(403, "Not for this host.");
    }
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/")) {
      require(exchange, "GET");
      page(exchange);
      return;
    }
    if (!guard.isKnown(exchange.getRequestHeaders())) {
      throw new Refused(403, "Not for this browser.");
    }
    switch (path) {
      case "/state" -> require(exchange, "GET");
      case "/answer", "/skip", "/undo", "/end" -> change(exchange, path);
      default -> throw new Refused(404, "No such thing.");
    }
    send(exchange, 200, "application/json", Json.write(ViewJson.of(round)));
  }

  private void page(HttpExchange exchange) throws Refused, IOException {
    Headers request = exchange.getRequestHeaders();
    if (!guard.isKnown(request)) {
      String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
      String cookie =
          guard
              .exchange(query)
              .orElseThrow(
                  () ->
                      new Refused(
                          403,
                          "This address lets one browser in, once."
                              + " End assize label with Ctrl-C and start it again for another."));
      exchange.getResponseHeaders().set("Set-Cookie", cookie);
    }
    String nonce = Guard.secret();
    exchange.getResponseHeaders().set("Content-Security-Policy", PageText.policy(nonce));
    send(exchange, 200, "text/html; charset=utf-8", PageText.of(nonce));
  }

  private void change(HttpExchange exchange, String path) throws Refused, IOException {
    require(exchange, "POST");
    if (!guard.isFromPage(exchange.getRequestHeaders())) {
      throw new Refused(403, "Not from another page.");
    }
    Asked asked = Asked.in(exchange);
    switch (path) {
      case "/answer" -> round.answer(asked.at(), asked.answer(), asked.note());
      case "/skip" -> round.skip(asked.at());
      case "/undo" -> round.undo();
      default -> round.end();
    }
  }

  private void require(HttpExchange exchange, String method) throws Refused {
    if (!exchange.getRequestMethod().equals(method)) {
      exchange.getResponseHeaders().set("Allow", method);
      throw new Refused(405, "Only " + method + ".");
    }
    Headers request = exchange.getRequestHeaders();
    boolean isNavigation = exchange.getRequestURI().getPath().equals("/");
    if (isNavigation ? !guard.isFromNoOtherScript(request) : !guard.isFromHere(request)) {
      throw new Refused(403, "Not from another page.");
    }
  }

  private static void send(HttpExchange exchange, int status, String kind, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", kind);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /** Lets answers on their way get there, for a moment; what was answered is in the file. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
    server.stop(0);
  }
}
