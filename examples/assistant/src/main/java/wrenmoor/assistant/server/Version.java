package wrenmoor.assistant.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import wrenmoor.assistant.answer.Shelf;

/**
 * The name of a version and a digest of everything that can change its answers: configuration,
 * pages, rules and examples. What the code does with them is told by {@link #EDITION}.
 */
public final class Version {
  /** Raised by hand with every change of the code that can change an answer. */
  static final int EDITION = 1;

  private static final int SHOWN = 12;

  private Version() {}

  /** One line such as {@code v1 edition 1 0a1b2c3d4e5f}. */
  static String of(String name, Path configuration, Shelf shelf) throws IOException {
    List<Path> files = new ArrayList<>(shelf.files());
    files.add(configuration);
    try (Stream<Path> pages = Files.list(shelf.knowledge())) {
      pages
          .filter(page -> page.toString().endsWith(".md") && !page.endsWith("README.md"))
          .sorted()
          .forEach(files::add);
    }
    MessageDigest digest = sha256();
    for (Path file : files) {
      digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(Files.readAllBytes(file));
      digest.update((byte) 0);
    }
    return name
        + " edition "
        + EDITION
        + " "
        + HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
