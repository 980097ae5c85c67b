package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.project.Candidates;
import java.util.List;

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
}
