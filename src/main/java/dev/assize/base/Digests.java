package dev.assize.base;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Builds one digest out of named parts. Every name and value is preceded by its length, so that no
 * two different lists of parts can give the same bytes; an absent part is simply not added.
 */
public final class Digests {

  private static final int LENGTH = 4;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final MessageDigest sha256 = Digest.sha256();
  private final MessageDigest ofValues = Digest.sha256();

  /** Starts a digest of a kind, for instance {@code "input"}; kinds keep equal contents apart. */
  public static Digests of(String kind) {
    return new Digests().part("kind", kind);
  }

  /** Adds a named value. */
  public Digests part(String name, String value) {
    field(name.getBytes(StandardCharsets.UTF_8));
    field(hex(ofValues.digest(Digest.bytes(value))));
    return this;
  }

  /** Adds a named value unless it is empty: an absent optional field adds nothing. */
  public Digests optional(String name, String value) {
    return value.isEmpty() ? this : part(name, value);
  }

  /** Ends the digest; the builder may not be used again. */
  public Digest digest() {
    return Digest.ended(sha256.digest());
  }

  private void field(byte[] bytes) {
    int length = bytes.length;
    byte[] field = new byte[LENGTH + length];
    field[0] = (byte) (length >>> 24);
    field[1] = (byte) (length >>> 16);
    field[2] = (byte) (length >>> 8);
    field[3] = (byte) length;
    System.arraycopy(bytes, 0, field, LENGTH, length);
    sha256.update(field);
  }

  private static byte[] hex(byte[] bytes) {
    byte[] hex = new byte[2 * bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      hex[2 * i] = HEX[bytes[i] >> 4 & 0xf];
      hex[2 * i + 1] = HEX[bytes[i] & 0xf];
    }
    return hex;
  }
}
