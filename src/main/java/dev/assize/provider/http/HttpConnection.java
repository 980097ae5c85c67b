package dev.assize.provider.http;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.provider.Secrets;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings with their secrets filled in: makes requests that carry them. Exists only while a client
 * is open.
 */
final class HttpConnection implements AutoCloseable {

  private final HttpSettings settings;
  private final Map<String, String> headers;
  private final Map<String, String> secretQuery;
  private final HttpLine line;

  private HttpConnection(
      HttpSettings settings,
      Map<String, String> headers,
      Map<String, String> secretQuery,
      HttpLine line) {
    this.settings = settings;
    this.headers = headers;
    this.secretQuery = secretQuery;
    this.line = line;
  }

  /**
   * Reads the secrets and opens the line.
   *
   * @throws dev.assize.base.InvalidInput naming every environment variable that is not set
   */
  static HttpConnection open(HttpSettings settings, Map<String, String> environment, Place place) {
    Environment secrets = new Environment(environment, place);
    Map<String, String> headers = new LinkedHashMap<>(settings.headers());
    if (!settings.keyEnv().isEmpty()) {
      secrets
          .read(settings.keyEnv())
          .ifPresent(key -> headers.put("Authorization", "Bearer " + key));
    }
    settings
        .headersEnv()
        .forEach((name, variable) -> secrets.read(variable).ifPresent(v -> headers.put(name, v)));
    Map<String, String> query = new LinkedHashMap<>();
    settings
        .queryEnv()
        .forEach((name, variable) -> secrets.read(variable).ifPresent(v -> query.put(name, v)));
    secrets.problems.orThrow();
    Secrets hidden = Secrets.of(secrets.values);
    return new HttpConnection(
        settings, headers, query, new HttpLine(settings.timeout(), settings.replyBytes(), hidden));
  }

  /** A request with what every request of this provider carries. */
  HttpQuestion question(String method, URI url, String body) {
    return new HttpQuestion(method, url, headers, body);
  }

  /** The address with the query, and with what is secret in it. */
  URI url(String address, Map<String, String> query) {
    Map<String, String> all = new LinkedHashMap<>(query);
    all.putAll(secretQuery);
    List<String> pairs = new ArrayList<>();
    all.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
    return URI.create(pairs.isEmpty() ? address : address + "?" + String.join("&", pairs));
  }

  HttpLine line() {
    return line;
  }

  /** What to do when the provider refuses the key. */
  String keyAdvice() {
    List<String> variables = new ArrayList<>(settings.headersEnv().values());
    variables.addAll(settings.queryEnv().values());
    if (!settings.keyEnv().isEmpty()) {
      variables.addFirst(settings.keyEnv());
    }
    return variables.isEmpty()
        ? "Name the environment variable that holds the key: key-env"
        : "Check the environment variable " + String.join(", ", variables);
  }

  @Override
  public void close() {
    line.close();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Reads secrets and gathers those that are missing. */
  private static final class Environment {
    private final Map<String, String> variables;
    private final Place place;
    private final Problems problems = new Problems();
    private final List<String> values = new ArrayList<>();

    Environment(Map<String, String> variables, Place place) {
      this.variables = variables;
      this.place = place;
    }

    Optional<String> read(String variable) {
      String value = variables.getOrDefault(variable, "").strip();
      if (value.isEmpty()) {
        problems.error(
            "provider.key-not-set",
            place,
            "the environment variable " + variable + " is not set",
            "the provider's key in it",
            "Run: export " + variable + "=...  (a replay from cassettes needs no key)");
        return Optional.empty();
      }
      if (value.chars().anyMatch(c -> c < ' ' || c > '~')) {
        problems.error(
            "provider.key-unusable",
            place,
            "the environment variable " + variable + " holds a character that no key has",
            "printable ASCII on one line",
            "Set it again, without line breaks or quotes.");
        return Optional.empty();
      }
      values.add(value);
      // Behind the word Bearer or Basic: a server repeats the key alone.
      values.add(value.substring(value.lastIndexOf(' ') + 1));
      return Optional.of(value);
    }
  }
}
