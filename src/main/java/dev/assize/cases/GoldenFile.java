package dev.assize.cases;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A golden file, opened.
 *
 * @param shown its path relative to the project, with slashes
 * @param home the folder its references start from: the nearest folder above it that is called
 *     {@code golden-queries}, else its own
 */
record GoldenFile(String shown, Path home, String text) {

  private static final String HOME = "golden-queries";

  /** Opens a file of the project, or tells why it cannot be. */
  static Optional<GoldenFile> open(Path root, Path file, Problems problems) {
    Path path = root.resolve(file).toAbsolutePath().normalize();
    String shown = shown(root, path);
    return TextFile.read(path, shown, problems)
        .map(text -> new GoldenFile(shown, homeOf(path), text));
  }

  /** A path as users see it: relative to the project if it is inside, and with slashes. */
  static String shown(Path root, Path path) {
    Path top = root.toAbsolutePath().normalize();
    Path whole = path.toAbsolutePath().normalize();
    return (whole.startsWith(top) ? top.relativize(whole) : whole).toString().replace('\\', '/');
  }

  Place place(int line) {
    return new Place(shown, line);
  }

  boolean isJsonLines() {
    return shown.endsWith(".jsonl");
  }

  static Path homeOf(Path file) {
    Path own = file.resolveSibling("").normalize();
    for (Path folder = own; folder != null; folder = folder.getParent()) {
      if (folder.endsWith(HOME)) {
        return folder;
      }
    }
    return own;
  }
}
