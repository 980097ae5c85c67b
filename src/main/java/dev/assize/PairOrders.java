package dev.assize;

import dev.assize.base.Digest;
import dev.assize.cases.GoldenCase;
import dev.assize.judge.pair.Orders;
import dev.assize.judge.pair.PairLabels;
import dev.assize.regression.Comparison;
import dev.assize.regression.PreferenceFigures;
import dev.assize.regression.PreferenceFigures.Disagreement;
import dev.assize.report.JudgeAgreement.OrderCounts;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.score.CaseFacts;
import dev.assize.score.Opinionated;
import dev.assize.score.Preferences;
import dev.assize.score.Testimony;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Preferred.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Counts what judges of two replies said once the two had changed places. */
final class PairOrders {

  private final Testimony baseline;
  private final Testimony candidate;
  private final Exhibits exhibits;
  private final double level;

  /**
   * A counter.
   *
   * @param level of intervals
   */
  PairOrders(Testimony baseline, Testimony candidate, double level) {
    this.baseline = baseline;
    this.candidate = candidate;
    this.exhibits = new Exhibits(candidate.prices());
    this.level = level;
  }

  /** Of each of them that read a pair in both orders. */
  List<OrderCounts> of(List<Opinionated> judges, Comparison comparison) {
    List<CaseFacts> cases = comparison.pairs().stream().map(pair -> pair.facts()).toList();
    Map<String, Digest> inputs = new HashMap<>();
    cases.forEach(facts -> inputs.put(facts.id(), facts.input()));
    return judges.stream().flatMap(judge -> of(judge, cases, inputs).stream()).toList();
  }

  private Optional<OrderCounts> of(
      Opinionated judge, List<CaseFacts> cases, Map<String, Digest> inputs) {
    Preferences preferences = Preferences.of(judge, candidate, baseline, inputs);
    return PreferenceFigures.of(preferences, cases)
        .disagreement(level)
        .map(found -> counts(judge, found, preferences.turned()));
  }

  private OrderCounts counts(Opinionated judge, Disagreement found, List<ReplyKey> turned) {
    int first = 0;
    int second = 0;
    Set<ReplyKey> replies = new TreeSet<>(turned);
    for (ReplyKey mine : replies) {
      for (Finding finding : candidate.journal().findings(mine)) {
        if (judge.gave(finding.criterion()) && isTurned(finding)) {
          Optional<Orders> orders = orders(mine, finding);
          first += orders.filter(each -> each.times(Choice.FIRST) == 2).isPresent() ? 1 : 0;
          second += orders.filter(each -> each.times(Choice.SECOND) == 2).isPresent() ? 1 : 0;
        }
      }
    }
    return new OrderCounts(
        judge,
        found.pairs() - turned.size(),
        first,
        second,
        turned.size() - first - second,
        found.share(),
        found.interval());
  }

  private static boolean isTurned(Finding finding) {
    return finding.verdict() instanceof Verdict.Preferred preferred
        && preferred.rationale().label().equals(PairLabels.INCONSISTENT);
  }

  private Optional<Orders> orders(ReplyKey mine, Finding finding) {
    ReplyKey theirs = new ReplyKey(baseline.subject(), mine.caseId(), mine.input(), mine.trial());
    boolean isFirst = finding.about().indexOf(mine) == 0;
    Optional<GoldenCase> golden = candidate.journal().golden(mine.caseId());
    Optional<Trial> own = candidate.journal().trial(mine);
    Optional<Trial> other = baseline.journal().trial(theirs);
    if (golden.isEmpty() || own.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    var mineShown = exhibits.ofStored(golden.get(), own.get().response());
    var otherShown = exhibits.ofStored(golden.get(), other.get().response());
    return isFirst
        ? Orders.read(finding.raw(), mineShown, otherShown)
        : Orders.read(finding.raw(), otherShown, mineShown);
  }
}
