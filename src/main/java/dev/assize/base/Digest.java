package dev.assize.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 digest, written as 64 lower-case hexadecimal digits. Held as four numbers: a large run
 * keeps some hundred thousand, and as text each would take three times the room.
 */
public final class Digest implements Comparable<Digest> {

  /** How many words a digest has. */
  public static final int WORDS = 4;

  private static final int DIGITS = 64;
  private static final int DIGITS_OF_WORD = DIGITS / WORDS;
  private static final int SHORT = 12;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final MessageDigest UNUSED = lookUp();

  private final long first;
  private final long second;
  private final long third;
  private final long fourth;

  private Digest(long first, long second, long third, long fourth) {
    this.first = first;
    this.second = second;
    this.third = third;
    this.fourth = fourth;
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is not 64 lower-case hexadecimal digits
   */
  public Digest(String hex) {
    if (hex.length() != DIGITS) {
      throw unreadable(hex);
    }
    this.first = parsed(hex, 0);
    this.second = parsed(hex, 1);
    this.third = parsed(hex, 2);
    this.fourth = parsed(hex, 3);
  }

  /**
   * The digest of the text's UTF-8 bytes. A text with a lone surrogate has no UTF-8 form, and the
   * JDK would write every such text alike, so its UTF-16 bytes are taken.
   */
  public static Digest of(String text) {
    return of(bytes(text));
  }

  static byte[] bytes(String text) {
    return text.getBytes(
        hasLoneSurrogate(text) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
  }

  /** The digest of the bytes. */
  public static Digest of(byte[] bytes) {
    return ended(sha256().digest(bytes));
  }

  /** Of four words as {@link #word} gives them. */
  public static Digest ofWords(long first, long second, long third, long fourth) {
    return new Digest(first, second, third, fourth);
  }

  /** What SHA-256 came to. */
  static Digest ended(byte[] sha256) {
    ByteBuffer words = ByteBuffer.wrap(sha256);
    return new Digest(words.getLong(), words.getLong(), words.getLong(), words.getLong());
  }

  /** All its digits. */
  public String hex() {
    byte[] digits = new byte[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      int shift = 4 * (DIGITS_OF_WORD - 1 - i % DIGITS_OF_WORD);
      digits[i] = HEX[(int) (word(i / DIGITS_OF_WORD) >>> shift) & 0xf];
    }
    return new String(digits, StandardCharsets.ISO_8859_1);
  }

  /** Sixteen of its digits as a number, from 0 for the first to {@link #WORDS} - 1. */
  public long word(int position) {
    return switch (position) {
      case 0 -> first;
      case 1 -> second;
      case 2 -> third;
      case 3 -> fourth;
      default -> throw new IndexOutOfBoundsException(position);
    };
  }

  /** The first twelve digits, for people. */
  public String brief() {
    return hex().substring(0, SHORT);
  }

  /** By their digits. */
  @Override
  public int compareTo(Digest other) {
    int order = 0;
    for (int i = 0; order == 0 && i < WORDS; i++) {
      order = Long.compareUnsigned(word(i), other.word(i));
    }
    return order;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Digest digest
        && first == digest.first
        && second == digest.second
        && third == digest.third
        && fourth == digest.fourth;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(first);
  }

  @Override
  public String toString() {
    return hex();
  }

  private static long parsed(String hex, int position) {
    long word = 0;
    for (int i = position * DIGITS_OF_WORD; i < (position + 1) * DIGITS_OF_WORD; i++) {
      char c = hex.charAt(i);
      if (c >= '0' && c <= '9') {
        word = word << 4 | c - '0';
      } else if (c >= 'a' && c <= 'f') {
        word = word << 4 | c - 'a' + 10;
      } else {
        throw unreadable(hex);
      }
    }
    return word;
  }

  private static IllegalArgumentException unreadable(String hex) {
    return new IllegalArgumentException("not a SHA-256 digest: " + hex);
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** Copied from one that is never used: to look the algorithm up takes longer than to hash. */
  static MessageDigest sha256() {
    try {
      return (MessageDigest) UNUSED.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
    }
  }

  private static MessageDigest lookUp() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
