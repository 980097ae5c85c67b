package dev.assize;

import dev.assize.base.Place;
import dev.assize.base.Problems;
import dev.assize.base.Suggestion;
import dev.assize.economics.Kinds;
import dev.assize.project.UseCaseSettings;
import dev.assize.score.CaseFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which cases stand for a use case. */
record CaseChoice(UseCaseSettings settings, Kinds kinds) {

  /** {@code cases of kind questions and feature orders}. */
  String words() {
    List<String> words = new ArrayList<>();
    if (!settings.kind().isEmpty()) {
      words.add("kind " + settings.kind());
    }
    if (!settings.feature().isEmpty()) {
      words.add("feature " + settings.feature());
    }
    if (!settings.tag().isEmpty()) {
      words.add("tag " + settings.tag());
    }
    return words.isEmpty() ? "all cases" : "cases of " + String.join(" and ", words);
  }

  /** Those of a run, by id; what nothing has is told. */
  Map<String, CaseFacts> of(Collection<CaseFacts> cases, Problems problems) {
    boolean isKnown =
        isKnown("kind", settings.kind(), cases, facts -> kinds(facts).stream(), problems);
    isKnown &=
        isKnown(
            "feature",
            settings.feature(),
            cases,
            facts -> Stream.of(facts.standing().feature()).filter(each -> !each.isEmpty()),
            problems);
    isKnown &=
        isKnown("tag", settings.tag(), cases, facts -> facts.standing().tags().stream(), problems);
    Map<String, CaseFacts> chosen = new TreeMap<>();
    cases.stream().filter(this::holds).forEach(facts -> chosen.put(facts.id(), facts));
    if (chosen.isEmpty() && isKnown) {
      problems.error(
          "economics.no-cases",
          settings.stated().place(),
          settings.stated().name() + ": the run has no " + words(),
          "cases that stand for it",
          "Name others, or run them.");
    }
    return chosen;
  }

  private Set<String> kinds(CaseFacts facts) {
    return new TreeSet<>(Set.copyOf(List.of(kinds.of(facts), facts.category())));
  }

  boolean holds(CaseFacts facts) {
    return (settings.kind().isEmpty() || kinds(facts).contains(settings.kind()))
        && (settings.feature().isEmpty() || facts.standing().feature().equals(settings.feature()))
        && (settings.tag().isEmpty() || facts.standing().tags().contains(settings.tag()));
  }

  private boolean isKnown(
      String what,
      String wanted,
      Collection<CaseFacts> cases,
      Function<CaseFacts, Stream<String>> labels,
      Problems problems) {
    Set<String> known = new TreeSet<>();
    cases.stream().flatMap(labels).forEach(known::add);
    if (wanted.isEmpty() || known.contains(wanted)) {
      return true;
    }
    Place place = settings.stated().place();
    problems.error(
        "economics.unknown-" + what,
        place,
        settings.stated().name() + ": no case is of the " + what + " " + wanted,
        "a " + what + " of the run's cases",
        Suggestion.remedy(wanted, known));
    return false;
  }
}
