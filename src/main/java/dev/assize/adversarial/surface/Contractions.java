package dev.assize.adversarial.surface;

import java.util.Locale;
import java.util.regex.Pattern;

/** Verbs that lean on the word before them. */
final class Contractions {

  private static final Pattern LEANING = Pattern.compile("\\b(\\w+)['’](m|re|ve|ll|s)\\b");
  private static final Pattern IS =
      Pattern.compile("\\b([Ii]t|[Tt]hat|[Ww]hat|[Ww]here|[Tt]here)['’]s(?= )");

  private Contractions() {}

  /** The verb in full. */
  static String full(String ending) {
    return switch (ending) {
      case "m" -> "am";
      case "re" -> "are";
      case "ve" -> "have";
      case "ll" -> "will";
      default -> throw new IllegalArgumentException(ending);
    };
  }

  /** A word and a verb, like {@code it is}, as one. */
  static String joined(String words) {
    int blank = words.indexOf(' ');
    String ending =
        switch (words.substring(blank + 1)) {
          case "am" -> "m";
          case "are" -> "re";
          case "will" -> "ll";
          case "is" -> "s";
          default -> throw new IllegalArgumentException(words.toLowerCase(Locale.ROOT));
        };
    return words.substring(0, blank) + "'" + ending;
  }

  /** A text with its verbs in full; {@code it's} is read as {@code it is}. */
  static String plain(String text) {
    String is = IS.matcher(text).replaceAll("$1 is");
    return LEANING
        .matcher(is)
        .replaceAll(
            match ->
                match.group(2).equals("s")
                    ? match.group()
                    : match.group(1) + " " + full(match.group(2)));
  }
}
