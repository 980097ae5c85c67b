package dev.assize;

import dev.assize.CaseHistory.OfSubject;
import dev.assize.CaseHistory.Step;
import dev.assize.CaseHistory.Turn;
import dev.assize.history.CaseMoment;
import dev.assize.history.CaseRow;
import dev.assize.score.State;
import dev.assize.stats.Flakiness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells of one case when it broke, what had changed by then, and how reliably it passes. */
final class CaseHistories {

  private CaseHistories() {}

  /**
   * Of a case.
   *
   * @param moments in the order of time
   */
  static CaseHistory of(String caseId, List<CaseMoment> moments) {
    Map<String, List<CaseMoment>> bySubject = new TreeMap<>();
    moments.forEach(
        moment ->
            bySubject
                .computeIfAbsent(moment.stored().side().subject(), subject -> new ArrayList<>())
                .add(moment));
    return new CaseHistory(
        caseId,
        bySubject.entrySet().stream()
            .map(
                each ->
                    new OfSubject(each.getKey(), steps(each.getValue()), flaky(each.getValue())))
            .toList());
  }

  private static List<Step> steps(List<CaseMoment> moments) {
    List<Step> steps = new ArrayList<>();
    Optional<State> decided = Optional.empty();
    for (int i = 0; i < moments.size(); i++) {
      CaseMoment moment = moments.get(i);
      State state = moment.outcome().state();
      steps.add(
          new Step(
              moment,
              decided.map(before -> turn(before, state)).orElse(Turn.NONE),
              i == 0 ? List.of() : HistoryChanges.between(moments.get(i - 1), moment)));
      decided = state.isDecided() ? Optional.of(state) : decided;
    }
    return steps;
  }

  private static Turn turn(State before, State now) {
    if (!now.isDecided() || now == before) {
      return Turn.NONE;
    }
    return now == State.FAILED ? Turn.BROKE : Turn.FIXED;
  }

  /** A reply counts once, however often cassettes or the cache brought it back. */
  private static Flakiness flaky(List<CaseMoment> moments) {
    CaseMoment newest = moments.getLast();
    Set<Instant> received = new HashSet<>();
    int passes = 0;
    int failures = 0;
    for (CaseMoment moment : moments) {
      CaseRow outcome = moment.outcome();
      boolean isAlike =
          HistoryChanges.isSameVersion(moment.stored().side(), newest.stored().side())
              && outcome.question().isLike(newest.outcome().question());
      if (isAlike && received.add(outcome.received())) {
        passes += outcome.trials().passed();
        failures += outcome.trials().failed();
      }
    }
    return new Flakiness(passes, failures);
  }
}
