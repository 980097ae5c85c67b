package dev.assize.diversity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;

/**
 * How much smaller texts become when they are packed: bytes over deflated bytes (RFC 1950). More
 * means more of the same. The window is 32 kB, so texts that were made one after another must be
 * shuffled before; and longer texts pack better, so only sets of the same kind compare.
 */
final class Compression {

  private static final int BUFFER = 8192;

  private Compression() {}

  /** Of the texts in the order given, a line each; 1 of none. */
  static double ratio(List<String> texts) {
    byte[] bytes = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0) {
      return 1;
    }
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] buffer = new byte[BUFFER];
      long packed = 0;
      while (!deflater.finished()) {
        packed += deflater.deflate(buffer);
      }
      return bytes.length / (double) packed;
    } finally {
      deflater.end();
    }
  }
}
