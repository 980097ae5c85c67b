package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a first project: small, commented, and working without any model. */
final class NewProject {

  /** Files of the project, and where they lie among the resources: tools hide dotted ones. */
  private static final Map<String, String> FILES = files();

  private final Path folder;

  NewProject(Path folder) {
    this.folder = folder;
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    List.of(
            "assize.yaml",
            "golden-queries/first.csv",
            "golden-queries/knowledge/returns.md",
            "prompts/plain.md",
            "prompts/friendly.md",
            "answer.sh")
        .forEach(file -> files.put(file, file));
    files.put(".gitignore", "gitignore");
    return files;
  }

  /**
   * Writes all files, or none when one of them is there already.
   *
   * @throws InvalidInput when files are in the way, or the folder cannot be written to
   */
  List<Path> write() {
    Problems problems = new Problems();
    FILES.keySet().stream().map(folder::resolve).forEach(file -> tellOld(file, problems));
    problems.orThrow();
    List<Path> written = new ArrayList<>();
    try {
      for (Map.Entry<String, String> file : FILES.entrySet()) {
        written.add(write(folder.resolve(file.getKey()), file.getValue()));
      }
      return written;
    } catch (IOException e) {
      throw InvalidInput.of(
          "init.not-written",
          Place.of(folder.toString()),
          "cannot be written to: " + e,
          "a folder of yours, on a disk with room",
          "");
    }
  }

  private static void tellOld(Path file, Problems problems) {
    if (Files.exists(file)) {
      problems.error(
          "init.file-exists",
          Place.of(file.toString()),
          "is there already",
          "a folder without it",
          "Nothing was written. Name an empty folder: assize init FOLDER");
    }
  }

  private static Path write(Path file, String resource) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    try (InputStream text = NewProject.class.getResourceAsStream("init/" + resource)) {
      if (text == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      Files.copy(text, file);
    }
    return file;
  }
}
