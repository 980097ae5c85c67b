package dev.assize.labelling;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets in the one browser that was given the address, and only what it sends from the page itself:
 * another site that it shows, or another program on this machine, gets nothing.
 */
final class Guard {

  private static final int SECRET_BYTES = 32;
  private static final String COOKIE = "assize-label";

  private final String host;
  private final String cookie;
  private final String token = secret();
  private final String session = secret();
  private final AtomicBoolean used = new AtomicBoolean();

  /**
   * @param port on which the page is served
   */
  Guard(int port) {
    this.host = "127.0.0.1:" + port;
    // Browsers send cookies to every port of a host, so that two rounds need two names.
    this.cookie = COOKIE + "-" + port;
  }

  /** The address that lets one browser in, once. */
  String address() {
    return origin() + "/?token=" + token;
  }

  String origin() {
    return "http://" + host;
  }

  /** Whether it was sent to this machine by its number: a name could be anybody's. */
  boolean isAddressed(Headers request) {
    return request.getOrDefault("Host", List.of()).equals(List.of(host));
  }

  /** Whether it comes from the page; browsers say so by themselves with everything they post. */
  boolean isFromPage(Headers request) {
    return request.getOrDefault("Origin", List.of()).equals(List.of(origin()))
        && isFromHere(request);
  }

  /** Whether no other site is behind it, as far as the browser says. */
  boolean isFromHere(Headers request) {
    List<String> site = request.getOrDefault("Sec-Fetch-Site", List.of("none"));
    return (site.equals(List.of("none")) || site.equals(List.of("same-origin")))
        && isFromNoOtherScript(request);
  }

  /** The same where a link elsewhere may lead: browsers name no origin with that. */
  boolean isFromNoOtherScript(Headers request) {
    return request.getOrDefault("Origin", List.of(origin())).equals(List.of(origin()));
  }

  /** Whether it comes from the browser that was let in. */
  boolean isKnown(Headers request) {
    return request.getOrDefault("Cookie", List.of()).stream()
        .flatMap(line -> Arrays.stream(line.split(";")))
        .map(String::strip)
        .filter(pair -> pair.startsWith(cookie + "="))
        .anyMatch(pair -> isSame(pair.substring(cookie.length() + 1), session));
  }

  /**
   * Takes the token for a cookie.
   *
   * @param query of the address, empty when it has none
   * @return the cookie; empty when the token is another one, or was used before
   */
  Optional<String> exchange(String query) {
    return isSame(query, "token=" + token) && used.compareAndSet(false, true)
        ? Optional.of(cookie + "=" + session + "; Path=/; HttpOnly; SameSite=Strict")
        : Optional.empty();
  }

  /** In a time that tells nothing of where they differ. */
  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  /** Nobody can guess it. */
  static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
