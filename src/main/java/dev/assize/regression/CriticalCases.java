package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.score.CaseScore;
import dev.assize.score.Confirmed;
import dev.assize.score.Confirmed.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The critical cases whose failure holds a release whatever the interval says.
 *
 * @param toAsk how fresh trials of the candidate can be had
 * @param broke critical cases that passed before and fail now, by majority of their trials, unless
 *     a fresh trial passed
 * @param flaky those where one did: they block nothing
 * @param confirmed what fresh trials said, by case
 */
record CriticalCases(
    String toAsk,
    List<PairedCase> broke,
    List<PairedCase> flaky,
    Map<String, Confirmed> confirmed) {

  private static final int NAMED = 3;

  static CriticalCases of(Comparison comparison) {
    Map<String, Confirmed> confirmed = comparison.candidate().confirmed();
    List<PairedCase> failing = Confirming.doubtful(comparison, Acceptances.NONE);
    return new CriticalCases(
        comparison.candidate().evidence().isImported()
            ? "assize import, with further trials of it numbered by \"trial\""
            : "assize run --confirm " + comparison.candidate().run(),
        failing.stream().filter(pair -> !isRefuted(pair, confirmed)).toList(),
        failing.stream().filter(pair -> isRefuted(pair, confirmed)).toList(),
        confirmed);
  }

  private static boolean isRefuted(PairedCase pair, Map<String, Confirmed> confirmed) {
    Confirmed fresh = confirmed.get(pair.id());
    return fresh != null && fresh.outcome() == Outcome.REFUTED;
  }

  /** Those that nobody accepted. */
  CriticalCases without(Acceptances accepted) {
    return new CriticalCases(
        toAsk,
        broke.stream().filter(pair -> accepted.of(pair).isEmpty()).toList(),
        flaky.stream().filter(pair -> accepted.of(pair).isEmpty()).toList(),
        confirmed);
  }

  boolean isEmpty() {
    return broke.isEmpty();
  }

  /** {@code Critical case a broke.}, with a space behind; empty when there is none. */
  String sentence() {
    return named(broke.stream().map(PairedCase::id).toList());
  }

  /** One sentence a case. */
  List<String> reasons() {
    return broke.stream()
        .map(pair -> "Critical case " + pair.id() + " broke (" + evidence(pair) + ").")
        .toList();
  }

  /** One sentence for each case that failed and then passed. */
  List<String> remarks() {
    return flaky.stream()
        .map(
            pair ->
                "Critical case "
                    + pair.id()
                    + " failed, and then "
                    + fresh(pair)
                    + ": flaky, it blocks nothing.")
        .toList();
  }

  /** The command that asks again where fresh trials can tell more. */
  List<String> toConfirm() {
    return broke.stream().anyMatch(this::isUnconfirmed) ? List.of("Confirm: " + toAsk) : List.of();
  }

  private boolean isUnconfirmed(PairedCase pair) {
    Confirmed fresh = confirmed.get(pair.id());
    return fresh == null ? pair.candidate().trials().total() == 1 : fresh.outcome() == Outcome.OPEN;
  }

  /** {@code failed 3 of 3 fresh trials}, or what stands in their place. */
  private String evidence(PairedCase pair) {
    Confirmed fresh = confirmed.get(pair.id());
    if (fresh == null) {
      return isUnconfirmed(pair) ? "unconfirmed: 1 trial" : trials(pair.candidate());
    }
    return (isUnconfirmed(pair) ? "unconfirmed: " : "")
        + fresh(pair)
        + (Confirming.keepsBudget(fresh.plan())
            ? ""
            : ", too few for a case as flaky as this: quarantine it");
  }

  private String fresh(PairedCase pair) {
    Confirmed fresh = Objects.requireNonNull(confirmed.get(pair.id()));
    int asked = fresh.plan().trials();
    if (fresh.trials().decided() == 0) {
      return asked == 1
          ? "its fresh trial was not decided"
          : "none of " + asked + " fresh trials was decided";
    }
    int open = asked - fresh.trials().decided();
    return "failed "
        + fresh.trials().failed()
        + " of "
        + Numbers.count(asked, "fresh trial")
        + (open > 0 ? ", " + open + " undecided" : "");
  }

  private static String trials(CaseScore score) {
    return score.trials().failed()
        + " of "
        + Numbers.count(score.trials().total(), "trial")
        + " failed";
  }

  private static String named(List<String> ids) {
    if (ids.isEmpty()) {
      return "";
    }
    if (ids.size() == 1) {
      return "Critical case " + ids.getFirst() + " broke. ";
    }
    return Numbers.count(ids.size()) + " critical cases broke: " + first(ids) + ". ";
  }

  /** {@code a, b, c and 4 more}. */
  static String first(List<String> ids) {
    int more = ids.size() - NAMED;
    return String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())))
        + (more > 0 ? " and " + Numbers.count(more) + " more" : "");
  }
}
