package dev.assize.check.behaviour;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host that a browser would call, as the WHATWG URL standard reads an address: backslashes are
 * slashes, everything before the last {@code @} is a user, letters of other scripts are written in
 * Punycode.
 */
final class Host {

  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]{0,20}:)?[/\\\\]*+([^/\\\\?#]*+)");
  private static final Pattern PORT = Pattern.compile(":[0-9]*$");
  private static final int LONGEST = 2000;

  private Host() {}

  static String of(String address) {
    Matcher matcher = AUTHORITY.matcher(address);
    String authority = matcher.lookingAt() ? matcher.group(1) : address;
    authority = authority.substring(0, Math.min(authority.length(), LONGEST));
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    return canonical(PORT.matcher(host).replaceFirst(""));
  }

  static String canonical(String host) {
    String plain =
        Normalizer.normalize(decoded(host), Normalizer.Form.NFKC)
            .replace('\u3002', '.')
            .replaceAll("\\p{Cf}", "")
            .toLowerCase(Locale.ROOT);
    String ascii = ascii(plain).toLowerCase(Locale.ROOT);
    return ascii.replaceAll("[.,;:!?)\\]*_~]++$", "");
  }

  private static String decoded(String host) {
    try {
      return host.indexOf('%') < 0 ? host : URLDecoder.decode(host, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Not encoded after all: it stays as it is, and is on nobody's list.
      return host;
    }
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return host;
    }
  }
}
