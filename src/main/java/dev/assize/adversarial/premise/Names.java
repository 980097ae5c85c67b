package dev.assize.adversarial.premise;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole names in texts, however people write their capitals. */
final class Names {

  private Names() {}

  static boolean stands(String name, String text) {
    return whole(name).matcher(text).find();
  }

  /** The text with another name wherever the name stands, in small letters where it was so. */
  static String swap(String text, String name, String other) {
    return whole(name)
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(like(match.group(), other)));
  }

  private static String like(String written, String other) {
    boolean isSmall = written.equals(written.toLowerCase(Locale.ROOT));
    return isSmall ? other.toLowerCase(Locale.ROOT) : other;
  }

  private static Pattern whole(String name) {
    return Pattern.compile("(?i)(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])");
  }
}
