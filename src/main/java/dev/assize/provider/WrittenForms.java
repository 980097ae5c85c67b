package dev.assize.provider;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forms in which a text may stand in another: each character as it is, behind backslashes (of
 * which JSON within JSON has several), as its number in JSON, as in an address, or as in a page.
 */
final class WrittenForms {

  private static final Map<Integer, String> NAMES =
      Map.of((int) '&', "amp", (int) '<', "lt", (int) '>', "gt", (int) '"', "quot");

  private WrittenForms() {}

  /** Finds the value in any of its forms. */
  static Pattern of(String value) {
    return Pattern.compile(
        value.codePoints().mapToObj(WrittenForms::forms).collect(Collectors.joining()));
  }

  private static String forms(int point) {
    String itself = Pattern.quote(Character.toString(point));
    // Nobody escapes these, and a value that has no others is found as fast as a plain text.
    if (point < 128 && (Character.isLetterOrDigit(point) || "-_.~".indexOf(point) >= 0)) {
      return point == '.' ? itself : Character.toString(point);
    }
    return "(?:"
        + String.join("|", "\\\\{0,7}" + itself, json(point), address(point), page(point))
        + ")";
  }

  private static String json(int point) {
    return Character.toString(point)
        .chars()
        .mapToObj(unit -> "\\\\{1,7}u" + hex("%04x", unit))
        .collect(Collectors.joining());
  }

  /** An address within an address has its percent signs written so, too. */
  private static String address(int point) {
    StringBuilder bytes = new StringBuilder(point == ' ' ? "\\+|" : "");
    for (byte each : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      bytes.append("%(?:25)*").append(hex("%02x", each & 0xff));
    }
    return bytes.toString();
  }

  private static String page(int point) {
    String numbers = "&#0*" + point + ";|&#[xX]0*" + hex("%x", point) + ";";
    return NAMES.containsKey(point) ? numbers + "|&" + NAMES.get(point) + ";" : numbers;
  }

  private static String hex(String form, int number) {
    return "(?i:" + String.format(Locale.ROOT, form, number) + ")";
  }
}
