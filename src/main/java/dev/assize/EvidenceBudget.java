package dev.assize;

import dev.assize.Integrity.Fault;
import dev.assize.base.Numbers;
import dev.assize.judge.JurorName;
import dev.assize.judge.kinds.FaithfulnessJudge;
import dev.assize.project.Budgets;
import dev.assize.provider.Failure;
import dev.assize.store.FindingEntry;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Holds the share of errors and of unreadable judges' replies of one side against its budget. */
final class EvidenceBudget {

  private final Budgets budgets;
  private final Set<String> ruling;
  private final Side side;
  private final String name;
  private final Map<String, Integer> unadvised = new TreeMap<>();
  private int trials;
  private int errors;
  private int judged;
  private int unreadable;

  /**
   * Counts what a side holds.
   *
   * @param ruling makers by whose verdicts a rule of the gate is answered
   * @param name {@code baseline} or {@code candidate}
   */
  EvidenceBudget(Budgets budgets, Set<String> ruling, Side side, String name) {
    this.budgets = budgets;
    this.ruling = ruling;
    this.side = side;
    this.name = name;
    side.journal().trials(side.subject().id()).forEach(this::add);
  }

  /** Why nothing may be concluded from the side; empty within the budget. */
  Optional<Fault> exceeded() {
    return unreadable().or(this::errors);
  }

  /** The same of judges that only advise, in sentences: their errors leave nothing undecided. */
  List<String> notes() {
    return unadvised.entrySet().stream()
        .filter(each -> each.getValue() > budgets.errors() * trials)
        .map(
            each ->
                each.getKey()
                    + " only advises, and ended in an error on "
                    + of(each.getValue(), trials, "trials of")
                    + ".")
        .toList();
  }

  private void add(TrialEntry trial) {
    trials++;
    boolean isError =
        trial.arrival() instanceof TrialEntry.Arrival.Failed failed
            && failed.kind() != Failure.Kind.CASSETTE_MISS;
    for (FindingEntry finding : trial.findings()) {
      if (!finding.criterion().isDeterministic()) {
        judged++;
        unreadable += isUnreadable(finding.verdict()) ? 1 : 0;
      }
      isError |= isError(finding.verdict()) && mayDecide(finding.criterion());
    }
    errors += isError ? 1 : 0;
    trial.findings().stream()
        .filter(finding -> isError(finding.verdict()) && !mayDecide(finding.criterion()))
        .map(finding -> finding.criterion().by())
        .distinct()
        .forEach(by -> unadvised.merge(by, 1, Integer::sum));
  }

  private static boolean isError(Verdict verdict) {
    return verdict instanceof Verdict.Errored
        && !Failure.Kind.CASSETTE_MISS.label().equals(verdict.rationale().label());
  }

  /** A jury that can do without a juror is in no need of him. */
  private boolean mayDecide(Criterion criterion) {
    return criterion.isDeterministic()
        || criterion.bearing() == Bearing.MUST
        || ruling.contains(criterion.by()) && JurorName.in(criterion.name()).isEmpty();
  }

  /** A judge that says why there is nothing to judge was understood. */
  private static boolean isUnreadable(Verdict verdict) {
    String label = verdict.rationale().label();
    return verdict instanceof Verdict.Unscored
        && !label.equals(FaithfulnessJudge.NO_CLAIMS)
        && !label.equals(FaithfulnessJudge.NO_PASSAGES);
  }

  private Optional<Fault> unreadable() {
    return unreadable <= budgets.unparsable() * judged
        ? Optional.empty()
        : Optional.of(
            new Fault(
                of(unreadable, judged, "judges' replies about")
                    + " cannot be read, and the budget allows "
                    + Numbers.percent(budgets.unparsable())
                    + ".",
                "Look at some of them: assize show CASE. Such a judge needs another rubric or"
                    + " model."));
  }

  private Optional<Fault> errors() {
    boolean isImported = side.subject().provider().equals(Importer.PROVIDER);
    return errors <= budgets.errors() * trials
        ? Optional.empty()
        : Optional.of(
            new Fault(
                of(errors, trials, "trials of")
                    + " ended in an error, and the budget allows "
                    + Numbers.percent(budgets.errors())
                    + ".",
                isImported
                    ? "Import again, with replies in the place of errors: assize import"
                    : "Ask again what has no answer: "
                        + side.journal().manifest().command()
                        + " --resume"));
  }

  /** {@code 9 of 120 trials of the candidate (7.5 %)}. */
  private String of(int some, int all, String what) {
    return Numbers.count(some)
        + " of "
        + Numbers.count(all)
        + " "
        + what
        + " the "
        + name
        + " ("
        + Numbers.percent((double) some / all)
        + ")";
  }
}
