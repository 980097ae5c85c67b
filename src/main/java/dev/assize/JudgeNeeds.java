package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.cases.GoldenCase;
import dev.assize.cases.GoldenSet;
import dev.assize.judge.CaseChoice;
import dev.assize.judge.CaseChoice.Reach;
import dev.assize.judge.Judge;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells which judges wait for cases that never come. */
final class JudgeNeeds {

  private final JudgeFiles files;
  private final Problems problems;

  JudgeNeeds(JudgeFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** Warnings: judges that no case names and that choose none, and choices that no case meets. */
  void cases(GoldenSet golden) {
    if (golden.cases().isEmpty()) {
      return;
    }
    Set<String> tags =
        golden.cases().stream()
            .flatMap(each -> each.standing().tags().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> categories =
        golden.cases().stream()
            .map(each -> each.standing().category())
            .collect(Collectors.toCollection(TreeSet::new));
    Collection<Judge> judges = files.judges().values();
    Set<String> asked =
        judges.stream().flatMap(each -> each.colleagues().stream()).collect(Collectors.toSet());
    for (Judge judge : judges) {
      Place place = files.place(judge.name(), "cases");
      judge.cases().tags().stream()
          .sorted()
          .filter(tag -> !tags.contains(tag))
          .forEach(tag -> unmet(place, "unknown-tag", "has the tag", tag, tags));
      judge.cases().categories().stream()
          .sorted()
          .filter(category -> !categories.contains(category))
          .forEach(name -> unmet(place, "unknown-category", "is of", name, categories));
      if (waits(judge.cases()) && !asked.contains(judge.name()) && asksNobody(judge, golden)) {
        tell(judge);
      }
    }
  }

  /** A choice that meets no case is told with what it chooses by. */
  private static boolean waits(CaseChoice choice) {
    return choice.reach() == Reach.UNSAID
        || (choice.reach() == Reach.SOME
            && choice.tags().isEmpty()
            && choice.categories().isEmpty());
  }

  private static boolean asksNobody(Judge judge, GoldenSet golden) {
    return golden.cases().stream().noneMatch((GoldenCase each) -> judge.asksAbout(each));
  }

  private void tell(Judge judge) {
    problems.warning(
        "judge.asks-nobody",
        files.named(judge.name()),
        "judge \"" + judge.name() + "\" is asked about no case: none names it",
        "its name in the cell `criteria` of a case, or in its own file which cases it is asked about",
        "Write cases: all, or {tags: [...]}, into its file; cases: none where it is meant to wait.");
  }

  private void unmet(Place place, String code, String has, String name, Set<String> known) {
    problems.warning(
        "judge." + code,
        place,
        "no case " + has + " \"" + name + "\"",
        "one that a golden file names",
        known.isEmpty() ? "" : Suggestion.remedy(name, known));
  }
}
