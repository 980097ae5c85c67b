package dev.assize.labelling;

import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.json.JsonValue;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real browser with one page, spoken to in its own protocol (Chrome DevTools), so that no driver
 * is needed.
 */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final int PATIENCE_SECONDS = 60;
  private static final int NAP_MILLIS = 50;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonObject> heard;
  private int calls;

  private Chromium(Process process, WebSocket socket, BlockingQueue<JsonObject> heard) {
    this.process = process;
    this.socket = socket;
    this.heard = heard;
  }

  /** Where one is installed; empty on a machine without. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts one with an empty page. */
  static Chromium start(Path program, Path profile) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--window-size=1280,900",
                "--hide-scrollbars",
                "--disable-gpu",
                // Containers run tests as root, and there its own sandbox does not start.
                "--no-sandbox",
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("said.log").toFile());
    builder.environment().put("TMPDIR", profile.toString());
    Process process = builder.start();
    try {
      return connect(process, profile.resolve("DevToolsActivePort"));
    } catch (Exception e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static Chromium connect(Process process, Path port) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IOException("the browser does not start");
      }
      Thread.sleep(NAP_MILLIS);
    }
    HttpClient http = HttpClient.newHttpClient();
    String pages =
        http.send(
                HttpRequest.newBuilder(
                        URI.create(
                            "http://127.0.0.1:" + Files.readAllLines(port).getFirst() + "/json"))
                    .build(),
                BodyHandlers.ofString())
            .body();
    String address =
        Json.parse(pages).at("/0/webSocketDebuggerUrl").flatMap(JsonValue::text).orElseThrow();
    BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
    WebSocket socket =
        http.newWebSocketBuilder().buildAsync(URI.create(address), new Ear(heard)).get();
    return new Chromium(process, socket, heard);
  }

  /** Puts the pieces of each message together. */
  private static final class Ear implements WebSocket.Listener {
    private final BlockingQueue<JsonObject> heard;
    private final StringBuilder text = new StringBuilder();

    Ear(BlockingQueue<JsonObject> heard) {
      this.heard = heard;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
      text.append(piece);
      if (last) {
        try {
          heard.add(Json.parseObject(text.toString()));
        } catch (JsonException e) {
          throw new IllegalStateException(e);
        }
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }

  /** Calls a method of the protocol and gives its result. */
  JsonObject call(String method, JsonObject parameters) throws Exception {
    int id = ++calls;
    socket
        .sendText(
            Json.write(
                JsonObject.of("method", method).put("id", id).put("params", parameters).object()),
            true)
        .get();
    while (true) {
      JsonObject message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("the browser does not answer " + method);
      }
      if (message.whole("id").equals(Optional.of((long) id))) {
        if (message.get("error").isPresent()) {
          throw new AssertionError(method + ": " + Json.write(message));
        }
        return message.object("result");
      }
    }
  }

  void open(URI address) throws Exception {
    call("Page.navigate", JsonObject.of("url", address.toString()).object());
  }

  /** What an expression is, as text. */
  String value(String expression) throws Exception {
    JsonObject result =
        call(
            "Runtime.evaluate",
            JsonObject.of("expression", "String(" + expression + ")")
                .put("returnByValue", true)
                .object());
    return result.object("result").text("value").orElse("");
  }

  /** Waits until an expression is so. */
  void waitFor(String expression, String wanted) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    String found = value(expression);
    while (!found.equals(wanted)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(expression + " is " + found + " and not " + wanted);
      }
      Thread.sleep(NAP_MILLIS);
      found = value(expression);
    }
  }

  /** Presses a key as a person does. */
  void press(String key) throws Exception {
    boolean isCharacter = key.length() == 1;
    JsonValue.Builder down = JsonObject.of("type", "keyDown").put("key", key);
    if (isCharacter) {
      down.put("text", key);
    }
    call("Input.dispatchKeyEvent", down.object());
    call("Input.dispatchKeyEvent", JsonObject.of("type", "keyUp").put("key", key).object());
  }

  void type(String text) throws Exception {
    call("Input.insertText", JsonObject.of("text", text).object());
  }

  /** In light or dark. */
  void prefer(String theme) throws Exception {
    JsonObject feature = JsonObject.of("name", "prefers-color-scheme").put("value", theme).object();
    call(
        "Emulation.setEmulatedMedia",
        JsonObject.build().put("features", List.of(feature)).object());
  }

  /** The page as a picture, in PNG and Base64. */
  String picture() throws Exception {
    return call("Page.captureScreenshot", JsonObject.EMPTY).text("data").orElseThrow();
  }

  /** Everything that can be operated, by role, with the name that a screen reader says. */
  List<Map.Entry<String, String>> operable() throws Exception {
    call("Accessibility.enable", JsonObject.EMPTY);
    return call("Accessibility.getFullAXTree", JsonObject.EMPTY).list("nodes").stream()
        .map(node -> Map.entry(text(node, "/role/value"), text(node, "/name/value")))
        .filter(
            node -> List.of("button", "textbox", "checkbox", "progressbar").contains(node.getKey()))
        .toList();
  }

  private static String text(JsonValue node, String pointer) {
    return node.at(pointer).flatMap(JsonValue::text).orElse("");
  }

  /** Ends it with all its helpers, which would go on writing into its profile. */
  @Override
  public void close() {
    socket.abort();
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }
}
