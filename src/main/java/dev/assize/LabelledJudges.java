package dev.assize;

import dev.assize.base.InvalidInput;
import dev.assize.base.Problems;
import dev.assize.judge.Judge;
import dev.assize.project.LabelSource;
import dev.assize.project.Project;
import dev.assize.project.ProjectReader;
import dev.assize.verdict.Criterion;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The judges of a project whose verdicts are measured by the labels that somebody is about to give:
 * what they ask, and where their labels lie.
 *
 * @param judges that look at the criterion, in the order of their names
 * @param known everything that judges of the project ask about
 * @param problems of judges' files
 */
record LabelledJudges(
    LabelRequest request, List<Judge> judges, Set<String> known, Problems problems) {

  static LabelledJudges of(World world, LabelRequest request) {
    Problems problems = new Problems();
    List<Judge> all = read(world, problems);
    return new LabelledJudges(
        request,
        all.stream()
            .filter(judge -> request.judges().isEmpty() || request.judges().contains(judge.name()))
            .filter(judge -> asked(judge, request).isPresent())
            .toList(),
        all.stream()
            .flatMap(judge -> judge.criteria().stream().filter(c -> judge.question(c).isPresent()))
            .map(Criterion::name)
            .collect(Collectors.toCollection(TreeSet::new)),
        problems);
  }

  private static List<Judge> read(World world, Problems problems) {
    if (!Files.exists(world.folder().resolve(Project.FILE))) {
      return List.of();
    }
    try {
      // The rest of the project may be faulty: what is labelled has been answered long ago.
      Project project = ProjectReader.read(world.surroundings(), new Problems());
      return List.copyOf(JudgeFiles.of(world.folder(), project, problems).judges().values());
    } catch (InvalidInput unreadable) {
      unreadable.problems().forEach(problems::add);
      return List.of();
    }
  }

  private static Optional<Criterion> asked(Judge judge, LabelRequest request) {
    return judge.criteria().stream()
        .filter(criterion -> criterion.name().equals(request.criterion()))
        .findFirst();
  }

  /** What the first of them that says so asks. */
  Optional<String> question() {
    return judges.stream()
        .flatMap(judge -> asked(judge, request).flatMap(judge::question).stream())
        .filter(question -> !question.isBlank())
        .findFirst();
  }

  /**
   * Where the labels of the named maker, or of the only judge of the criterion, are kept; else a
   * file that is called like the criterion.
   */
  String file(Map<String, LabelSource> sources) {
    if (!request.judges().isEmpty()) {
      String name = request.judges().getFirst();
      return of(name, sources);
    }
    return judges.size() == 1 ? of(judges.getFirst().name(), sources) : beside(request.criterion());
  }

  /** The command that holds their verdicts against the labels. */
  String next() {
    String criterion = request.criterion();
    if (judges.isEmpty()) {
      return request.judges().isEmpty()
          ? "assize calibrate " + criterion
          : "assize calibrate --run latest --by "
              + request.judges().getFirst()
              + " --criterion "
              + criterion;
    }
    String judge = judges.getFirst().name();
    return "assize calibrate "
        + judge
        + (judge.equals(criterion) ? "" : " --criterion " + criterion);
  }

  private static String of(String maker, Map<String, LabelSource> sources) {
    LabelSource usual = new LabelSource.Beside(beside(maker));
    LabelSource source =
        sources.getOrDefault(LabelFiles.JUDGE + maker, sources.getOrDefault(maker, usual));
    return switch (source) {
      case LabelSource.People people -> beside(maker);
      case LabelSource.InFile named -> named.file();
      case LabelSource.Beside file -> file.file();
    };
  }

  private static String beside(String name) {
    return "judges/" + name + ".labels.csv";
  }
}
