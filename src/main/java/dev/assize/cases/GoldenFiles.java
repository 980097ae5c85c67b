package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the golden files of a project. */
public final class GoldenFiles {

  private GoldenFiles() {}

  /**
   * The files that match any of the patterns, such as {@code golden-queries/*.csv}, each once and
   * sorted. A pattern may match nothing; that all of them do is an error.
   *
   * @param place where the patterns were declared
   */
  public static List<Path> matching(
      Path root, List<String> patterns, Place place, Problems problems) {
    TreeSet<Path> found = new TreeSet<>();
    for (String pattern : patterns) {
      try (Stream<Path> files = below(root.resolve(folder(pattern)))) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        files
            .filter(file -> matcher.matches(root.relativize(file)))
            .filter(Files::isRegularFile)
            .forEach(found::add);
      } catch (IOException | UncheckedIOException e) {
        String what = pattern + " cannot be searched: " + e.getMessage();
        problems.error("cases.unreadable-folder", place, what, "a readable folder", "");
      }
    }
    if (found.isEmpty()) {
      problems.error(
          "cases.no-files",
          place,
          "no file matches " + String.join(", ", patterns),
          "at least one golden file",
          "Create golden-queries/first.csv with the columns id, category and input.");
    }
    return List.copyOf(found);
  }

  /**
   * Whether a file, there or not, is among those that the patterns mean.
   *
   * @param file absolute, or relative to the root
   */
  public static boolean isMeant(Path root, List<String> patterns, Path file) {
    Path relative = root.relativize(root.resolve(file).normalize());
    return patterns.stream()
        .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
        .anyMatch(matcher -> matcher.matches(relative));
  }

  @SuppressWarnings("StreamResourceLeak") // the caller closes it
  private static Stream<Path> below(Path folder) throws IOException {
    return Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty();
  }

  /** The part of a pattern before its first wild card, up to the last slash. */
  private static String folder(String pattern) {
    String fixed = pattern.split("[*?\\[{]", 2)[0];
    return fixed.contains("/") ? fixed.substring(0, fixed.lastIndexOf('/')) : "";
  }
}
