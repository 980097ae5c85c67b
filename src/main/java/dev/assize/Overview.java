package dev.assize;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.project.Candidates;
import dev.assize.project.Project;
import dev.assize.subject.Subject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a run of the project would consist of, without asking anybody anything.
 *
 * @param cases sorted by id
 * @param subjects ids of the matrix, in the project file's order
 * @param candidates which of them are decided on
 * @param baseline a subject's id, {@code RUN:SUBJECT} or a file; empty when none is declared
 * @param sources the files that were read, and the folders of golden files, relative to the project
 */
public record Overview(
    String project,
    List<GoldenCase> cases,
    List<String> subjects,
    Candidates candidates,
    String baseline,
    List<String> sources) {
  public Overview {
    cases = List.copyOf(cases);
    subjects = List.copyOf(subjects);
    sources = List.copyOf(sources);
  }

  /** The same over a file of adversarial cases; the golden ones where none is named. */
  static Overview of(World world, String adversarial) {
    Problems problems = new Problems();
    Docket golden = DocketReader.read(world, problems);
    Docket docket =
        adversarial.isEmpty() ? golden : Adversarials.in(world, golden, adversarial, problems);
    problems.orThrow();
    return new Overview(
        docket.project().name(),
        docket.golden().cases(),
        docket.project().subjects().stream().map(Subject::id).toList(),
        docket.project().candidates(),
        BaselinePlanner.named(world, docket),
        sources(golden, docket));
  }

  private static List<String> sources(Docket whole, Docket asked) {
    Set<String> sources = new TreeSet<>(whole.project().judges().values());
    sources.add(Project.FILE);
    whole.project().prompts().values().forEach(prompt -> sources.add(prompt.file()));
    for (Docket each : List.of(whole, asked)) {
      for (GoldenCase golden : each.golden().cases()) {
        String file = golden.place().file();
        sources.add(file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : file);
      }
    }
    return List.copyOf(sources);
  }
}
