package dev.assize.engine;

import dev.assize.Overview;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** The root of the tree: remembers which project it was made from. */
final class ProjectNode extends EngineDescriptor {

  private final Path folder;
  private final Optional<Overview> overview;

  ProjectNode(UniqueId id, Path folder, Optional<Overview> overview) {
    super(id, "Assize");
    this.folder = folder;
    this.overview = overview;
  }

  Path folder() {
    return folder;
  }

  /** What the project consists of; empty when it has faults. */
  Optional<Overview> overview() {
    return overview;
  }
}
