package dev.assize;

import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.judge.Judge;
import dev.assize.project.Project;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads the judge files that the project names. */
final class JudgeFiles {

  private JudgeFiles() {}

  static Map<String, Judge> read(Path folder, Project project, Problems problems) {
    Map<String, Judge> judges = new LinkedHashMap<>();
    project.judges().forEach((name, file) -> {});
    return judges;
  }

  static void tellUnknown(GoldenCase golden, Set<String> known, Problems problems) {
    for (String name : golden.expectation().criteria()) {
      if (!known.contains(name)) {
        problems.error(
            "cases.unknown-judge",
            golden.place(),
            "criterion \"" + name + "\" is no judge",
            "a name under judges: in " + Project.FILE,
            known.isEmpty() ? "Declare it there." : Suggestion.remedy(name, known));
      }
    }
  }
}
