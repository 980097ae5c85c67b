package dev.assize.judge.calibration;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes a text so that it says the same and looks otherwise, or says what nobody sees. */
final class Disguise {

  /** Cyrillic letters that look like Latin ones. */
  private static final Map<Character, Character> ALIKE =
      Map.ofEntries(
          Map.entry('a', 'а'),
          Map.entry('c', 'с'),
          Map.entry('e', 'е'),
          Map.entry('i', 'і'),
          Map.entry('o', 'о'),
          Map.entry('p', 'р'),
          Map.entry('s', 'ѕ'),
          Map.entry('x', 'х'),
          Map.entry('y', 'у'),
          Map.entry('A', 'А'),
          Map.entry('E', 'Е'),
          Map.entry('O', 'О'));

  private static final int TAGS = 0xE0000;

  private Disguise() {}

  static String homoglyphs(String text) {
    return text.chars()
        .mapToObj(c -> String.valueOf(ALIKE.getOrDefault((char) c, (char) c)))
        .collect(Collectors.joining());
  }

  /** Every sentence a bold item of a list under a heading. */
  static String restyled(String text) {
    return "## Answer\n\n- **"
        + String.join("**\n- **", text.strip().split("(?<=[.!?])\\s+"))
        + "**\n";
  }

  /** In letters that no reader sees, and again in a comment that no page shows. */
  static String hidden(String text) {
    StringBuilder unseen = new StringBuilder();
    text.chars().filter(c -> c < 0x80).forEach(c -> unseen.appendCodePoint(TAGS + c));
    return "\u200b" + unseen + "<!-- " + text + " -->";
  }
}
