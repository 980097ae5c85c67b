package dev.assize.engine;

import java.nio.file.Path;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** The root of the tree: remembers which project it was made from, and how it is to be run. */
final class ProjectNode extends EngineDescriptor {

  private final Path folder;
  private final Outline outline;
  private final Settings settings;

  ProjectNode(UniqueId id, Path folder, Outline outline, Settings settings) {
    super(id, "Assize");
    this.folder = folder;
    this.outline = outline;
    this.settings = settings;
  }

  Path folder() {
    return folder;
  }

  /** What the project consists of; empty when it has faults. */
  Outline outline() {
    return outline;
  }

  Settings settings() {
    return settings;
  }
}
