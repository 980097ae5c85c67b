package dev.assize;

import dev.assize.Integrity.Fault;
import dev.assize.base.Numbers;
import dev.assize.project.Budgets;
import dev.assize.score.Watched;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Criterion.Bearing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what a side's judges said of their sentinels against the budget. */
final class Vigil {

  private static final int NAMED = 5;
  private static final String REMEDY =
      "Look at what it wrote (assize show), mend its rubric or take another model, and measure it"
          + " anew; what it said in this run is not to be relied on.";

  private final Map<String, Watched> watched;
  private final Set<String> deciding = new TreeSet<>();
  private final Budgets budgets;

  /**
   * Over the run of a side.
   *
   * @param ruling makers by whose verdicts a rule of the gate is answered
   */
  Vigil(Budgets budgets, Side side, Set<String> ruling) {
    this.budgets = budgets;
    this.watched = Watched.in(side.journal());
    if (!watched.isEmpty()) {
      deciding.addAll(ruling);
      side.journal().trials(side.subject().id()).forEach(this::note);
    }
  }

  private void note(TrialEntry trial) {
    trial.findings().stream()
        .map(finding -> finding.criterion())
        .filter(criterion -> criterion.bearing() == Bearing.MUST && !criterion.isDeterministic())
        .forEach(criterion -> deciding.add(criterion.by()));
  }

  /** Why nothing may be concluded: a judge that decides got too many of them wrong. */
  Optional<Fault> broken() {
    return watched.entrySet().stream()
        .filter(each -> deciding.contains(each.getKey()) && !isWithin(each.getValue()))
        .map(each -> new Fault(words(each.getKey(), each.getValue()) + ".", REMEDY))
        .findFirst();
  }

  /** The same of judges that only advise, in sentences. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    watched.forEach(
        (by, found) -> {
          if (!deciding.contains(by) && !isWithin(found)) {
            notes.add(words(by, found) + "; it only advises.");
          }
        });
    return notes;
  }

  private boolean isWithin(Watched found) {
    return found.failed().size() <= budgets.sentinels() * found.asked()
        && found.unanswered() <= budgets.sentinels() * found.asked();
  }

  /**
   * {@code judge:tone got 3 of its 20 sentinels wrong (late-1, late-2, attack-4), and the budget
   * allows 5.0 %}.
   */
  private String words(String by, Watched found) {
    boolean isWrong = found.failed().size() > budgets.sentinels() * found.asked();
    String named =
        found.failed().stream().limit(NAMED).collect(Collectors.joining(", "))
            + (found.failed().size() > NAMED ? ", ..." : "");
    return by
        + (isWrong ? " got " : " gave no verdict on ")
        + Numbers.count(isWrong ? found.failed().size() : found.unanswered())
        + " of its "
        + Numbers.count(found.asked(), "sentinel")
        + (isWrong ? " wrong (" + named + ")" : "")
        + ", and the budget allows "
        + Numbers.percent(budgets.sentinels());
  }
}
