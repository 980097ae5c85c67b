package dev.assize.check.behaviour;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters written by their numbers: {@code %57} of addresses, {@code &#87;} of HTML, {@code
 * \u0057} of programs, and numbers in a row ({@code 87 82 69}).
 */
final class Escapes {

  private static final Pattern ESCAPE =
      Pattern.compile(
          "%([0-9A-Fa-f]{2})|&#[xX]([0-9A-Fa-f]{1,6}+);?|&#([0-9]{1,7}+);?"
              + "|\\\\u\\{?([0-9A-Fa-f]{4,6}+)\\}?|\\\\x([0-9A-Fa-f]{2})");
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{2,3}+");

  private Escapes() {}

  /** The text with every escape replaced by what it stands for. */
  static View undone(String text) {
    View undone = new View();
    Matcher escape = ESCAPE.matcher(text);
    int at = 0;
    while (escape.find()) {
      for (; at < escape.start(); at++) {
        undone.add(text.charAt(at), at, at + 1);
      }
      undone.add((char) code(escape), escape.start(), escape.end());
      at = escape.end();
    }
    for (; at < text.length(); at++) {
      undone.add(text.charAt(at), at, at + 1);
    }
    return undone;
  }

  private static int code(Matcher escape) {
    for (int group = 1; group <= escape.groupCount(); group++) {
      String digits = escape.group(group);
      if (digits != null) {
        int code = Integer.parseInt(digits, group == 3 ? 10 : 16);
        return code > 0xFFFF ? '?' : code;
      }
    }
    return '?';
  }

  /** What the numbers of the text stand for, one behind the other. */
  static View numbers(String text) {
    View numbers = new View();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      numbers.add((char) Integer.parseInt(number.group()), number.start(), number.end());
    }
    return numbers;
  }
}
