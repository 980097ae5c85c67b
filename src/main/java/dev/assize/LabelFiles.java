package dev.assize;

import dev.assize.base.Problems;
import dev.assize.judge.LabelFile;
import dev.assize.project.LabelSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the files of people's labels that a project names, or has beside its judges. */
final class LabelFiles {

  private LabelFiles() {}

  /** The file by which a maker of verdicts is measured; empty where there is none. */
  static Optional<String> of(Path folder, Map<String, LabelSource> sources, String maker) {
    return Optional.ofNullable(sources.get(maker)).flatMap(source -> file(folder, source));
  }

  private static Optional<String> file(Path folder, LabelSource source) {
    return switch (source) {
      case LabelSource.People people -> Optional.empty();
      case LabelSource.InFile named -> Optional.of(named.file());
      case LabelSource.Beside beside ->
          Optional.of(beside.file()).filter(file -> Files.exists(folder.resolve(file)));
    };
  }

  /** Tells the faults of all of them before anything is spent. */
  static void inspect(
      Path folder, Map<String, LabelSource> sources, char separator, Problems problems) {
    sources.keySet().stream()
        .sorted()
        .flatMap(maker -> of(folder, sources, maker).stream())
        .forEach(file -> LabelFile.read(folder, file, separator, problems));
  }
}
