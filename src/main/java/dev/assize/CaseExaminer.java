package dev.assize;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenCase;
import dev.assize.check.CalledCheck;
import dev.assize.check.Check;
import dev.assize.check.Exhibit;
import dev.assize.check.NamedCheck;
import dev.assize.judge.Clerk;
import dev.assize.judge.Hearing;
import dev.assize.judge.Judge;
import dev.assize.judge.Opinion;
import dev.assize.judge.ReplyJudge;
import dev.assize.provider.Exchange;
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
  private final Comparing comparing;

  /**
   * An examiner of replies that nobody decides by, or that are few: its judges are not watched, and
   * no reply is compared with another.
   */
  CaseExaminer(Docket docket, Earlier earlier, Consumer<TrialOutcome> done) {
    this(docket, earlier, done, Watch.none(docket), Comparing.nothing(docket));
  }

  CaseExaminer(
      Docket docket,
      Earlier earlier,
      Consumer<TrialOutcome> done,
      Watch watch,
      Comparing comparing) {
    this.docket = docket;
    this.watch = watch;
    this.comparing = comparing;
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
    inspection.findings.addAll(comparing.after(trial.key(), exhibit, bench, sink));
    done.accept(new TrialOutcome(trial, state(inspection.findings), inspection.findings));
    return List.copyOf(inspection.findings);
  }

  static State state(List<Finding> findings) {
    TrialScorer scorer = new TrialScorer();
    findings.forEach(finding -> scorer.add(finding.criterion(), finding.verdict()));
    return scorer.state();
  }

  private Map<Asked, Finding> known(Trial trial) {
    Map<Asked, Finding> known = new HashMap<>();
    for (Finding finding : earlier.findings(trial)) {
      if (!(finding.verdict() instanceof Verdict.Errored)) {
        known.put(new Asked(finding.criterion(), finding.sample()), finding);
      }
    }
    return known;
  }

  /** What was looked at, and for the how-manieth time. */
  private record Asked(Criterion criterion, int sample) {}

  /** One trial under examination. */
  private static final class Inspection {
    private final Trial trial;
    private final Exhibit exhibit;
    private final Bench bench;
    private final TrialSink sink;
    private final Map<Asked, Finding> known;
    private final List<Finding> findings = new ArrayList<>();

    Inspection(
        Trial trial, Exhibit exhibit, Bench bench, TrialSink sink, Map<Asked, Finding> known) {
      this.trial = trial;
      this.exhibit = exhibit;
      this.bench = bench;
      this.sink = sink;
      this.known = known;
    }

    void run(NamedCheck check) throws InterruptedException {
      if (!recalled(new Asked(check.criterion(), 0))) {
        switch (check.examination()) {
          case Check pure ->
              found(Finding.ofCheck(trial.key(), check.criterion(), pure.judge(exhibit)));
          case CalledCheck called -> call(check.criterion(), called);
        }
      }
    }

    void ask(ReplyJudge judge) throws InterruptedException {
      int samples = judge.samples(exhibit.golden());
      for (int sample = 0; sample < samples; sample++) {
        ask(judge, sample);
      }
    }

    /** What is known already of a sample stays, even where the judge has to be asked again. */
    private void ask(ReplyJudge judge, int sample) throws InterruptedException {
      List<Asked> wanted = judge.criteria().stream().map(c -> new Asked(c, sample)).toList();
      if (known.keySet().containsAll(wanted)) {
        wanted.forEach(this::recalled);
        return;
      }
      Clerk clerk = new BenchClerk(bench, trial.key().trial());
      // What was asked in vain for a known opinion was asked all the same: it goes with the next.
      List<Exchange> asked = new ArrayList<>();
      for (Opinion opinion : judge.judge(exhibit, sample, clerk)) {
        asked.addAll(opinion.exchanges());
        if (!recalled(new Asked(opinion.criterion(), opinion.sample()))) {
          found(
              Findings.of(
                  trial.key(),
                  new Opinion(
                      opinion.criterion(),
                      opinion.sample(),
                      opinion.verdict(),
                      opinion.raw(),
                      asked)));
          asked.clear();
        }
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

    private boolean recalled(Asked asked) {
      Optional<Finding> finding = Optional.ofNullable(known.get(asked));
      finding.ifPresent(findings::add);
      return finding.isPresent();
    }

    private void found(Finding finding) {
      sink.verdict(finding);
      findings.add(finding);
    }
  }
}
