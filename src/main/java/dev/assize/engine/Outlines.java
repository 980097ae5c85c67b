package dev.assize.engine;

import dev.assize.Assize;
import dev.assize.Overview;
import dev.assize.World;
import dev.assize.base.Digest;
import dev.assize.base.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Reads outlines, and keeps the latest for as long as no file it was read from has changed. */
final class Outlines {

  /**
   * What engines of this process share. Runners discover at least twice, {@code
   * junit-platform-suite} makes a launcher, and with it an engine, for each discovery, and a
   * discovery request has no store: nothing of JUnit's outlives both. No result depends on it,
   * because what is kept answers only while the contents of all its sources are the same.
   */
  static final Outlines OF_PROCESS = new Outlines();

  private final AtomicReference<Optional<Kept>> latest = new AtomicReference<>(Optional.empty());

  /** An outline with what it was read from. */
  private record Kept(
      Path folder, String adversarial, List<String> sources, Digest stamp, Outline outline) {
    boolean isFresh(Path wanted, String file) {
      return folder.equals(wanted)
          && adversarial.equals(file)
          && Outlines.stamp(folder, sources).filter(stamp::equals).isPresent();
    }
  }

  /**
   * The outline of the project in a folder.
   *
   * @param adversarial a file of adversarial cases that take the place of the golden ones; may be
   *     empty
   * @throws dev.assize.base.InvalidInput with every fault of the project's files
   */
  Outline of(Path folder, String adversarial) {
    Optional<Kept> kept = latest.get().filter(known -> known.isFresh(folder, adversarial));
    if (kept.isPresent()) {
      return kept.get().outline();
    }
    Overview overview = Assize.at(World.of(folder)).overview(adversarial);
    Outline outline = Outline.of(overview);
    latest.set(
        stamp(folder, overview.sources())
            .map(stamp -> new Kept(folder, adversarial, overview.sources(), stamp, outline)));
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
    } catch (IOException | UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }
}
