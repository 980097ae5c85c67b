package dev.assize;

import dev.assize.cases.GoldenCase;
import dev.assize.economics.trimming.Lot;
import dev.assize.score.CaseFacts;
import dev.assize.subject.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked to learn which sections of a prompt can go.
 *
 * @param original the subject with the whole prompt
 * @param cuts the subject without each section, by its name, in the order of the file
 * @param lot which cases choose, and which decide
 */
record CutPlan(Docket docket, Subject original, Map<String, Subject> cuts, Lot lot) {

  /** The original, then each cut. */
  List<Subject> singly() {
    return Stream.concat(Stream.of(original), cuts.values().stream()).toList();
  }

  /** The cases by which cuts are chosen. */
  List<GoldenCase> choosing() {
    return cases(lot.choosing());
  }

  /** Those that decide on what is put together. */
  List<GoldenCase> deciding() {
    return cases(lot.deciding());
  }

  private List<GoldenCase> cases(List<CaseFacts> wanted) {
    Set<String> ids = wanted.stream().map(CaseFacts::id).collect(Collectors.toSet());
    return all().stream().filter(golden -> ids.contains(golden.id())).toList();
  }

  List<GoldenCase> all() {
    return docket.golden().cases();
  }
}
