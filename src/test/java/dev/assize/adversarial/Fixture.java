package dev.assize.adversarial;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.GoldenSet;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Five hundred golden cases that never change, whatever becomes of the repository's own. */
public final class Fixture {

  /** The seed of all tests. */
  public static final long ROOT = 20261123;

  private static final GoldenSet GOLDEN = load(file());

  private Fixture() {}

  public static GoldenSet golden() {
    return GOLDEN;
  }

  /** Parents that nobody has found anything out about yet, new ones with each call. */
  public static Corpus corpus() {
    return Corpus.of(GOLDEN);
  }

  /** The parents of golden queries that a test writes itself, as lines of a JSONL file. */
  static Corpus corpus(Path folder, String... lines) throws IOException {
    Path file = folder.resolve("goldens.jsonl");
    Files.write(file, List.of(lines));
    return Corpus.of(load(file));
  }

  private static GoldenSet load(Path file) {
    Problems problems = new Problems();
    GoldenSet golden = GoldenLoader.load(file.getParent(), List.of(file), ',', problems);
    problems.orThrow();
    return golden;
  }

  static Path file() {
    try {
      return Path.of(Fixture.class.getResource("goldens.jsonl").toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
