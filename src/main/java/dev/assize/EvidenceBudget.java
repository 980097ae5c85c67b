package dev.assize;

import dev.assize.Integrity.Fault;
import dev.assize.base.Numbers;
import dev.assize.judge.kinds.FaithfulnessJudge;
import dev.assize.project.Budgets;
import dev.assize.provider.Failure;
import dev.assize.store.FindingEntry;
import dev.assize.store.TrialEntry;
import dev.assize.verdict.Verdict;
import java.util.Optional;

/** Holds the share of errors and of unreadable judges' replies of one side against its budget. */
final class EvidenceBudget {

  private int trials;
  private int errors;
  private int judged;
  private int unreadable;

  private EvidenceBudget() {}

  /**
   * Why nothing may be concluded from a side; empty within the budget.
   *
   * @param name {@code baseline} or {@code candidate}
   */
  static Optional<Fault> exceeded(Budgets budgets, Side side, String name) {
    EvidenceBudget counts = new EvidenceBudget();
    side.journal()
        .trials()
        .filter(trial -> trial.key().subject().equals(side.subject().id()))
        .forEach(counts::add);
    boolean isImported = side.subject().provider().equals(Importer.PROVIDER);
    String remedy =
        isImported
            ? "Import again, with replies in the place of errors: assize import"
            : "Ask again what has no answer: assize run --resume";
    return counts.unreadable(budgets, name).or(() -> counts.errors(budgets, name, remedy));
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
      isError |=
          finding.verdict() instanceof Verdict.Errored
              && !Failure.Kind.CASSETTE_MISS.label().equals(finding.verdict().rationale().label());
    }
    errors += isError ? 1 : 0;
  }

  /** A judge that says why there is nothing to judge was understood. */
  private static boolean isUnreadable(Verdict verdict) {
    String label = verdict.rationale().label();
    return verdict instanceof Verdict.Unscored
        && !label.equals(FaithfulnessJudge.NO_CLAIMS)
        && !label.equals(FaithfulnessJudge.NO_PASSAGES);
  }

  private Optional<Fault> unreadable(Budgets budgets, String name) {
    return unreadable <= budgets.unparsable() * judged
        ? Optional.empty()
        : Optional.of(
            new Fault(
                of(unreadable, judged, "judges' replies about", name)
                    + " cannot be read, and the budget allows "
                    + Numbers.percent(budgets.unparsable())
                    + ".",
                "Look at some of them: assize show CASE. Such a judge needs another rubric or"
                    + " model."));
  }

  private Optional<Fault> errors(Budgets budgets, String name, String remedy) {
    return errors <= budgets.errors() * trials
        ? Optional.empty()
        : Optional.of(
            new Fault(
                of(errors, trials, "trials of", name)
                    + " ended in an error, and the budget allows "
                    + Numbers.percent(budgets.errors())
                    + ".",
                remedy));
  }

  /** {@code 9 of 120 trials of the candidate (7.5 %)}. */
  private static String of(int some, int all, String what, String name) {
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
