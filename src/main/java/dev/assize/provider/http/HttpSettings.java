package dev.assize.provider.http;

import dev.assize.json.Fields;
import dev.assize.json.JsonValue.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The settings that every provider behind HTTP knows: {@code url}, {@code key-env}, {@code
 * headers}, {@code headers-env}, {@code query}, {@code query-env}, {@code timeout}, {@code
 * max-reply-mb}.
 *
 * @param keyEnv the environment variable of the key; empty when the provider wants none
 * @param headers sent as they stand
 * @param headersEnv header names and the environment variables that hold their values
 */
record HttpSettings(
    URI url,
    String keyEnv,
    Map<String, String> headers,
    Map<String, String> headersEnv,
    Map<String, String> query,
    Map<String, String> queryEnv,
    Duration timeout,
    int replyBytes) {

  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(60);
  private static final int USUAL_REPLY_MB = 8;
  private static final int LARGEST_REPLY_MB = 1024;
  private static final URI NOWHERE = URI.create("http://invalid.invalid");
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "authorization|cookie|(^|[-_])key$|apikey|token|secret|password|^sig$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  static HttpSettings read(Fields settings) {
    return new HttpSettings(
        settings.required("url").flatMap(url -> url(settings, url)).orElse(NOWHERE),
        settings.text("key-env").orElse(""),
        open(settings, "headers", headers(settings, "headers")),
        headers(settings, "headers-env"),
        open(settings, "query", texts(settings, "query")),
        texts(settings, "query-env"),
        settings.duration("timeout").orElse(USUAL_TIMEOUT),
        settings.whole("max-reply-mb", 1, LARGEST_REPLY_MB).orElse(USUAL_REPLY_MB) * 1024 * 1024);
  }

  /** What can change an answer. */
  JsonObject.Builder identity(String kind) {
    JsonObject.Builder identity = JsonObject.of("kind", kind).put("url", url.toString());
    if (!headers.isEmpty()) {
      identity.put("headers", object(headers));
    }
    if (!query.isEmpty()) {
      identity.put("query", object(query));
    }
    return identity;
  }

  private static JsonObject object(Map<String, String> texts) {
    JsonObject.Builder object = JsonObject.build();
    new TreeMap<>(texts).forEach(object::put);
    return object.object();
  }

  private static Optional<URI> url(Fields settings, String text) {
    Optional<URI> url = parsed(text).filter(HttpSettings::isAddress);
    if (url.isEmpty()) {
      boolean mayHoldSecret = text.contains("@") || text.contains("?");
      settings
          .problems()
          .error(
              "provider.url",
              settings.place("url"),
              mayHoldSecret ? "a url with a user name or a query" : "url: " + text,
              "http://HOST or https://HOST with an optional path",
              "Queries go into query: {name: value}, secrets into key-env, headers-env or query-env.");
    }
    return url;
  }

  private static Optional<URI> parsed(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean isAddress(URI url) {
    String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https"))
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getRawQuery() == null
        && url.getRawFragment() == null;
  }

  private static Map<String, String> headers(Fields settings, String name) {
    Map<String, String> headers = texts(settings, name);
    headers.forEach(
        (header, value) -> {
          if (!HEADER_NAME.matcher(header).matches() || value.matches("(?s).*[\\r\\n\\x00].*")) {
            settings
                .problems()
                .error(
                    "provider.header",
                    settings.place(name),
                    name + ": " + header,
                    "a header name and a value of one line",
                    "");
          }
        });
    return headers;
  }

  /** Values that look like secrets by their name belong into the environment. */
  private static Map<String, String> open(Fields settings, String name, Map<String, String> texts) {
    texts.keySet().stream()
        .filter(key -> SECRET_NAME.matcher(key).find())
        .forEach(
            key ->
                settings
                    .problems()
                    .error(
                        "provider.secret-in-file",
                        settings.place(name),
                        name + ": a value for " + key,
                        "the name of an environment variable",
                        "Write " + name + "-env: {" + key + ": NAME_OF_VARIABLE}."));
    return texts;
  }

  private static Map<String, String> texts(Fields settings, String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    Fields members = settings.object(name);
    members.names().forEach(key -> members.text(key).ifPresent(text -> texts.put(key, text)));
    members.close();
    return texts;
  }
}
