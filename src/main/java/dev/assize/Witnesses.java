package dev.assize;

import dev.assize.score.Opinionated;
import dev.assize.store.FindingEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Grade;
import dev.assize.verdict.Verdict;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Who gave verdicts on stored replies, about which cases and what, where it was no check. */
final class Witnesses {

  private static final Comparator<Opinionated> BY_NAME =
      Comparator.comparing(Opinionated::by).thenComparing(Opinionated::criterion);

  private final Map<String, Set<Statement>> byCase = new HashMap<>();

  /** Of most cases the same is said: one set of it will do for all of them. */
  private final Map<Set<Statement>, Set<Statement>> said = new HashMap<>();

  private final Map<Opinionated, Criterion> criteria = new TreeMap<>(BY_NAME);
  private final Set<Opinionated> comparers = new TreeSet<>(BY_NAME);

  /**
   * What somebody said of a case.
   *
   * @param grade of which sort; empty where it was none
   */
  record Statement(
      Opinionated who, Criterion.Bearing bearing, Optional<Class<? extends Grade>> grade) {

    boolean isA(Class<? extends Grade> sort) {
      return grade.filter(sort::equals).isPresent();
    }
  }

  /**
   * Those of some sides.
   *
   * @param among makers that are listened to
   */
  Witnesses(Collection<Side> sides, Predicate<String> among) {
    for (Side side : sides) {
      side.journal()
          .trials(side.subject().id())
          .forEach(
              trial ->
                  trial.findings().stream()
                      .filter(finding -> !finding.criterion().isDeterministic())
                      .filter(finding -> among.test(finding.criterion().by()))
                      .forEach(finding -> note(trial.key().caseId(), finding)));
    }
  }

  private void note(String caseId, FindingEntry finding) {
    Criterion criterion = finding.criterion();
    Opinionated who = new Opinionated(criterion.by(), criterion.name());
    criteria.put(who, criterion);
    // Of a judge of which nothing could be read it shows with the second reply alone.
    if (finding.verdict() instanceof Verdict.Preferred || finding.position() > 0) {
      comparers.add(who);
    }
    Optional<Class<? extends Grade>> grade =
        finding.verdict() instanceof Verdict.Graded graded
            ? Optional.of(graded.grade().getClass())
            : Optional.empty();
    note(caseId, new Statement(who, criterion.bearing(), grade));
  }

  private void note(String caseId, Statement statement) {
    Set<Statement> before = of(caseId);
    if (!before.contains(statement)) {
      Set<Statement> now = new HashSet<>(before);
      now.add(statement);
      byCase.put(caseId, said.computeIfAbsent(now, Collections::unmodifiableSet));
    }
  }

  /** What was said of a case. */
  Set<Statement> of(String caseId) {
    return byCase.getOrDefault(caseId, Set.of());
  }

  /** Those whom a rule means that may name a maker alone, whatever it calls its criterion. */
  List<Opinionated> meant(Opinionated rule) {
    return criteria.entrySet().stream()
        .filter(each -> rule.gave(each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** By what one of them judged. */
  Criterion criterion(Opinionated who) {
    Criterion criterion = criteria.get(who);
    if (criterion == null) {
      throw new IllegalArgumentException(who.subject() + " gave no verdict");
    }
    return criterion;
  }

  /** Who compared two replies. */
  Set<Opinionated> comparers() {
    return comparers;
  }
}
