package dev.assize.adversarial.encoding;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Morse code of ITU-R M.1677-1, with a few signs that radio amateurs add; words parted by /. */
final class Morse {

  private static final String TABLE =
      "A .- B -... C -.-. D -.. E . F ..-. G --. H .... I .. J .--- K -.- L .-.. M -- N -. O --- P"
          + " .--. Q --.- R .-. S ... T - U ..- V ...- W .-- X -..- Y -.-- Z --.. 0 ----- 1 .----"
          + " 2 ..--- 3 ...-- 4 ....- 5 ..... 6 -.... 7 --... 8 ---.. 9 ----. . .-.-.- , --..-- ?"
          + " ..--.. ' .----. ! -.-.-- / -..-. ( -.--. ) -.--.- & .-... : ---... ; -.-.-. = -...- +"
          + " .-.-. - -....- _ ..--.- \" .-..-. @ .--.-.";

  private static final Map<String, String> SIGNS = new HashMap<>();
  private static final Map<String, String> LETTERS = new HashMap<>();

  static {
    String[] table = TABLE.split(" ");
    for (int i = 0; i < table.length; i += 2) {
      SIGNS.put(table[i], table[i + 1]);
      LETTERS.put(table[i + 1], table[i]);
    }
  }

  private Morse() {}

  /** In capitals, on one line, with the names of currencies. */
  static String kept(String text) {
    return text.replace("€", "EUR ")
        .replace("%", " percent")
        .replace('’', '\'')
        .strip()
        .replaceAll("\\s+", " ")
        .toUpperCase(Locale.ROOT);
  }

  static boolean canWrite(String text) {
    return kept(text).chars().allMatch(c -> c == ' ' || SIGNS.containsKey(Character.toString(c)));
  }

  static String encode(String text) {
    StringBuilder code = new StringBuilder();
    for (char c : kept(text).toCharArray()) {
      code.append(code.isEmpty() ? "" : " ");
      code.append(c == ' ' ? "/" : SIGNS.get(Character.toString(c)));
    }
    return code.toString();
  }

  static Optional<String> decode(String coded) {
    StringBuilder text = new StringBuilder();
    for (String sign : coded.split(" ")) {
      String letter = sign.equals("/") ? " " : LETTERS.get(sign);
      if (letter == null) {
        return Optional.empty();
      }
      text.append(letter);
    }
    return Optional.of(text.toString());
  }
}
