package dev.assize.cases;

import dev.assize.base.Problem;
import dev.assize.base.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project folder of a test: write golden files into it, load them, and see what was told. */
final class GoldenFolder {

  final Path root;
  Problems problems = new Problems();

  GoldenFolder(Path root) {
    this.root = root;
  }

  GoldenFolder with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  GoldenFolder with(String file, byte[] bytes) {
    try {
      Path path = root.resolve("golden-queries").resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads files of the golden-queries folder. */
  GoldenSet load(String... files) {
    return loadParted(',', files);
  }

  GoldenSet loadParted(char separator, String... files) {
    problems = new Problems();
    List<Path> paths = Stream.of(files).map(f -> Path.of("golden-queries", f)).toList();
    return GoldenLoader.load(root, paths, separator, problems);
  }

  /** The only case of a file that must load without any problem. */
  GoldenCase only(String file) {
    GoldenSet set = load(file);
    if (!problems.all().isEmpty() || set.size() != 1) {
      throw new AssertionError(set.size() + " cases\n" + told());
    }
    return set.cases().get(0);
  }

  /** All that was told, one problem a line. */
  String told() {
    return problems.all().stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
