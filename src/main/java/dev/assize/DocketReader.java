package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problem;
import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenFiles;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.GoldenSet;
import dev.assize.cases.Leaks;
import dev.assize.check.Checks;
import dev.assize.judge.Judge;
import dev.assize.project.Project;
import dev.assize.project.ProjectReader;
import dev.assize.subject.PromptTemplate;
import dev.assize.subject.WrittenParts;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads a whole project and tells every fault of every file in one go. */
final class DocketReader {

  private static final String EXAMPLES = "examples";

  private DocketReader() {}

  static Docket read(World world, Problems problems) {
    return read(world, problems, golden -> true);
  }

  /**
   * The same for whoever asks a few cases only: what others expect is not looked into.
   *
   * @param asked which cases these are
   */
  static Docket read(World world, Problems problems, Predicate<GoldenCase> asked) {
    Project project = ProjectReader.read(world.surroundings(), problems);
    CompletableFuture<LabelFiles.Found> labels = labels(world, project);
    Problems rows = new Problems();
    List<Path> files =
        GoldenFiles.matching(
            world.folder(), project.golden().files(), Place.of(Project.FILE), rows);
    GoldenSet golden =
        GoldenLoader.loadSome(world.folder(), files, project.golden().separator(), rows);
    problems.addAll(rows);
    Checks checks = Checks.all();
    JudgeFiles judgeFiles = JudgeFiles.of(world.folder(), project, problems);
    Map<String, Judge> judges = judgeFiles.judges();
    Kinship kinship = Kinship.of(project, judgeFiles);
    kinship.tell(project.subjects(), problems);
    if (!rows.hasErrors()) {
      new JudgeNeeds(judgeFiles, problems).cases(golden);
      new BudgetNeeds(project, judges, problems).of(golden);
    }
    CaseNeeds needs = new CaseNeeds(checks, project, judges, faulty(problems));
    // Each case by itself, on all processors; their faults are told in the order of the cases.
    golden.cases().parallelStream().filter(asked).map(needs::of).toList().forEach(problems::addAll);
    PromptNeeds.check(project, golden.cases(), problems);
    GateNeeds needed = new GateNeeds(golden, problems);
    needed.scopes(project.gate());
    needed.units(project.gate());
    new RuleMakers(project.judges().keySet(), judges, problems).inspect(project.gate());
    needed.traffic(project.evidence().traffic());
    problems.addAll(labels.join().faults());
    new QuarantineNeeds(project.quarantine(), problems).count(golden);
    Leaks.inspect(golden, shown(project.prompts().values()), problems);
    Sentinels sentinels = Sentinels.read(world.folder(), project, judges, golden, problems);
    return new Docket(
        project, golden, golden, checks, judges, sentinels, labels.join().labels(), kinship);
  }

  /** Beside the golden files, which take as long. */
  private static CompletableFuture<LabelFiles.Found> labels(World world, Project project) {
    return CompletableFuture.supplyAsync(
        () ->
            LabelFiles.read(
                world.folder(), project.evidence().labels(), project.golden().separator()));
  }

  private static Set<Place> faulty(Problems problems) {
    return problems.all().stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .map(Problem::place)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Leaks.Shown> shown(Collection<PromptTemplate> prompts) {
    return prompts.stream()
        .flatMap(prompt -> WrittenParts.of(prompt).stream().map(part -> shown(prompt, part)))
        .toList();
  }

  private static Leaks.Shown shown(PromptTemplate prompt, WrittenParts.Part part) {
    return new Leaks.Shown(
        prompt.file(),
        part.section().equals(EXAMPLES) ? Leaks.Kind.EXAMPLE : Leaks.Kind.PROSE,
        part.lines().stream().map(line -> new Leaks.Row(line.number(), line.text())).toList());
  }
}
