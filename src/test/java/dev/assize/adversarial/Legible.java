package dev.assize.adversarial;

import dev.assize.base.Digest;
import java.nio.charset.StandardCharsets;

/** Texts on one line: what cannot be seen is spelt out, and the middle of a long text left out. */
final class Legible {

  private static final int LONG = 900;

  private static final int SHOWN = 300;

  private Legible() {}

  static String of(String text) {
    int[] signs = text.codePoints().toArray();
    if (signs.length <= LONG) {
      return spelt(text);
    }
    String begin = new String(signs, 0, SHOWN);
    String end = new String(signs, signs.length - SHOWN, SHOWN);
    String digest = Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 12);
    return spelt(begin) + " [" + signs.length + " signs, " + digest + "] " + spelt(end);
  }

  private static String spelt(String text) {
    StringBuilder spelt = new StringBuilder();
    text.codePoints()
        .forEach(
            sign -> {
              if (sign == '\n') {
                spelt.append("\\n");
              } else if (isPlain(sign)) {
                spelt.appendCodePoint(sign);
              } else {
                spelt.append("\\u{").append(Integer.toHexString(sign)).append('}');
              }
            });
    return spelt.toString();
  }

  private static boolean isPlain(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> sign == ' ';
      default -> true;
    };
  }
}
