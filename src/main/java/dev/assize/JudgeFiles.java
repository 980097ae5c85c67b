package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.json.JsonException;
import dev.assize.json.Sourced;
import dev.assize.json.Yaml;
import dev.assize.judge.Judge;
import dev.assize.judge.JudgeFile;
import dev.assize.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the judge files that the project names. */
final class JudgeFiles {

  private JudgeFiles() {}

  static Map<String, Judge> read(Path folder, Project project, Problems problems) {
    Map<String, Judge> judges = new LinkedHashMap<>();
    project
        .judges()
        .forEach(
            (name, file) ->
                load(folder, file, problems)
                    .flatMap(source -> JudgeFile.read(name, source, problems))
                    .ifPresent(
                        judge -> {
                          judges.put(name, judge);
                          tellProvider(judge, file, project, problems);
                        }));
    return judges;
  }

  private static Optional<Sourced> load(Path folder, String file, Problems problems) {
    try {
      return Optional.of(Yaml.read(Files.readString(folder.resolve(file)), file));
    } catch (JsonException e) {
      problems.error(
          "judge.not-yaml",
          new Place(file, e.line()),
          String.valueOf(e.getMessage()),
          "YAML",
          e.remedy());
    } catch (IOException e) {
      problems.error(
          "judge.missing-file",
          Place.of(Project.FILE),
          "cannot read " + file,
          "a judge file in UTF-8, relative to the project",
          "");
    }
    return Optional.empty();
  }

  private static void tellProvider(Judge judge, String file, Project project, Problems problems) {
    Set<String> known = project.providers().keySet();
    for (String provider : judge.providers()) {
      if (!known.contains(provider)) {
        problems.error(
            "judge.unknown-provider",
            Place.of(file),
            "provider: " + provider,
            "a provider of " + Project.FILE,
            Suggestion.remedy(provider, known));
      }
    }
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
