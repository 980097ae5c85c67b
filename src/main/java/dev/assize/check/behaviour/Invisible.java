package dev.assize.check.behaviour;

import dev.assize.check.Span;
import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;

/**
 * Characters that a reader cannot see. Some have their use: a joiner in an emoji, a mark of
 * direction among letters that run from right to left; those are no findings.
 */
final class Invisible {

  private static final int SOFT_HYPHEN = 0xAD;
  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int CANCEL_TAG = 0xE007F;
  private static final int REPLACED_OBJECT = 0xFFFC;
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA);
  private static final Set<UnicodeScript> JOINED =
      Set.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA);

  private final String text;
  private final boolean rightToLeft;

  private Invisible(String text) {
    this.text = text;
    this.rightToLeft = text.codePoints().anyMatch(Invisible::runsFromTheRight);
  }

  /** The first that has no use. */
  static Optional<Span> in(String text) {
    return new Invisible(text).first();
  }

  /** Letters and signs that have no ink: the Hangul fillers and the empty Braille cell. */
  static boolean isBlankLetter(int c) {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x34F;
  }

  static boolean isSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180D;
  }

  private Optional<Span> first() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (c >= 0x7F || c < ' ') {
        int flag = c == BLACK_FLAG ? endOfFlag(next) : next;
        if (flag == next && isHidden(c) && !isOfUse(c, at, next)) {
          return Optional.of(new Span(at, next));
        }
        next = flag;
      }
      at = next;
    }
    return Optional.empty();
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t' && c != 0x85;
      case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
      case Character.UNASSIGNED -> (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
      default -> isBlankLetter(c) || isSelector(c) || c == REPLACED_OBJECT;
    };
  }

  private boolean isOfUse(int c, int at, int next) {
    int before = at == 0 ? ' ' : text.codePointBefore(at);
    int after = next == text.length() ? ' ' : text.codePointAt(next);
    return switch (c) {
      case SOFT_HYPHEN -> Character.isLetter(before) && Character.isLetter(after);
      case ZERO_WIDTH_SPACE -> isOf(UNSPACED, before) && isOf(UNSPACED, after);
      case NON_JOINER -> isOf(JOINED, before);
      case JOINER -> isOf(JOINED, before) || joinsPictures(at, after);
      case BYTE_ORDER_MARK -> at == 0;
      // Overrides turn letters round that have a direction of their own: never of use.
      case 0x202D, 0x202E -> false;
      case 0x200E, 0x200F, 0x61C, 0x202A, 0x202B, 0x202C, 0x2066, 0x2067, 0x2068, 0x2069 ->
          rightToLeft && !(runsFromTheLeft(before) && runsFromTheLeft(after));
      default ->
          isSelector(c)
              ? isPictured(before) || Character.isIdeographic(before) || isOf(JOINED, before)
              : isPrepended(c) && Character.isDigit(after);
    };
  }

  private boolean joinsPictures(int at, int after) {
    int from = at;
    while (from > 0 && isSelector(text.codePointBefore(from))) {
      from -= Character.charCount(text.codePointBefore(from));
    }
    return from > 0 && isPictured(text.codePointBefore(from)) && isPictured(after);
  }

  /** Emoji, symbols, skin tones, and the digits of keycaps. */
  private static boolean isPictured(int c) {
    int type = Character.getType(c);
    return type == Character.OTHER_SYMBOL
        || type == Character.MATH_SYMBOL
        || Character.isEmoji(c)
        || Character.isEmojiModifier(c)
        || c == 0x203C
        || c == 0x2049;
  }

  /** Behind the tags of a flag such as that of Scotland; where it began when there are none. */
  private int endOfFlag(int from) {
    int at = from;
    while (at < text.length() && at < from + 14) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (c == CANCEL_TAG) {
        return at;
      }
      if (c < 0xE0030 || c > 0xE007A) {
        return from;
      }
    }
    return from;
  }

  /** Signs that stand before a number in Arabic: ordinary although they are of the class format. */
  private static boolean isPrepended(int c) {
    return c >= 0x600 && c <= 0x605 || c == 0x6DD;
  }

  private static boolean isOf(Set<UnicodeScript> scripts, int c) {
    return scripts.contains(UnicodeScript.of(c));
  }

  private static boolean runsFromTheLeft(int c) {
    return Character.isLetter(c)
        && Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  /** Marks of direction have one, too; letters alone make a text that needs them. */
  private static boolean runsFromTheRight(int c) {
    if (c < 0x590 || !Character.isLetter(c)) {
      return false;
    }
    byte way = Character.getDirectionality(c);
    return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
