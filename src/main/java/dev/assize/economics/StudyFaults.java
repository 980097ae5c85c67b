package dev.assize.economics;

import dev.assize.base.Numbers;
import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.score.CaseFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What keeps subjects from being laid side by side. */
final class StudyFaults {

  private static final int SHOWN = 3;

  private final Place place;
  private final Problems problems;

  StudyFaults(Place place, Problems problems) {
    this.place = place;
    this.problems = problems;
  }

  void check(List<CaseFacts> cases, List<Account> accounts) {
    subjects(accounts);
    checkCases(cases, accounts);
  }

  /** What keeps accounts from being read, however many there are. */
  void checkCases(List<CaseFacts> cases, List<Account> accounts) {
    Set<String> ids = ids(cases);
    accounts.forEach(account -> sameCases(ids, account));
    Set<String> currencies = Study.currencies(accounts);
    if (currencies.size() > 1) {
      problems.error(
          "economics.currencies",
          place,
          "prices in " + String.join(" and ", currencies),
          "one currency",
          "Convert the price book; amounts of two currencies are never added.");
    }
  }

  private void subjects(List<Account> accounts) {
    if (accounts.size() < 2) {
      problems.error(
          "economics.one-subject",
          place,
          Numbers.count(accounts.size(), "subject"),
          "two subjects or more",
          "Name another subject that was run on the same cases.");
    }
    Set<String> seen = new HashSet<>();
    for (Account account : accounts) {
      if (!seen.add(account.subject())) {
        problems.error(
            "economics.subject-twice",
            place,
            "the subject " + account.subject() + " twice",
            "each subject once",
            "Leave one of them out.");
      }
    }
  }

  private Set<String> ids(List<CaseFacts> cases) {
    Set<String> ids = new TreeSet<>();
    for (CaseFacts facts : cases) {
      if (!ids.add(facts.id())) {
        problems.error(
            "economics.case-twice",
            place,
            "the case " + facts.id() + " twice",
            "each case once",
            "Give each case its own id.");
      }
    }
    if (cases.isEmpty()) {
      problems.error(
          "economics.no-cases",
          place,
          "no cases",
          "cases that all subjects were asked",
          "Run them.");
    }
    return ids;
  }

  private void sameCases(Set<String> ids, Account account) {
    TreeSet<String> missing = new TreeSet<>(ids);
    account.outcomes().forEach((id, trials) -> missing.remove(trials.isEmpty() ? "" : id));
    if (!missing.isEmpty()) {
      problems.error(
          "economics.case-sets",
          place,
          account.subject() + " has no trial of " + shown(missing),
          "the same cases for every subject",
          "Run it on them, or leave them out for all.");
    }
    TreeSet<String> strange = new TreeSet<>(account.outcomes().keySet());
    strange.removeAll(ids);
    if (!strange.isEmpty()) {
      problems.error(
          "economics.case-sets",
          place,
          account.subject() + " has trials of " + shown(strange) + " besides",
          "the same cases for every subject",
          "Run the others on them, or leave them out for all.");
    }
  }

  private static String shown(Set<String> ids) {
    String first = ids.stream().limit(SHOWN).collect(Collectors.joining(", "));
    int more = ids.size() - SHOWN;
    return Numbers.count(ids.size(), "case")
        + " ("
        + first
        + (more > 0 ? " and " + Numbers.count(more) + " more" : "")
        + ")";
  }
}
