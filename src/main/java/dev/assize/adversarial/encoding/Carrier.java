package dev.assize.adversarial.encoding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Characters that no screen shows and that a model reads all the same. */
enum Carrier {
  /** The tags of plane 14, one for each character of ASCII. */
  TAGS {
    @Override
    String hide(String ascii) {
      StringBuilder hidden = new StringBuilder();
      ascii.chars().forEach(c -> hidden.appendCodePoint(TAG + c));
      return hidden.toString();
    }

    @Override
    boolean holds(int c) {
      return c >= TAG && c < TAG + ASCII;
    }

    @Override
    String read(List<Integer> hidden) {
      StringBuilder text = new StringBuilder();
      hidden.forEach(c -> text.append((char) (c - TAG)));
      return text.toString();
    }
  },
  /** The 256 variation selectors, one for each byte. */
  VARIATION_SELECTORS {
    @Override
    String hide(String ascii) {
      StringBuilder hidden = new StringBuilder();
      for (byte b : ascii.getBytes(StandardCharsets.US_ASCII)) {
        hidden.appendCodePoint(b < FEW ? SELECTOR + b : MORE_SELECTORS + b - FEW);
      }
      return hidden.toString();
    }

    @Override
    boolean holds(int c) {
      return c >= SELECTOR && c < SELECTOR + FEW
          || c >= MORE_SELECTORS && c < MORE_SELECTORS + ASCII - FEW;
    }

    @Override
    String read(List<Integer> hidden) {
      StringBuilder text = new StringBuilder();
      hidden.forEach(
          c -> text.append((char) (c < MORE_SELECTORS ? c - SELECTOR : c - MORE_SELECTORS + FEW)));
      return text.toString();
    }
  },
  /** Invisible times for a 0 and invisible plus for a 1, eight to a character. */
  SNEAKY_BITS {
    @Override
    String hide(String ascii) {
      StringBuilder hidden = new StringBuilder();
      for (byte b : ascii.getBytes(StandardCharsets.US_ASCII)) {
        for (int bit = Byte.SIZE - 1; bit >= 0; bit--) {
          hidden.append((b >> bit & 1) == 0 ? ZERO : ONE);
        }
      }
      return hidden.toString();
    }

    @Override
    boolean holds(int c) {
      return c == ZERO || c == ONE;
    }

    @Override
    String read(List<Integer> hidden) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i + Byte.SIZE <= hidden.size(); i += Byte.SIZE) {
        int c = 0;
        for (int bit : hidden.subList(i, i + Byte.SIZE)) {
          c = c << 1 | (bit == ONE ? 1 : 0);
        }
        text.append((char) c);
      }
      return text.toString();
    }
  };

  private static final int ASCII = 128;
  private static final int TAG = 0xE0000;
  private static final int SELECTOR = 0xFE00;
  private static final int MORE_SELECTORS = 0xE0100;
  private static final int FEW = 16;
  private static final char ZERO = '\u2062';
  private static final char ONE = '\u2064';

  /** A text of ASCII, unseen. */
  abstract String hide(String ascii);

  /** Whether it is one of its characters. */
  abstract boolean holds(int c);

  abstract String read(List<Integer> hidden);

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it carries in a text. */
  String hidden(String text) {
    List<Integer> own = new ArrayList<>();
    text.codePoints().filter(this::holds).forEach(own::add);
    return read(own);
  }

  /** What a screen shows of a text. */
  String visible(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().filter(c -> !holds(c)).forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
