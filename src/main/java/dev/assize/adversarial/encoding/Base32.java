package dev.assize.adversarial.encoding;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;

/** Five bits to a letter: RFC 4648, section 6. */
final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Pattern PADDING = Pattern.compile("=+$");
  private static final int BITS = 5;
  private static final int BYTE = 8;

  private Base32() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int many = 0;
    for (byte b : bytes) {
      held = held << BYTE | b & 0xFF;
      many += BYTE;
      while (many >= BITS) {
        many -= BITS;
        text.append(LETTERS.charAt(held >> many & 31));
      }
      held &= (1 << many) - 1;
    }
    if (many > 0) {
      text.append(LETTERS.charAt(held << BITS - many & 31));
    }
    while (text.length() % BYTE != 0) {
      text.append('=');
    }
    return text.toString();
  }

  static byte[] decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int held = 0;
    int many = 0;
    String letters = PADDING.matcher(text).replaceFirst("");
    for (int i = 0; i < letters.length(); i++) {
      int value = LETTERS.indexOf(letters.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("no letter of Base32 at " + i);
      }
      held = held << BITS | value;
      many += BITS;
      if (many >= BYTE) {
        many -= BYTE;
        bytes.write(held >> many);
        held &= (1 << many) - 1;
      }
    }
    return bytes.toByteArray();
  }
}
