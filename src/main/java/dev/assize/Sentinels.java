package dev.assize;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.judge.Judge;
import dev.assize.judge.Sentinel;
import dev.assize.judge.SentinelFile;
import dev.assize.project.Project;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The sentinels of a project's judges, with the cases that they answer. */
record Sentinels(Map<String, List<Sentinel>> ofJudge, Map<String, GoldenCase> cases) {

  static final Sentinels NONE = new Sentinels(Map.of(), Map.of());

  Sentinels {
    ofJudge = Map.copyOf(ofJudge);
    cases = Map.copyOf(cases);
  }

  /** Reads the files that lie beside the judges' own. */
  static Sentinels read(
      Path folder,
      Project project,
      Map<String, Judge> judges,
      GoldenSet golden,
      Problems problems) {
    Map<String, GoldenCase> cases =
        golden.cases().stream().collect(Collectors.toMap(GoldenCase::id, c -> c, (a, b) -> a));
    Map<String, List<Sentinel>> found = new HashMap<>();
    judges.forEach(
        (name, judge) ->
            found.put(
                name,
                SentinelFile.read(
                    folder,
                    beside(Objects.requireNonNull(project.judges().get(name)), name),
                    judge,
                    cases.keySet(),
                    problems)));
    found.values().removeIf(List::isEmpty);
    Map<String, GoldenCase> answered =
        found.values().stream()
            .flatMap(List::stream)
            .map(Sentinel::caseId)
            .distinct()
            .collect(Collectors.toMap(id -> id, id -> Objects.requireNonNull(cases.get(id))));
    return new Sentinels(found, answered);
  }

  /** Where the sentinels of a judge are kept. */
  static String beside(String file, String name) {
    int slash = file.lastIndexOf('/');
    return (slash < 0 ? "" : file.substring(0, slash + 1)) + name + ".sentinels.jsonl";
  }

  List<Sentinel> of(Judge judge) {
    return ofJudge.getOrDefault(judge.name(), List.of());
  }

  GoldenCase golden(Sentinel sentinel) {
    return Objects.requireNonNull(cases.get(sentinel.caseId()));
  }
}
