package dev.assize.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.json.Json;
import dev.assize.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may talk to the page's server, and what it makes of what it is told. */
class PageServerTest {

  private static final String ALL = "{\"at\":0,\"label\":\"pass\",\"note\":\"\"}";

  @TempDir Path temp;
  private LabelProject project;
  private Round round;
  private PageServer server;

  @BeforeEach
  void serve() throws IOException {
    project = LabelProject.in(temp, 9);
    round = new Round(project.desk("anna", 6));
    server = PageServer.of(round);
  }

  @AfterEach
  void close() {
    server.close();
  }

  /** An answer as it came over the wire. */
  record Heard(int status, String head, String body) {
    String cookie() {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, "set-cookie: ", 0, 12))
          .map(line -> line.substring(12).split(";")[0])
          .findFirst()
          .orElse("");
    }

    JsonObject json() throws Exception {
      return Json.parseObject(body);
    }
  }

  @Test
  void the_token_lets_one_browser_in_and_only_once() throws Exception {
    Heard first = get("/?" + query(), Map.of());
    Heard second = get("/?" + query(), Map.of());
    Heard again = get("/", Map.of("Cookie", first.cookie()));

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.head())
        .containsIgnoringCase("HttpOnly; SameSite=Strict")
        .containsIgnoringCase("Cache-Control: no-store")
        .containsIgnoringCase("X-Frame-Options: DENY")
        .containsIgnoringCase("Content-Security-Policy: default-src 'none'; script-src 'nonce-");
    assertThat(second.status()).isEqualTo(403);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.cookie()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1"})
  void another_site_gets_no_page_and_uses_up_no_token(String site) throws Exception {
    String path = "/?" + query();
    assertThat(get(path, Map.of("Origin", site)).status()).isEqualTo(403);
    assertThat(get(path, Map.of("Origin", origin())).status()).isEqualTo(200);
  }

  @Test
  void a_link_elsewhere_may_lead_to_the_page() throws Exception {
    assertThat(get("/?" + query(), Map.of("Sec-Fetch-Site", "cross-site")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?token=", "/?token=0123", "/?tokens=x", "/state"})
  void without_the_token_nobody_gets_in(String path) throws Exception {
    assertThat(get(path, Map.of()).status()).isEqualTo(403);
    assertThat(get(path, Map.of("Cookie", cookieName() + "=0123")).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "evil.example", "127.0.0.1"})
  void another_host_is_refused_even_with_the_token(String host) throws Exception {
    assertThat(heard("GET", "/?" + query(), Map.of("Host", host), "").status()).isEqualTo(403);
    assertThat(heard("GET", "/?" + query(), Map.of("Host", host + ":1"), "").status())
        .isEqualTo(403);
    assertThat(get("/?" + query(), Map.of()).status()).isEqualTo(200);
  }

  @Test
  void another_origin_changes_nothing_even_with_the_cookie() throws Exception {
    String cookie = enter();
    List<Map<String, String>> strangers =
        List.of(
            Map.of("Cookie", cookie),
            Map.of("Cookie", cookie, "Origin", "null"),
            Map.of("Cookie", cookie, "Origin", "http://127.0.0.1:1"),
            Map.of("Cookie", cookie, "Origin", "http://evil.example"),
            Map.of("Cookie", cookie, "Origin", origin(), "Sec-Fetch-Site", "same-site"),
            Map.of("Cookie", cookie, "Origin", origin(), "Sec-Fetch-Site", "cross-site"));
    for (Map<String, String> stranger : strangers) {
      assertThat(post("/answer", stranger, ALL).status()).as(stranger.toString()).isEqualTo(403);
    }
    assertThat(get("/state", Map.of("Cookie", cookie, "Sec-Fetch-Site", "cross-site")).status())
        .isEqualTo(403);
    assertThat(get("/state", Map.of("Cookie", cookie, "Origin", "http://evil.example")).status())
        .isEqualTo(403);
    assertThat(post("/answer", Map.of("Origin", origin()), ALL).status()).isEqualTo(403);
    assertThat(project.labels()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"at\":0,\"label\":\"maybe\"}|400",
        "{\"at\":0,\"label\":true}|400",
        "{\"at\":0}|400",
        "{\"label\":\"pass\"}|400",
        "{\"at\":-1,\"label\":\"pass\"}|400",
        "{\"at\":0.5,\"label\":\"pass\"}|400",
        "{\"at\":99999999999,\"label\":\"pass\"}|400",
        "{\"at\":0,\"label\":\"pass\",\"annotator\":\"ben\"}|400",
        "not json|400",
        "[]|400",
        "''|400"
      })
  void what_makes_no_sense_is_refused(String body, int status) throws Exception {
    assertThat(post("/answer", inside(enter()), body).status()).isEqualTo(status);
    assertThat(project.labels()).isEmpty();
  }

  @Test
  void a_body_that_is_too_large_or_of_another_kind_is_refused() throws Exception {
    String cookie = enter();
    Map<String, String> plain =
        Map.of("Cookie", cookie, "Origin", origin(), "Content-Type", "text/plain");
    String large = "{\"at\":0,\"label\":\"pass\",\"note\":\"" + "x".repeat(16 * 1024) + "\"}";

    assertThat(post("/answer", inside(cookie), large).status()).isEqualTo(413);
    assertThat(post("/answer", plain, ALL).status()).isEqualTo(415);
    assertThat(get("/answer", inside(cookie)).status()).isEqualTo(405);
    assertThat(post("/state", inside(cookie), "{}").status()).isEqualTo(405);
    assertThat(get("/etc/passwd", inside(cookie)).status()).isEqualTo(404);
    assertThat(project.labels()).isEmpty();
  }

  @Test
  void an_answer_is_in_the_file_before_it_is_acknowledged_and_undo_takes_it_out() throws Exception {
    Map<String, String> inside = inside(enter());

    JsonObject view =
        post("/answer", inside, "{\"at\":0,\"label\":\"fail\",\"note\":\" odd,\\n \\\"sum\\\" \"}")
            .json();

    LabelProject.Cut row = LabelProject.cut(project.labels().getFirst());
    assertThat(project.labels()).hasSize(1);
    assertThat(row.criterion()).isEqualTo("grounded");
    assertThat(row.rest()).startsWith("fail,anna,").endsWith(",random,\"odd, \"\"sum\"\"\"");
    assertThat(view.whole("at")).contains(1L);
    assertThat(post("/undo", inside, "{}").json().whole("at")).contains(0L);
    assertThat(project.labels()).isEmpty();
  }

  @Test
  void an_answer_to_a_reply_that_is_no_longer_shown_changes_nothing() throws Exception {
    Map<String, String> inside = inside(enter());
    post("/answer", inside, ALL);

    assertThat(post("/answer", inside, ALL).json().whole("at")).contains(1L);
    assertThat(post("/skip", inside, "{\"at\":7}").json().whole("at")).contains(1L);
    assertThat(project.labels()).hasSize(1);
  }

  @Test
  void the_page_is_told_nothing_of_who_replied() throws Exception {
    Heard state = get("/state", Map.of("Cookie", enter()));

    assertThat(state.json().whole("count")).contains(6L);
    assertThat(state.body()).doesNotContain("\"subject\"", "\"drawn\"", "\"judge\"");
    assertThat(state.json().object("task").members().keySet())
        .containsExactly("case", "category", "before", "question", "reply", "passages");
  }

  @Test
  void the_end_is_acknowledged_and_nothing_is_taken_afterwards() throws Exception {
    Map<String, String> inside = inside(enter());

    assertThat(post("/end", inside, "{}").body()).contains("\"over\":true");
    server.awaitEnd();
    assertThat(post("/answer", inside, ALL).json().whole("at")).contains(0L);
    assertThat(project.labels()).isEmpty();
  }

  @Test
  void the_page_asks_for_nothing_from_elsewhere() throws Exception {
    String page = get("/?" + query(), Map.of()).body();

    assertThat(page).doesNotContain("http://", "https://", "src=", "innerHTML", "{{", " style=");
    assertThat(page).contains("<html lang=\"en\">", "history.replaceState");
  }

  private String enter() throws IOException {
    return get("/?" + query(), Map.of()).cookie();
  }

  private Map<String, String> inside(String cookie) {
    return Map.of("Cookie", cookie, "Origin", origin(), "Content-Type", "application/json");
  }

  private String query() {
    return server.address().getQuery();
  }

  private String cookieName() {
    return "assize-label-" + server.address().getPort();
  }

  private String origin() {
    URI address = server.address();
    return "http://" + address.getHost() + ":" + address.getPort();
  }

  private Heard get(String path, Map<String, String> headers) throws IOException {
    return heard("GET", path, headers, "");
  }

  private Heard post(String path, Map<String, String> headers, String body) throws IOException {
    return heard("POST", path, headers, body);
  }

  /** By hand: the JDK's client would not send another Host. */
  private Heard heard(String method, String path, Map<String, String> headers, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1"));
    if (!headers.containsKey("Host")) {
      lines.add("Host: " + origin().substring("http://".length()));
    }
    headers.forEach((name, value) -> lines.add(name + ": " + value));
    lines.add("Content-Length: " + bytes.length);
    lines.add("Connection: close");
    try (Socket socket =
        new Socket(
            InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), server.address().getPort())) {
      socket
          .getOutputStream()
          .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return heard(socket.getInputStream());
    }
  }

  private static Heard heard(InputStream in) throws IOException {
    String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    int end = all.indexOf("\r\n\r\n");
    return new Heard(
        Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end + 4));
  }
}
