package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.check.Checks;
import dev.assize.judge.Judge;
import dev.assize.judge.Label;
import dev.assize.project.Project;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A project with everything it names, read and checked.
 *
 * @param golden the cases that are asked
 * @param whole the golden set that they are of, or were made of
 * @param labels by people, file by file
 * @param kinship of all judges
 */
record Docket(
    Project project,
    GoldenSet golden,
    GoldenSet whole,
    Checks checks,
    Map<String, Judge> judges,
    Sentinels sentinels,
    List<List<Label>> labels,
    Kinship kinship) {
  Docket {
    judges = Collections.unmodifiableMap(new TreeMap<>(judges));
  }

  /** The same as another project would have it. */
  Docket of(Project other) {
    return new Docket(other, golden, whole, checks, judges, sentinels, labels, kinship);
  }

  /** The same with other cases. */
  Docket asking(GoldenSet others) {
    return new Docket(project, others, whole, checks, judges, sentinels, labels, kinship);
  }

  /** The same with some of its judges. */
  Docket judgedBy(Map<String, Judge> some) {
    return new Docket(project, golden, whole, checks, some, sentinels, labels, kinship);
  }

  /** Of those who are asked about some of the cases. */
  Kinship kinship(List<GoldenCase> cases) {
    return kinship.among(
        judge -> judges.containsKey(judge.name()) && cases.stream().anyMatch(judge::asksAbout));
  }

  /** Who is asked about a case, by name. */
  Stream<Judge> judgesOf(GoldenCase golden) {
    return judges.values().stream().filter(judge -> judge.asksAbout(golden));
  }

  /** Whether a judge decides a case, or may: nobody knows what one that cannot be read would do. */
  boolean isJudged(GoldenCase golden) {
    return !judges.keySet().containsAll(golden.expectation().criteria())
        || judgesOf(golden).anyMatch(Judge::isDecisive);
  }
}
