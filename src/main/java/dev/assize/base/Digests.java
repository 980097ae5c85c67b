package dev.assize.base;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Builds one digest out of named parts. Every name and value is preceded by its length, so that no
 * two different lists of parts can give the same bytes; an absent part is simply not added.
 */
public final class Digests {

  private final MessageDigest sha256 = Digest.sha256();
  private final MessageDigest ofValues = Digest.sha256();

  /** Starts a digest of a kind, for instance {@code "input"}; kinds keep equal contents apart. */
  public static Digests of(String kind) {
    return new Digests().part("kind", kind);
  }

  /** Adds a named value. */
  public Digests part(String name, String value) {
    field(name.getBytes(StandardCharsets.UTF_8));
    String digest = HexFormat.of().formatHex(ofValues.digest(Digest.bytes(value)));
    field(digest.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  /** Adds a named value unless it is empty: an absent optional field adds nothing. */
  public Digests optional(String name, String value) {
    return value.isEmpty() ? this : part(name, value);
  }

  /** Ends the digest; the builder may not be used again. */
  public Digest digest() {
    return new Digest(HexFormat.of().formatHex(sha256.digest()));
  }

  private void field(byte[] bytes) {
    int length = bytes.length;
    sha256.update(
        new byte[] {
          (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
        });
    sha256.update(bytes);
  }
}
