package dev.assize.base;

import java.security.MessageDigest;

/** The SHA-256 of bytes that come piece by piece. */
public final class RunningDigest {

  private final MessageDigest sha256 = Digest.sha256();

  public void add(byte[] bytes) {
    sha256.update(bytes);
  }

  /** Of all bytes so far; it begins anew afterwards. */
  public Digest digest() {
    return Digest.ended(sha256.digest());
  }
}
