package dev.assize.check.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A language that can be told from the others.
 *
 * @param code of ISO 639-1
 * @param classes what the model calls it; it parts some languages further
 */
record Tongue(String code, List<String> classes, String name) {

  /** All of them, by their codes. */
  static List<Tongue> all() {
    try (InputStream in = Tongue.class.getResourceAsStream("languages.txt")) {
      if (in == null) {
        throw new IllegalStateException("languages.txt is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 3))
          .map(word -> new Tongue(word[0], List.of(word[1].split(",")), word[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
