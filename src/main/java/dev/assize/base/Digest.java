package dev.assize.base;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest, written as 64 lower-case hexadecimal digits. */
public record Digest(String hex) implements Comparable<Digest> {

  private static final int DIGITS = 64;
  private static final int SHORT = 12;
  private static final MessageDigest UNUSED = lookUp();

  public Digest {
    if (hex.length() != DIGITS || !isLowerHex(hex)) {
      throw new IllegalArgumentException("not a SHA-256 digest: " + hex);
    }
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
    return new Digest(HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  /** The first twelve digits, for people. */
  public String brief() {
    return hex.substring(0, SHORT);
  }

  @Override
  public int compareTo(Digest other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }

  private static boolean isLowerHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
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
