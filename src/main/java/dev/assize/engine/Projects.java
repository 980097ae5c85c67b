package dev.assize.engine;

import dev.assize.Assize;
import dev.assize.Overview;
import dev.assize.World;
import java.nio.file.Path;

/** Opens the facade on a project folder. */
final class Projects {

  private Projects() {}

  static Assize at(Path folder) {
    return Assize.at(World.of(folder));
  }

  static Overview overview(Path folder) {
    return at(folder).overview();
  }
}
