package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Place;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenFiles;
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
   * Children are no golden queries, and may not be written over any.
   *
   * @throws InvalidInput when the project would read the file as a golden one
   */
  static void requireNotGolden(World world, Docket docket, Path file) {
    if (GoldenFiles.isMeant(world.folder(), docket.project().golden().files(), file)) {
      throw InvalidInput.of(
          "adversarial.among-golden",
          Place.of("--out"),
          file + " is a golden file by assize.yaml",
          "a file that golden: files: does not mean",
          "Write to a folder of its own: --out "
              + Path.of("golden-queries", "adversarial").resolve(file.getFileName()));
    }
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
