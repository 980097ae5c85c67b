package dev.assize;

import dev.assize.adversarial.Perturbation;
import dev.assize.adversarial.PerturbationFile;
import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.GoldenSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the project with a file of perturbations in the place of its golden set. */
final class Adversarials {

  private static final String OPTION = "--adversarial";

  private final World world;
  private final String file;
  private final Problems problems;

  private Adversarials(World world, String file, Problems problems) {
    this.world = world;
    this.file = file;
    this.problems = problems;
  }

  /**
   * The project as it is when no file is named; else one whose golden set is the perturbations of
   * the file and their parents: only what a version can do untouched can get worse by touching it.
   */
  static Docket of(World world, String file, Problems problems) {
    Docket docket = DocketReader.read(world, problems);
    return file.isEmpty() ? docket : in(world, docket, file, problems);
  }

  /** The same of a project that was read. */
  static Docket in(World world, Docket docket, String file, Problems problems) {
    return new Adversarials(world, file, problems).among(docket);
  }

  /** The project with the perturbations of some files beside all of its golden cases. */
  static Docket beside(World world, List<String> files, Problems problems) {
    Docket docket = DocketReader.read(world, problems);
    Map<String, GoldenCase> cases = new LinkedHashMap<>();
    docket.golden().cases().forEach(golden -> cases.put(golden.id(), golden));
    for (String file : files) {
      new Adversarials(world, file, problems)
          .among(docket)
          .golden()
          .cases()
          .forEach(golden -> cases.put(golden.id(), golden));
    }
    return docket.asking(GoldenSet.of(List.copyOf(cases.values())));
  }

  /**
   * Chosen cases with the golden queries that the adversarial ones among them were made of: what
   * was lost is told by those that pass untouched.
   */
  static List<GoldenCase> withParents(GoldenSet chosen, GoldenSet all) {
    Set<String> wanted = new HashSet<>();
    for (GoldenCase each : chosen.cases()) {
      wanted.add(each.id());
      if (Perturbation.isOne(each)) {
        wanted.add(each.standing().parent());
      }
    }
    return all.cases().stream().filter(golden -> wanted.contains(golden.id())).toList();
  }

  private Docket among(Docket docket) {
    Optional<List<String>> lines = lines();
    if (lines.isEmpty()) {
      return docket;
    }
    boolean isGoldenWhole = !problems.hasErrors();
    GoldenSet read =
        GoldenLoader.load(
            world.folder(),
            List.of(Path.of(file)),
            docket.project().golden().separator(),
            problems);
    if (read.size() == 0) {
      problems.error(
          "adversarial.empty",
          Place.of(file),
          "no case",
          "at least one perturbation",
          "Make some: assize adversarial generate --tier 200 --out " + file);
    }
    if (isGoldenWhole) {
      Problems found = new Problems();
      PerturbationFile.inspect(file, lines.get(), read, docket.golden(), found);
      found.errors().forEach(problems::add);
      tellOutdated(found.warnings());
    }
    Set<String> parents =
        read.cases().stream()
            .map(golden -> golden.standing().parent())
            .collect(Collectors.toUnmodifiableSet());
    Stream<GoldenCase> clean =
        docket.golden().cases().stream().filter(golden -> parents.contains(golden.id()));
    return docket.asking(
        GoldenSet.of(
            Stream.concat(clean, PerturbationFile.tagged(lines.get(), read).cases().stream())
                .toList()));
  }

  /** A run goes on with them: what they ask of their old parent's text still holds. */
  private void tellOutdated(List<Problem> outdated) {
    if (!outdated.isEmpty()) {
      world
          .notes()
          .accept(
              Numbers.count(outdated.size(), "adversarial case")
                  + (outdated.size() == 1 ? " was" : " were")
                  + " made of golden queries that were edited since, the first in "
                  + outdated.getFirst().place()
                  + ": make them again with assize adversarial generate --out "
                  + file);
    }
  }

  private Optional<List<String>> lines() {
    try {
      return Optional.of(Files.readAllLines(world.folder().resolve(file)));
    } catch (IOException | InvalidPathException e) {
      problems.error(
          "adversarial.unreadable",
          Place.of(OPTION),
          "\"" + file + "\" cannot be read",
          "a file that generate wrote",
          "Make it: assize adversarial generate --tier 200 --out " + file);
      return Optional.empty();
    }
  }
}
