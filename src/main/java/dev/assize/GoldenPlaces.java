package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the golden files of today have a case. A run knows the file alone, as lines move; what is
 * there no more, or cannot be read, has no line.
 */
final class GoldenPlaces {

  private final Path project;
  private final char separator;
  private final Map<String, Map<String, Place>> byFile = new HashMap<>();

  GoldenPlaces(Path project, char separator) {
    this.project = project;
    this.separator = separator;
  }

  /** Of a case as a run knew it. */
  Place of(GoldenCase stored) {
    String file = stored.place().file();
    return byFile.computeIfAbsent(file, this::read).getOrDefault(stored.id(), Place.of(file));
  }

  private Map<String, Place> read(String file) {
    Path path = project.resolve(file);
    return file.isEmpty() || !Files.isRegularFile(path)
        ? Map.of()
        : GoldenLoader.load(project, List.of(path), separator, new Problems()).cases().stream()
            .collect(Collectors.toMap(GoldenCase::id, GoldenCase::place));
  }
}
