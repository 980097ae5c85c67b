package dev.assize.adversarial.surface;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words that a machine which listens writes for each other; none that counts, denies or dates. */
final class Homophones {

  /** In each row the first is the sound, by which two texts are compared. */
  private static final List<List<String>> ROWS =
      List.of(
          List.of("there", "their"),
          List.of("here", "hear"),
          List.of("buy", "by"),
          List.of("right", "write"),
          List.of("wait", "weight"),
          List.of("whether", "weather"),
          List.of("new", "knew"),
          List.of("see", "sea"),
          List.of("break", "brake"),
          List.of("piece", "peace"),
          List.of("would", "wood"),
          List.of("through", "threw"),
          List.of("whole", "hole"),
          List.of("which", "witch"),
          List.of("where", "wear"),
          List.of("meet", "meat"),
          List.of("great", "grate"),
          List.of("router", "rooter"),
          List.of("be", "bee"),
          List.of("so", "sew"),
          List.of("to", "too"),
          List.of("mail", "male"),
          List.of("paid", "payed"),
          List.of("made", "maid"),
          List.of("allowed", "aloud"),
          List.of("due", "dew"),
          List.of("might", "mite"),
          List.of("need", "knead"),
          List.of("phone", "fone"),
          List.of("missed", "mist"),
          List.of("find", "fined"),
          List.of("fair", "fare"));

  private static final Map<String, String> HEARD = new HashMap<>();
  private static final Map<String, String> SOUND = new HashMap<>();
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  static {
    for (List<String> row : ROWS) {
      HEARD.put(row.get(0), row.get(1));
      HEARD.put(row.get(1), row.get(0));
      SOUND.put(row.get(1), row.get(0));
    }
  }

  private Homophones() {}

  /** Another word that sounds the same; itself where there is none. */
  static String heard(String word) {
    String other = HEARD.get(word.toLowerCase(Locale.ROOT));
    return other == null ? word : Letters.as(word.charAt(0), other.charAt(0)) + other.substring(1);
  }

  /** A text as one hears it, in small letters. */
  static String sound(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .replaceAll(match -> SOUND.getOrDefault(match.group(), match.group()));
  }
}
