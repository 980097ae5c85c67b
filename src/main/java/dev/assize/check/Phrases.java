package dev.assize.check;

import dev.assize.check.Regex.BadPattern;
import dev.assize.check.Regex.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists that ship with a check, one thing to a line; {@code #} begins a comment. */
public final class Phrases {

  private Phrases() {}

  /** Regular expressions as one, for a single pass. */
  static Regex together(String file) {
    return phrase(file, String.join("|", lines(file)));
  }

  /** The lines of a file beside this class, comments and blank ones aside. */
  public static List<String> lines(String file) {
    try (InputStream in = Phrases.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Regex phrase(String file, String line) {
    try {
      return Regex.of(line, Letters.AS_THEY_ARE);
    } catch (BadPattern e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
