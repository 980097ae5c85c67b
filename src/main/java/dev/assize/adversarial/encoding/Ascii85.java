package dev.assize.adversarial.encoding;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Four bytes to five signs between {@code <~} and {@code ~>}, as PostScript writes them. */
final class Ascii85 {

  private static final int BASE = 85;
  private static final int BYTES = 4;
  private static final int SIGNS = 5;
  private static final String OPEN = "<~";
  private static final String CLOSE = "~>";

  private Ascii85() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder(OPEN);
    for (int i = 0; i < bytes.length; i += BYTES) {
      int count = Math.min(BYTES, bytes.length - i);
      byte[] four = Arrays.copyOf(Arrays.copyOfRange(bytes, i, i + count), BYTES);
      long value = 0;
      for (byte b : four) {
        value = value << 8 | b & 0xFF;
      }
      if (value == 0 && count == BYTES) {
        text.append('z');
        continue;
      }
      char[] five = new char[SIGNS];
      for (int k = SIGNS - 1; k >= 0; k--) {
        five[k] = (char) ('!' + value % BASE);
        value /= BASE;
      }
      text.append(five, 0, count + 1);
    }
    return text.append(CLOSE).toString();
  }

  static byte[] decode(String coded) {
    if (!coded.startsWith(OPEN) || !coded.endsWith(CLOSE) || coded.length() < BYTES) {
      throw new IllegalArgumentException("no Ascii85");
    }
    String text =
        coded.substring(OPEN.length(), coded.length() - CLOSE.length()).replace("z", "!!!!!");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i += SIGNS) {
      int count = Math.min(SIGNS, text.length() - i);
      long value = 0;
      for (int k = 0; k < SIGNS; k++) {
        char c = k < count ? text.charAt(i + k) : 'u';
        if (c < '!' || c > 'u') {
          throw new IllegalArgumentException("no sign of Ascii85 at " + (i + k));
        }
        value = value * BASE + (c - '!');
      }
      for (int k = 0; k < count - 1; k++) {
        bytes.write((int) (value >> 8 * (BYTES - 1 - k)));
      }
    }
    return bytes.toByteArray();
  }
}
