package dev.assize.cli;

import dev.assize.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the project a command is about. */
final class ProjectFolder {

  private ProjectFolder() {}

  /**
   * The folder itself or the nearest above it that has an {@code assize.yaml}; the folder itself
   * when none has.
   */
  static Path nearest(Path folder) {
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.isRegularFile(above.resolve(Project.FILE))) {
        return above;
      }
    }
    return folder;
  }
}
