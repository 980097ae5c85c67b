package dev.assize;

import static java.util.stream.Collectors.toList;

import dev.assize.adversarial.Corpus;
import dev.assize.adversarial.Family;
import dev.assize.adversarial.Perturbation;
import dev.assize.adversarial.RiskMatrix;
import dev.assize.adversarial.Selection;
import dev.assize.adversarial.Selector;
import dev.assize.adversarial.Yield;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Seed;
import dev.assize.cases.GoldenCase;
import dev.assize.store.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes children of the project's golden cases. */
final class Perturbing {

  /**
   * Below this size a selection would not have its coverage; smaller tiers are beginnings of it.
   */
  private static final int WHOLE = Family.WHOLE;

  private final World world;

  Perturbing(World world) {
    this.world = world;
  }

  /**
   * The selection that holds the request.
   *
   * @throws dev.assize.base.InvalidInput when fewer can be made
   */
  Selection select(PerturbRequest request) {
    return select(request, docket());
  }

  private static Selection select(PerturbRequest request, Docket docket) {
    Selection selection = all(request, docket);
    if (!request.isMetBy(selection.size())) {
      tooFew(request, selection).orThrow();
    }
    return selection;
  }

  /** As much of the request as can be made. */
  Selection all(PerturbRequest request) {
    return all(request, docket());
  }

  private static Selection all(PerturbRequest request, Docket docket) {
    return new Selector(Corpus.of(docket.golden()), request.able(), seed(request, docket))
        .select(Math.max(WHOLE, request.most()), request.asked());
  }

  /** Of as much of the request as can be made. */
  PerturbationStats stats(PerturbRequest request) {
    Docket docket = docket();
    Selection selection = all(request, docket);
    int cases = count(request, selection);
    Seed sample = new Seed(seed(request, docket)).derive("variety");
    return new PerturbationStats(
        cases,
        selection.yields(),
        RiskMatrix.of(selection.mutators(cases)),
        PerturbationGates.of(selection, request, sample));
  }

  private static int count(PerturbRequest request, Selection selection) {
    return Math.min(request.most(), selection.size());
  }

  private Docket docket() {
    Problems problems = new Problems();
    Docket docket = DocketReader.read(world, problems);
    docket.golden().cases().stream()
        .filter(Perturbation::isOne)
        .collect(Collectors.groupingBy(child -> child.place().file(), TreeMap::new, toList()))
        .values()
        .forEach(children -> areNoParents(children, problems));
    problems.orThrow();
    return docket;
  }

  private static void areNoParents(List<GoldenCase> children, Problems problems) {
    GoldenCase first =
        Collections.min(children, Comparator.comparingInt(child -> child.place().line()));
    problems.error(
        "adversarial.no-parent",
        first.place(),
        Numbers.count(children.size(), "case")
            + " of a golden file, the first \""
            + first.id()
            + "\", are adversarial children themselves",
        "golden queries, of which children are made; children have none",
        "Keep adversarial files out of golden: files: in assize.yaml, and ask them with"
            + " assize run --adversarial FILE.");
  }

  private static long seed(PerturbRequest request, Docket docket) {
    return request.seed().orElse(docket.project().run().seed());
  }

  /** Writes the lines; the file is whole or as it was. */
  Perturbed write(PerturbRequest request, Path file) {
    Docket docket = docket();
    PageFolder.requireNotGolden(world, docket, file);
    Selection selection = select(request, docket);
    DigestedLines lines = new DigestedLines();
    try {
      AtomicFile.write(
          world.folder().resolve(file), out -> lines.write(selection, request.most(), out));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    PageFolder.tell(world, docket.golden(), file);
    return new Perturbed(count(request, selection), lines.digest(), selection.yields());
  }

  /** The digest of the lines, which go nowhere. */
  Perturbed digest(PerturbRequest request) {
    Selection selection = select(request);
    DigestedLines lines = new DigestedLines();
    try {
      lines.write(selection, request.most(), Writer.nullWriter());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Perturbed(count(request, selection), lines.digest(), selection.yields());
  }

  /** The file that holds the digest, relative to the project's folder. */
  Path keep(Perturbed made) {
    Path file = Path.of("golden-queries", "adversarial.sha256");
    String line =
        made.digest().hex() + "  " + Numbers.count(made.cases(), "case") + " of generate\n";
    try {
      AtomicFile.write(world.folder().resolve(file), out -> out.write(line));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    return file;
  }

  Optional<Perturbation> find(PerturbRequest request, String id) {
    return all(request).first(request.most()).filter(each -> each.id().equals(id)).findFirst();
  }

  private static Problems tooFew(PerturbRequest request, Selection selection) {
    int parents = selection.yields().stream().mapToInt(Yield::parents).max().orElse(0);
    Map<Family, Integer> made = new TreeMap<>();
    for (Yield each : selection.yields()) {
      made.merge(each.trait().family(), each.taken(), Integer::sum);
    }
    String families =
        made.entrySet().stream()
            .map(each -> each.getKey().word() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    Problems problems = new Problems();
    problems.error(
        "adversarial.too-many",
        Place.of("--tier"),
        Numbers.count(request.most(), "case") + " of " + Numbers.count(parents, "golden query"),
        "at most " + selection.size() + " (" + families + ")",
        selection.size() == 0
            ? "No mutator that was asked for applies to these golden queries: `assize adversarial"
                + " stats` tells of how many each can make children."
            : "A golden case has 30 children at most, and many mutators need facts, numbers or a context:"
                + " `assize adversarial stats` shows which apply. Take a smaller tier, or add cases.");
    return problems;
  }
}
