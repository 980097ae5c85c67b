package dev.assize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** This repository's own project with its recordings, copied to where a test may write. */
public final class OwnProject {

  private static final List<String> PARTS =
      List.of(
          "assize.yaml",
          "cassettes",
          "examples/assistant/versions",
          "examples/tiers/assize.yaml",
          "examples/tiers/cassettes",
          "golden-queries",
          "reports/baselines");

  private OwnProject() {}

  /** Copies all that a replay reads. */
  public static void copy(Path folder) throws IOException {
    for (String part : PARTS) {
      try (Stream<Path> files = Files.walk(Path.of(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = folder.resolve(file.toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }
}
