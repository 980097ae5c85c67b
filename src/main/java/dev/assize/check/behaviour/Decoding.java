package dev.assize.check.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * An alphabet in which bytes can be written (RFC 4648 and the binary digits), read from every place
 * at which a byte may begin. Whatever is not of the alphabet is passed over, so that line breaks
 * and separators do not hide anything.
 */
enum Decoding {
  BASE64(6, Decoding::base64),
  BASE64_FOR_ADDRESSES(
      6, c -> c == '-' ? 62 : c == '_' ? 63 : c == '+' || c == '/' ? -1 : base64(c)),
  BASE32(5, c -> c >= '2' && c <= '7' ? c - '2' + 26 : letter(c, 26)),
  HEX(4, c -> c >= '0' && c <= '9' ? c - '0' : letter(c, 6) < 0 ? -1 : letter(c, 6) + 10),
  BINARY(1, c -> c == '0' || c == '1' ? c - '0' : -1);

  private static final int BYTE = 8;

  private final int bits;
  private final IntUnaryOperator value;

  Decoding(int bits, IntUnaryOperator value) {
    this.bits = bits;
    this.value = value;
  }

  /** The letters and digits of ASCII that the text holds, read from each place. */
  List<View> of(View text) {
    View digits = new View();
    int[] values = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      int digit = value.applyAsInt(text.at(i));
      if (digit >= 0 && !isPrefix(text, i)) {
        values[digits.length()] = digit;
        digits.add(text.at(i), text, i, i);
      }
    }
    List<View> read = new ArrayList<>();
    for (int first = 0; first < places(); first++) {
      read.add(bytes(digits, values, first));
    }
    return read;
  }

  private View bytes(View digits, int[] values, int first) {
    View bytes = new View();
    int held = 0;
    int many = 0;
    for (int i = first; i < digits.length(); i++) {
      held = (held << bits | values[i]) & 0xFFFF;
      many += bits;
      if (many >= BYTE) {
        many -= BYTE;
        int start = Math.max(first, i - (BYTE + many - 1) / bits);
        int c = Character.toLowerCase(held >> many & 0xFF);
        if (c >= '0' && c <= '9' || c >= 'a' && c <= 'z') {
          bytes.add((char) c, digits, start, i);
        }
      }
    }
    return bytes;
  }

  /** The nought of {@code 0x57}, before the letter that is of no alphabet. */
  private boolean isPrefix(View text, int at) {
    return this == HEX
        && text.at(at) == '0'
        && at + 1 < text.length()
        && (text.at(at + 1) == 'x' || text.at(at + 1) == 'X');
  }

  /** After so many digits a byte begins anew. */
  private int places() {
    return BYTE / Integer.lowestOneBit(bits | BYTE);
  }

  private static int base64(int c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  private static int letter(int c, int many) {
    int at = (c | 0x20) - 'a';
    return at >= 0 && at < many && c < 128 ? at : -1;
  }
}
