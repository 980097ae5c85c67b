package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.GoldenSet;
import java.nio.file.Path;
import java.util.Optional;

/** The folder in which a written golden file must be, so that its references find their pages. */
final class PageFolder {

  private PageFolder() {}

  /**
   * The folder of the first golden case that refers to a page, where the file is outside of it.
   *
   * @param file absolute, or relative to the root
   */
  static Optional<Path> missed(Path root, GoldenSet golden, Path file) {
    Path own = GoldenLoader.home(root, file);
    return golden.cases().stream()
        .filter(PageFolder::refers)
        .findFirst()
        .map(first -> GoldenLoader.home(root, Path.of(first.place().file())))
        .filter(home -> !home.equals(own));
  }

  /**
   * Tells whoever wrote children of golden cases outside of it; who only looks at them may have
   * them anywhere.
   */
  static void tell(World world, GoldenSet golden, Path file) {
    missed(world.folder(), golden, file)
        .ifPresent(folder -> world.notes().accept(outside(world, file, folder)));
  }

  private static String outside(World world, Path file, Path folder) {
    Path home = world.folder().toAbsolutePath().normalize().relativize(folder);
    return file
        + " cannot be run from where it is: its pages are looked up in the folder golden-queries that"
        + " it is in. To run it: --out "
        + home.resolve("adversarial").resolve(file.getFileName()).toString().replace('\\', '/');
  }

  private static boolean refers(GoldenCase golden) {
    return golden.question().context().stream()
        .anyMatch(passage -> passage.reference().startsWith("@"));
  }
}
