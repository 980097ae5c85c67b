package dev.assize.adversarial;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.GoldenSet;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Five hundred golden cases that never change, whatever becomes of the repository's own. */
public final class Fixture {

  /** The seed of all tests. */
  public static final long ROOT = 20261123;

  private static final GoldenSet GOLDEN = load();

  private Fixture() {}

  public static GoldenSet golden() {
    return GOLDEN;
  }

  /** Parents that nobody has found anything out about yet, new ones with each call. */
  public static Corpus corpus() {
    return Corpus.of(GOLDEN);
  }

  private static GoldenSet load() {
    Problems problems = new Problems();
    Path file = file();
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
