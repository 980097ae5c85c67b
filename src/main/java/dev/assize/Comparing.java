package dev.assize;

import dev.assize.Counterpart.Encounter;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Exhibit;
import dev.assize.judge.Opinion;
import dev.assize.judge.PairJudge;
import dev.assize.replay.Bench;
import dev.assize.replay.TrialSink;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts a candidate's and the baseline's reply to the judges of pairs, as soon as both are there.
 * What a resumed run holds is not asked again. Safe for use by many threads.
 */
final class Comparing {

  private final Docket docket;
  private final Counterpart counterpart;
  private final Function<ReplyKey, List<Finding>> before;
  private final Set<String> cases;
  private final Watch watch;

  /**
   * The comparing of one run.
   *
   * @param cases that the run asks
   * @param before what a run that is gone on with holds about a reply
   * @param watch puts a judge's sentinels to it between the pairs
   */
  Comparing(
      Docket docket,
      List<GoldenCase> cases,
      Counterpart counterpart,
      Function<ReplyKey, List<Finding>> before,
      Watch watch) {
    this.docket = docket;
    this.watch = watch;
    this.counterpart = counterpart;
    this.before = before;
    this.cases =
        cases.stream()
            .filter(golden -> !judges(golden).isEmpty())
            .map(GoldenCase::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Compares nothing. */
  static Comparing nothing(Docket docket) {
    return new Comparing(
        docket, List.of(), new Counterpart.Nobody(), key -> List.of(), Watch.none(docket));
  }

  private List<PairJudge> judges(GoldenCase golden) {
    return docket
        .judgesOf(golden)
        .filter(PairJudge.class::isInstance)
        .map(PairJudge.class::cast)
        .toList();
  }

  /** A reply is there: what is found about the pairs that it completes. */
  List<Finding> after(ReplyKey key, Exhibit exhibit, Bench bench, TrialSink sink)
      throws InterruptedException {
    List<Finding> findings = new ArrayList<>();
    if (cases.contains(key.caseId())) {
      for (Encounter both : counterpart.arrived(new Counterpart.Reply(key, exhibit))) {
        for (PairJudge judge : judges(exhibit.golden())) {
          findings.addAll(compare(judge, both, bench, sink));
          watch.after(judge, bench, sink);
        }
      }
    }
    return findings;
  }

  private List<Finding> compare(PairJudge judge, Encounter both, Bench bench, TrialSink sink)
      throws InterruptedException {
    List<ReplyKey> about = List.of(both.candidate().key(), both.baseline().key());
    List<Finding> known =
        before.apply(about.getFirst()).stream()
            .filter(finding -> finding.about().equals(about))
            .filter(finding -> judge.criteria().contains(finding.criterion()))
            .filter(finding -> !(finding.verdict() instanceof Verdict.Errored))
            .toList();
    List<Finding> all = new ArrayList<>(known);
    BenchClerk clerk = new BenchClerk(bench, about.getFirst().trial());
    int samples = judge.samples(both.candidate().exhibit().golden());
    for (int sample = 0; sample < samples; sample++) {
      if (!holds(known, sample)) {
        for (Opinion opinion :
            judge.compare(both.candidate().exhibit(), both.baseline().exhibit(), sample, clerk)) {
          Finding finding = Findings.of(about, opinion);
          sink.verdict(finding);
          all.add(finding);
        }
      }
    }
    return all;
  }

  private static boolean holds(List<Finding> known, int sample) {
    return known.stream().anyMatch(finding -> finding.sample() == sample);
  }

  /** A trial is through; where it has no reply, nobody need wait for it. */
  void finished(Trial trial) {
    if (trial.response().reply().isEmpty() && cases.contains(trial.key().caseId())) {
      counterpart.missing(trial.key());
    }
  }
}
