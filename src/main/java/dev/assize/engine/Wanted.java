package dev.assize.engine;

import dev.assize.project.Project;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.ClasspathResourceSelector;
import org.junit.platform.engine.discovery.DirectorySelector;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.discovery.UriSelector;

/**
 * What the selectors of a request mean to this engine.
 *
 * @param paths files and folders, absolute
 * @param ids nodes asked for by their id, this engine's only
 */
record Wanted(List<Path> paths, List<UniqueId> ids) {

  static Wanted of(EngineDiscoveryRequest request, UniqueId root) {
    List<Path> paths = new ArrayList<>();
    request.getSelectorsByType(DirectorySelector.class).forEach(s -> paths.add(s.getPath()));
    request.getSelectorsByType(FileSelector.class).forEach(s -> paths.add(s.getPath()));
    request
        .getSelectorsByType(UriSelector.class)
        .forEach(s -> path(s.getUri()).ifPresent(paths::add));
    request
        .getSelectorsByType(ClasspathResourceSelector.class)
        .forEach(s -> resource(s.getClasspathResourceName()).ifPresent(paths::add));
    request
        .getSelectorsByType(ClassSelector.class)
        .forEach(s -> marked(s.getJavaClass()).ifPresent(paths::add));
    List<UniqueId> ids =
        request.getSelectorsByType(UniqueIdSelector.class).stream()
            .map(UniqueIdSelector::getUniqueId)
            .filter(id -> id.hasPrefix(root))
            .toList();
    return new Wanted(
        paths.stream().map(p -> p.toAbsolutePath().normalize()).distinct().toList(), ids);
  }

  boolean isNothing() {
    return paths.isEmpty() && ids.isEmpty();
  }

  /** The nearest folder above the first path, or this process's, that holds a project. */
  Optional<Path> project(Optional<String> declared) {
    if (declared.isPresent()) {
      return Optional.of(Path.of(declared.get()).toAbsolutePath().normalize());
    }
    Path start = paths.isEmpty() ? Path.of("").toAbsolutePath() : paths.getFirst();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(Project.FILE))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> path(URI uri) {
    try {
      return "file".equals(uri.getScheme())
          ? Optional.of(Path.of(stripQuery(uri)))
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException notOurs) {
      return Optional.empty();
    }
  }

  /** An IDE may ask for {@code file:/x/y.csv?line=12}. */
  private static URI stripQuery(URI uri) {
    String text = uri.toString();
    int query = text.indexOf('?');
    return query < 0 ? uri : URI.create(text.substring(0, query));
  }

  private static Optional<Path> resource(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return Optional.ofNullable(loader.getResource(name))
        .flatMap(
            url -> {
              try {
                return path(url.toURI());
              } catch (java.net.URISyntaxException notOurs) {
                return Optional.empty();
              }
            });
  }

  private static Optional<Path> marked(Class<?> type) {
    return Optional.ofNullable(type.getAnnotation(GoldenQueries.class))
        .map(mark -> Path.of(mark.value()));
  }
}
