package dev.assize.stats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rows of an oracle file, for tests that need all of them at once. */
final class Oracle {
  private Oracle() {}

  /** Without comments and header. */
  static List<String[]> rows(String file) throws IOException {
    try (InputStream in = Oracle.class.getResourceAsStream("/oracle/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    }
  }
}
