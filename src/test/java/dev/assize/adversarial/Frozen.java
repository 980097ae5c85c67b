package dev.assize.adversarial;

import dev.assize.base.Problems;
import dev.assize.base.RunningDigest;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.GoldenSet;
import dev.assize.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** Prints the digest of ten thousand cases made of a golden file; a program of its own. */
final class Frozen {

  private static final int CASES = 10_000;

  private Frozen() {}

  public static void main(String[] arguments) {
    Problems problems = new Problems();
    Path file = Path.of(arguments[0]);
    GoldenSet golden = GoldenLoader.load(file.getParent(), List.of(file), ',', problems);
    problems.orThrow();
    Selection selection =
        new Selector(Corpus.of(golden), Repertoire.all(), Fixture.ROOT)
            .select(CASES, EnumSet.allOf(Family.class));
    RunningDigest digest = new RunningDigest();
    selection
        .first(CASES)
        .map(each -> Json.write(PerturbationJson.row(each)) + "\n")
        .forEach(line -> digest.add(line.getBytes(StandardCharsets.UTF_8)));
    System.out.println(selection.size() + " " + digest.digest().hex());
  }
}
