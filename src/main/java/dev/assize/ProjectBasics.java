package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Problems;
import dev.assize.cases.Split;
import dev.assize.project.Basics;
import dev.assize.project.EconomicsSettings;
import dev.assize.project.EvidenceSettings;
import dev.assize.project.Project;
import dev.assize.project.ProjectReader;
import dev.assize.project.StoreSettings;
import dev.assize.regression.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What stored evidence needs to know of its project. Prompts, judges and golden files may have gone
 * since; where there is no project file at all, the usual settings hold.
 *
 * @param separator of cells in CSV files
 * @param split which cases are sealed
 * @param baseline as it is written, whether or not there is such a subject; often empty
 * @param judges judge files by name, relative to the project; nobody has looked into them
 * @param store where the history of runs is kept
 * @param economics what decisions about cost rest on
 */
record ProjectBasics(
    String name,
    char separator,
    Split split,
    Rules gate,
    EvidenceSettings evidence,
    String baseline,
    Map<String, String> judges,
    StoreSettings store,
    EconomicsSettings economics) {

  /**
   * Reads them.
   *
   * @throws dev.assize.base.InvalidInput when one of them is faulty
   */
  static ProjectBasics of(World world) {
    Problems problems = new Problems();
    ProjectBasics basics = of(world, problems);
    problems.orThrow();
    return basics;
  }

  /** The same; faults go to the problems, and what they leave unknown is as usual. */
  static ProjectBasics of(World world, Problems problems) {
    if (!Files.exists(world.folder().resolve(Project.FILE))) {
      return usual(world);
    }
    try {
      Basics basics = ProjectReader.basics(world.surroundings(), problems);
      return new ProjectBasics(
          basics.name(),
          basics.golden().separator(),
          basics.golden().split(),
          basics.gate(),
          basics.evidence(),
          basics.baseline(),
          basics.judges(),
          basics.store(),
          basics.economics());
    } catch (InvalidInput unreadable) {
      unreadable.problems().forEach(problems::add);
      return usual(world);
    }
  }

  private static ProjectBasics usual(World world) {
    String folder =
        Optional.ofNullable(world.folder().getFileName()).map(Path::toString).orElse("project");
    return new ProjectBasics(
        folder,
        ',',
        Split.OPEN,
        Rules.USUAL,
        EvidenceSettings.NONE,
        "",
        Map.of(),
        StoreSettings.LOCAL,
        EconomicsSettings.NONE);
  }
}
