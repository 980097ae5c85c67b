package dev.assize;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.check.CalledCheck;
import dev.assize.check.Check;
import dev.assize.check.Exhibit;
import dev.assize.check.NamedCheck;
import dev.assize.judge.Hearing;
import dev.assize.judge.Judge;
import dev.assize.judge.Opinion;
import dev.assize.judge.ReplyJudge;
import dev.assize.replay.Assignment;
import dev.assize.replay.Bench;
import dev.assize.replay.Examiner;
import dev.assize.replay.TrialSink;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import dev.assize.score.State;
import dev.assize.score.TrialScorer;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs the checks of a case and asks its judges; findings that a resumed run already holds are
 * kept.
 */
final class CaseExaminer implements Examiner {

  private final Docket docket;
  private final Exhibits exhibits;
  private final Earlier earlier;
  private final Consumer<TrialOutcome> done;
  private final Watch watch;

  /** An examiner of replies that nobody decides by, or that are few: its judges are not watched. */
  CaseExaminer(Docket docket, Earlier earlier, Consumer<TrialOutcome> done) {
    this(docket, earlier, done, Watch.none(docket));
  }

  CaseExaminer(Docket docket, Earlier earlier, Consumer<TrialOutcome> done, Watch watch) {
    this.docket = docket;
    this.watch = watch;
    this.exhibits = new Exhibits(docket.project().evidence().prices());
    this.earlier = earlier;
    this.done = done;
  }

  /** The findings that a run being resumed holds about a trial. */
  interface Earlier {
    List<Finding> findings(Trial trial);
  }

  @Override
  public List<Finding> examine(Assignment assignment, Trial trial, Bench bench, TrialSink sink)
      throws InterruptedException {
    GoldenCase golden = assignment.golden();
    Exhibit exhibit = exhibits.of(golden, assignment.subject(), trial.response());
    Inspection inspection = new Inspection(trial, exhibit, bench, sink, known(trial));
    for (NamedCheck check : docket.checks().of(golden, new Problems())) {
      inspection.run(check);
    }
    for (Judge judge : docket.judgesOf(golden).toList()) {
      if (judge instanceof ReplyJudge grader) {
        inspection.ask(grader);
        watch.after(grader, bench, sink);
      }
    }
    done.accept(new TrialOutcome(trial, state(inspection.findings), inspection.findings));
    return List.copyOf(inspection.findings);
  }

  static State state(List<Finding> findings) {
    TrialScorer scorer = new TrialScorer();
    findings.forEach(finding -> scorer.add(finding.criterion(), finding.verdict()));
    return scorer.state();
  }

  private Map<Criterion, Finding> known(Trial trial) {
    Map<Criterion, Finding> known = new HashMap<>();
    for (Finding finding : earlier.findings(trial)) {
      if (!(finding.verdict() instanceof Verdict.Errored)) {
        known.put(finding.criterion(), finding);
      }
    }
    return known;
  }

  /** One trial under examination. */
  private static final class Inspection {
    private final Trial trial;
    private final Exhibit exhibit;
    private final Bench bench;
    private final TrialSink sink;
    private final Map<Criterion, Finding> known;
    private final List<Finding> findings = new ArrayList<>();

    Inspection(
        Trial trial, Exhibit exhibit, Bench bench, TrialSink sink, Map<Criterion, Finding> known) {
      this.trial = trial;
      this.exhibit = exhibit;
      this.bench = bench;
      this.sink = sink;
      this.known = known;
    }

    void run(NamedCheck check) throws InterruptedException {
      if (!recalled(check.criterion())) {
        switch (check.examination()) {
          case Check pure ->
              found(Finding.ofCheck(trial.key(), check.criterion(), pure.judge(exhibit)));
          case CalledCheck called -> call(check.criterion(), called);
        }
      }
    }

    void ask(ReplyJudge judge) throws InterruptedException {
      if (!judge.criteria().stream().allMatch(known::containsKey)) {
        for (Opinion opinion : judge.judge(exhibit, new BenchClerk(bench, trial.key().trial()))) {
          found(Findings.of(trial.key(), opinion));
        }
      } else {
        judge.criteria().forEach(this::recalled);
      }
    }

    private void call(Criterion criterion, CalledCheck called) throws InterruptedException {
      Hearing hearing = new BenchClerk(bench, trial.key().trial()).hearing(called.provider(), 0);
      CalledCheck.Told told = called.ask(exhibit, hearing);
      if (told.verdict() instanceof Verdict.Graded) {
        hearing.accept();
      }
      found(
          new Finding(
              List.of(trial.key()), criterion, 0, told.verdict(), told.raw(), hearing.exchanges()));
    }

    private boolean recalled(Criterion criterion) {
      Optional<Finding> finding = Optional.ofNullable(known.get(criterion));
      finding.ifPresent(findings::add);
      return finding.isPresent();
    }

    private void found(Finding finding) {
      sink.verdict(finding);
      findings.add(finding);
    }
  }
}
