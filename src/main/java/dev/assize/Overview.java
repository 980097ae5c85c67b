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

  static Overview of(World world) {
    Problems problems = new Problems();
    Docket docket = DocketReader.read(world, problems);
    problems.orThrow();
    return new Overview(
        docket.project().name(),
        docket.golden().cases(),
        docket.project().subjects().stream().map(Subject::id).toList(),
        docket.project().candidates(),
        BaselinePlanner.named(world, docket),
        sources(docket));
  }

  private static List<String> sources(Docket docket) {
    Set<String> sources = new TreeSet<>(docket.project().judges().values());
    sources.add(Project.FILE);
    docket.project().prompts().values().forEach(prompt -> sources.add(prompt.file()));
    for (GoldenCase golden : docket.golden().cases()) {
      String file = golden.place().file();
      sources.add(file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : file);
    }
    return List.copyOf(sources);
  }
}
