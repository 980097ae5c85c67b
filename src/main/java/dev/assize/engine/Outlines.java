package dev.assize.engine;

import dev.assize.Assize;
import dev.assize.Overview;
import dev.assize.World;
import dev.assize.base.Digest;
import dev.assize.base.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Reads outlines, and keeps the latest for as long as no file it was read from has changed. */
final class Outlines {

  /** Runners discover twice, and a suite makes a new engine each time: only this outlives both. */
  private static final AtomicReference<Optional<Kept>> LATEST =
      new AtomicReference<>(Optional.empty());

  private Outlines() {}

  /** An outline with what it was read from. */
  private record Kept(Path folder, List<String> sources, Digest stamp, Outline outline) {
    boolean isFresh(Path wanted) {
      return folder.equals(wanted)
          && Outlines.stamp(folder, sources).filter(stamp::equals).isPresent();
    }
  }

  /**
   * The outline of the project in a folder.
   *
   * @throws dev.assize.base.InvalidInput with every fault of the project's files
   */
  static Outline of(Path folder) {
    Optional<Kept> kept = LATEST.get().filter(latest -> latest.isFresh(folder));
    if (kept.isPresent()) {
      return kept.get().outline();
    }
    Overview overview = Assize.at(World.of(folder)).overview();
    Outline outline = Outline.of(overview);
    LATEST.set(
        stamp(folder, overview.sources())
            .map(stamp -> new Kept(folder, overview.sources(), stamp, outline)));
    return outline;
  }

  /** Over the names and contents of all sources; empty when one cannot be read. */
  private static Optional<Digest> stamp(Path folder, List<String> sources) {
    Digests digests = Digests.of("outline");
    try {
      for (String source : sources) {
        try (Stream<Path> files = Files.walk(folder.resolve(source))) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            digests = digests.part(file.toString(), content);
          }
        }
      }
      return Optional.of(digests.digest());
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }
}
