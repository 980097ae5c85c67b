package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The files that golden files refer to: {@code @knowledge/returns.md}, or {@code
 * @knowledge/returns.md#window} for a marked excerpt. Each is read once; none outside of the golden
 * file's folder is ever opened. Safe for use by many threads.
 */
final class Library {

  private final Path root;
  private final Map<Path, Shelf> shelves = new ConcurrentHashMap<>();

  Library(Path root) {
    this.root = root;
  }

  /** What is wrong with the files themselves, in the order of their paths. */
  void tell(Problems problems) {
    new TreeMap<>(shelves)
        .values()
        .forEach(
            shelf -> {
              switch (shelf) {
                case Shelf.Held held -> problems.addAll(held.faults());
                case Shelf.Unreadable unreadable -> problems.addAll(unreadable.faults());
                case Shelf.Missing missing -> {}
              }
            });
  }

  /** What is known of a file after the first look at it. */
  private sealed interface Shelf {
    record Held(Page page, String raw, Problems faults) implements Shelf {}

    record Missing(String remedy) implements Shelf {}

    record Unreadable(Problems faults) implements Shelf {}
  }

  /** The passage a reference such as {@code @knowledge/returns.md#window} stands for. */
  Optional<String> passage(Path home, String reference, Place place, Problems problems) {
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference.substring(1) : reference.substring(1, hash);
    Optional<Shelf.Held> held = held(home, file, place, problems);
    if (hash < 0) {
      return held.map(found -> found.page().text());
    }
    return held.flatMap(
        found -> excerpt(found.page(), file, reference.substring(hash + 1), place, problems));
  }

  /** The whole text of a file that is not a page, if there is such a file. */
  Optional<String> text(Path home, String reference) {
    return inside(home, reference.substring(1))
        .filter(path -> shelf(home, path) instanceof Shelf.Held)
        .map(path -> ((Shelf.Held) shelf(home, path)).raw());
  }

  private static Optional<String> excerpt(
      Page page, String file, String name, Place place, Problems problems) {
    String text = page.excerpts().get(name);
    if (text == null) {
      problems.error(
          "cases.missing-excerpt",
          place,
          "no excerpt \"" + name + "\" in " + file,
          "<!-- excerpt: " + name + " --> in that page",
          page.excerpts().isEmpty()
              ? "The page marks no excerpts."
              : Suggestion.remedy(name, page.excerpts().keySet()));
    }
    return Optional.ofNullable(text);
  }

  private Optional<Shelf.Held> held(Path home, String file, Place place, Problems problems) {
    Optional<Path> path = inside(home, file);
    if (path.isEmpty()) {
      problems.error(
          "cases.reference-outside",
          place,
          "@" + file,
          "a file inside " + GoldenFile.shown(root, home),
          "References start from that folder; write \\@ for a plain at sign.");
      return Optional.empty();
    }
    return switch (shelf(home, path.get())) {
      case Shelf.Held found -> Optional.of(found);
      case Shelf.Missing missing -> {
        missing(home, file, missing, place, problems);
        yield Optional.empty();
      }
      case Shelf.Unreadable told -> Optional.empty();
    };
  }

  private void missing(
      Path home, String file, Shelf.Missing missing, Place place, Problems problems) {
    problems.error(
        "cases.missing-knowledge",
        place,
        "there is no file @" + file,
        "a file in " + GoldenFile.shown(root, home),
        missing.remedy());
  }

  private Shelf shelf(Path home, Path path) {
    return shelves.computeIfAbsent(path, p -> look(home, p));
  }

  private Shelf look(Path home, Path path) {
    if (!Files.isRegularFile(path)) {
      return new Shelf.Missing(remedy(home, path));
    }
    if (!isReallyInside(home, path)) {
      return new Shelf.Missing("It is a link that leads out of the folder.");
    }
    String shown = GoldenFile.shown(root, path);
    Problems faults = new Problems();
    return TextFile.read(path, shown, faults)
        .<Shelf>map(raw -> new Shelf.Held(Page.read(raw, shown, faults), raw, faults))
        .orElseGet(() -> new Shelf.Unreadable(faults));
  }

  private static Optional<Path> inside(Path home, String file) {
    try {
      Path path = home.resolve(file).normalize();
      return Optional.of(path).filter(p -> p.startsWith(home) && !p.equals(home));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isReallyInside(Path home, Path path) {
    try {
      return path.toRealPath().startsWith(home.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static String remedy(Path home, Path path) {
    String plain = "Create it, or write \\@ for a plain at sign.";
    try (Stream<Path> files = Files.walk(home)) {
      List<String> known =
          files
              .filter(Files::isRegularFile)
              .map(file -> home.relativize(file).toString().replace('\\', '/'))
              .toList();
      String wanted = home.relativize(path).toString().replace('\\', '/');
      return Suggestion.near(wanted, known)
          .map(near -> "Did you mean \"@" + near + "\"?")
          .orElse(plain);
    } catch (IOException | UncheckedIOException e) {
      return plain;
    }
  }
}
