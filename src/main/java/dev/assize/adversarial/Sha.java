package dev.assize.adversarial;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of bytes. */
final class Sha {

  private static final MessageDigest UNUSED = lookUp();

  private Sha() {}

  static byte[] of(byte[] bytes) {
    return digest().digest(bytes);
  }

  /** Copied from one that is never used: to look the algorithm up takes longer than to hash. */
  static MessageDigest digest() {
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
