package dev.assize.regression;

import dev.assize.base.Numbers;
import dev.assize.cases.Expectation.Importance;
import dev.assize.score.CaseScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cases whose failure holds a release whatever the interval says: critical ones that broke, and
 * those where one failure in any trial is too many.
 *
 * @param broke critical cases that passed before and fail now, by majority of their trials
 * @param forbidden scores of zero-tolerance cases that failed in some trial
 */
record CriticalCases(List<PairedCase> broke, List<CaseScore> forbidden) {

  private static final int NAMED = 3;
  private static final int CONFIRMING_TRIALS = 5;

  static CriticalCases of(Comparison comparison) {
    return new CriticalCases(
        comparison.with(Transition.BROKE).stream()
            .filter(pair -> pair.facts().importance() == Importance.CRITICAL)
            .toList(),
        comparison.candidate().cases().stream()
            .filter(score -> score.facts().importance() == Importance.ZERO)
            .filter(score -> score.trials().failed() > 0)
            .toList());
  }

  /** Those that nobody accepted; what must never fail stays. */
  CriticalCases without(Acceptances accepted) {
    return new CriticalCases(
        broke.stream().filter(pair -> accepted.of(pair).isEmpty()).toList(), forbidden);
  }

  boolean isEmpty() {
    return broke.isEmpty() && forbidden.isEmpty();
  }

  /** {@code Critical case a broke.}, with a space behind; empty when there is none. */
  String sentence() {
    return named(forbidden.stream().map(CaseScore::id).toList(), "must never fail and did")
        + named(broke.stream().map(PairedCase::id).toList(), "broke");
  }

  /** One sentence a case, those that must never fail first. */
  List<String> reasons() {
    return Stream.concat(
            forbidden.stream()
                .map(score -> "Case " + score.id() + " must never fail: " + trials(score) + "."),
            broke.stream()
                .map(
                    pair ->
                        "Critical case "
                            + pair.id()
                            + " broke ("
                            + (isOneTrial(pair) ? "unconfirmed: 1 trial" : trials(pair.candidate()))
                            + ")."))
        .toList();
  }

  /** The command that asks again where one trial alone speaks against a case. */
  List<String> toConfirm() {
    List<String> once =
        broke.stream().filter(CriticalCases::isOneTrial).map(PairedCase::id).toList();
    if (once.isEmpty()) {
      return List.of();
    }
    StringBuilder command = new StringBuilder("Confirm: assize run --fresh");
    once.stream().limit(NAMED).forEach(id -> command.append(" --case ").append(id));
    return List.of(command + " --trials " + CONFIRMING_TRIALS);
  }

  private static boolean isOneTrial(PairedCase pair) {
    return pair.candidate().trials().total() == 1;
  }

  private static String trials(CaseScore score) {
    return score.trials().failed()
        + " of "
        + Numbers.count(score.trials().total(), "trial")
        + " failed";
  }

  private static String named(List<String> ids, String what) {
    if (ids.isEmpty()) {
      return "";
    }
    if (ids.size() == 1) {
      return "Critical case " + ids.getFirst() + " " + what + ". ";
    }
    List<String> first = new ArrayList<>(ids.subList(0, Math.min(NAMED, ids.size())));
    if (ids.size() > NAMED) {
      first.add("...");
    }
    return Numbers.count(ids.size())
        + " critical cases "
        + what
        + ": "
        + String.join(", ", first)
        + ". ";
  }
}
