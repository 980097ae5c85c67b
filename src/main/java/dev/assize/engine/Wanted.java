package dev.assize.engine;

import dev.assize.project.Project;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.ClasspathResourceSelector;
import org.junit.platform.engine.discovery.DirectorySelector;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.discovery.UriSelector;

/**
 * What the selectors of a request mean to this engine.
 *
 * @param spots files and folders
 * @param ids nodes asked for by their id, this engine's only
 */
record Wanted(List<Spot> spots, Set<UniqueId> ids) {

  private static final Pattern LINE = Pattern.compile("(?:^|&)line=([0-9]{1,9})(?:&|$)");

  /**
   * A file or folder, as a real path where it exists.
   *
   * @param line the line pointed at; 0 for all of them
   */
  record Spot(Path path, int line) {
    static Spot of(Path path, int line) {
      Path absolute = path.toAbsolutePath().normalize();
      try {
        return new Spot(absolute.toRealPath(), line);
      } catch (IOException missing) {
        return new Spot(absolute, line);
      }
    }
  }

  static Wanted of(EngineDiscoveryRequest request, UniqueId root) {
    List<Spot> spots = new ArrayList<>();
    request
        .getSelectorsByType(DirectorySelector.class)
        .forEach(s -> spots.add(Spot.of(s.getPath(), 0)));
    request
        .getSelectorsByType(FileSelector.class)
        .forEach(s -> spots.add(Spot.of(s.getPath(), line(s.getPosition()))));
    request
        .getSelectorsByType(UriSelector.class)
        .forEach(s -> spot(s.getUri()).ifPresent(spots::add));
    request
        .getSelectorsByType(ClasspathResourceSelector.class)
        .forEach(
            s ->
                resource(s.getClasspathResourceName())
                    .ifPresent(path -> spots.add(Spot.of(path, line(s.getPosition())))));
    request
        .getSelectorsByType(ClassSelector.class)
        .forEach(s -> marked(s.getJavaClass()).ifPresent(path -> spots.add(Spot.of(path, 0))));
    Set<UniqueId> ids = new LinkedHashSet<>();
    request.getSelectorsByType(UniqueIdSelector.class).stream()
        .map(UniqueIdSelector::getUniqueId)
        .filter(id -> id.hasPrefix(root))
        .forEach(ids::add);
    return new Wanted(List.copyOf(new LinkedHashSet<>(spots)), ids);
  }

  boolean isNothing() {
    return spots.isEmpty() && ids.isEmpty();
  }

  /** Whether somebody pointed at single nodes or lines, as a click and a rerun do. */
  boolean isPointed(UniqueId root) {
    return spots.stream().anyMatch(spot -> spot.line() > 0)
        || ids.stream().anyMatch(id -> !id.equals(root));
  }

  /** The nearest folder above the first spot, or this process's, that holds a project. */
  Optional<Path> project(Optional<String> declared) {
    if (declared.isPresent()) {
      return Optional.of(Spot.of(Path.of(declared.get()), 0).path());
    }
    Spot start = spots.isEmpty() ? Spot.of(Path.of(""), 0) : spots.getFirst();
    for (Path folder = start.path(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(Project.FILE))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static int line(Optional<FilePosition> position) {
    return position.map(FilePosition::getLine).orElse(0);
  }

  /** A test runner may ask for {@code file:/x/y.csv?line=12}. */
  private static Optional<Spot> spot(URI uri) {
    Matcher line = LINE.matcher(uri.getQuery() == null ? "" : uri.getQuery());
    int number = line.find() ? Integer.parseInt(line.group(1)) : 0;
    return path(uri).map(path -> Spot.of(path, number));
  }

  private static Optional<Path> path(URI uri) {
    try {
      return "file".equals(uri.getScheme())
          ? Optional.of(Path.of(new URI("file", null, uri.getPath(), null)))
          : Optional.empty();
    } catch (IllegalArgumentException | URISyntaxException | FileSystemNotFoundException notOurs) {
      return Optional.empty();
    }
  }

  private static Optional<Path> resource(String name) {
    ClassLoader own = Wanted.class.getClassLoader();
    return Optional.ofNullable(Thread.currentThread().getContextClassLoader())
        .or(() -> Optional.ofNullable(own))
        .flatMap(loader -> Optional.ofNullable(loader.getResource(name)))
        .flatMap(url -> path(URI.create(url.toString())));
  }

  private static Optional<Path> marked(Class<?> type) {
    return Optional.ofNullable(type.getAnnotation(GoldenQueries.class))
        .map(mark -> Path.of(mark.value()));
  }
}
