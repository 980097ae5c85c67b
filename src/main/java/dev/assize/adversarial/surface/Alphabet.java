package dev.assize.adversarial.surface;

import java.util.List;

/**
 * Other forms of the Latin letters that Unicode has. Their compatibility decomposition is the plain
 * letter, and by the stability policy of Unicode always will be; written out here all the same.
 */
enum Alphabet {
  FULL_WIDTH(0xFF21, 0xFF41),
  BOLD(0x1D400, 0x1D41A),
  SANS_SERIF(0x1D5A0, 0x1D5BA),
  SANS_SERIF_ITALIC(0x1D608, 0x1D622),
  MONOSPACE(0x1D670, 0x1D68A),
  CIRCLED(0x24B6, 0x24D0),
  /** Only where letters stand side by side that a typesetter joins. */
  JOINED(0, 0);

  private static final int LETTERS = 26;

  /** The longer first, for it holds a shorter one. */
  private static final List<List<String>> JOINTS =
      List.of(
          List.of("ffi", "\uFB03"),
          List.of("ffl", "\uFB04"),
          List.of("ff", "\uFB00"),
          List.of("fi", "\uFB01"),
          List.of("fl", "\uFB02"),
          List.of("st", "\uFB06"));

  private final int large;
  private final int small;

  Alphabet(int large, int small) {
    this.large = large;
    this.small = small;
  }

  /** A word in these letters; what is no plain letter stays. */
  String write(String word) {
    if (this == JOINED) {
      String joined = word;
      for (List<String> joint : JOINTS) {
        joined = joined.replace(joint.get(0), joint.get(1));
      }
      return joined;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Letters.isPlain(c)) {
        text.append(c);
      } else {
        text.appendCodePoint(c >= 'a' ? small + c - 'a' : large + c - 'A');
      }
    }
    return text.toString();
  }

  /** The text in plain letters, whichever of these alphabets it is in. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> plain.appendCodePoint(c < 0x2000 ? c : plain(c)));
    String parted = plain.toString();
    for (List<String> joint : JOINTS) {
      parted = parted.replace(joint.get(1), joint.get(0));
    }
    return parted;
  }

  private static int plain(int c) {
    for (Alphabet each : values()) {
      if (each.large > 0 && c >= each.large && c < each.large + LETTERS) {
        return 'A' + c - each.large;
      }
      if (each.large > 0 && c >= each.small && c < each.small + LETTERS) {
        return 'a' + c - each.small;
      }
    }
    return c;
  }
}
