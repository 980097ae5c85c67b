package dev.assize;

import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.economics.routing.Signal;
import dev.assize.judge.Judge;
import dev.assize.project.Project;
import dev.assize.verdict.Criterion;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes signals of judges of the project; only those may route that are shown no golden data. */
final class JudgeSignals {

  private final World world;
  private final ProjectBasics project;
  private final Problems problems;

  JudgeSignals(World world, ProjectBasics project, Problems problems) {
    this.world = world;
    this.project = project;
    this.problems = problems;
  }

  /** The signal of a judge: how unsure it was that a reply is right. */
  Optional<Watcher> of(String name) {
    if (!project.judges().containsKey(name)) {
      problems.error(
          "economics.unknown-judge",
          Watchers.PLACE,
          "no judge \"" + name + "\"",
          "a name under judges: in " + Project.FILE,
          Suggestion.remedy(name, project.judges().keySet()));
      return Optional.empty();
    }
    return JudgeFiles.one(name, world.folder(), project.judges(), problems).flatMap(this::of);
  }

  private Optional<Watcher> of(Judge judge) {
    String by = Criterion.JUDGE + judge.name();
    return switch (Signal.of(by + " unsure", judge.needs())) {
      case Signal.Blind blind ->
          Optional.of(new JudgeWatcher(blind, by, digests(judge), project.evidence().prices()));
      case Signal.Golden golden -> {
        problems.error(
            "economics.golden-signal",
            Watchers.PLACE,
            "the judge "
                + judge.name()
                + " is shown golden data, which an application does not"
                + " have",
            "a judge with reference: ignore",
            "Let another judge look at the replies: assize rejudge.");
        yield Optional.empty();
      }
    };
  }

  private static Set<String> digests(Judge judge) {
    return judge.criteria().stream()
        .map(criterion -> criterion.digest().hex())
        .collect(Collectors.toUnmodifiableSet());
  }
}
