package dev.assize;

import dev.assize.base.Digest;
import dev.assize.base.Digests;
import dev.assize.base.Seed;
import dev.assize.check.Exhibit;
import dev.assize.judge.Opinion;
import dev.assize.judge.ReplyJudge;
import dev.assize.project.RunSettings;
import dev.assize.replay.Governance;
import dev.assize.replay.GovernedBench;
import dev.assize.run.Finding;
import dev.assize.run.Trial;
import dev.assize.score.State;
import dev.assize.tokens.TokenEstimator;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Majority;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * A judge of the project as a source of verdicts, asked through governed clients: within the
 * providers' limits, from cassettes and cache where these answer, as many at a time as may be.
 */
final class AskedJudge implements VerdictSource {

  private final World world;
  private final Docket docket;
  private final ReplyJudge judge;
  private final Criterion criterion;
  private final Asking asking;
  private final Exhibits exhibits;
  private int asked;

  /** How it is asked, and who watches. */
  record Asking(RunSettings settings, RunRequest.Memory memory, RunWatcher watcher) {}

  AskedJudge(World world, Docket docket, ReplyJudge judge, Criterion criterion, Asking asking) {
    this.world = world;
    this.docket = docket;
    this.judge = judge;
    this.criterion = criterion;
    this.asking = asking;
    this.exhibits = new Exhibits(docket.project().evidence().prices());
  }

  @Override
  public Maker maker() {
    return Maker.of(criterion);
  }

  @Override
  public List<Told> look(List<Matter> matters) {
    Governance governance =
        new Governance(
            world.time(),
            new Seed(asking.settings().seed()),
            asking.watcher().meter(new Unbudgeted()),
            TokenEstimator.bytePairs(),
            Memories.of(world, asking.settings(), asking.memory()));
    if (asked == 0) {
      asking.watcher().began("", matters.size());
    } else {
      asking.watcher().goesOn(matters.size());
    }
    asked += matters.size();
    try (GovernedBench bench = new GovernedBench(Terms.of(docket), governance);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Told>> told = new ArrayList<>();
      matters.forEach(matter -> told.add(threads.submit(() -> look(matter, bench))));
      return gathered(told);
    }
  }

  /** The desks of the bench keep the limits; here all wait at once. */
  private Told look(Matter matter, GovernedBench bench) throws InterruptedException {
    Exhibit exhibit = exhibits.ofStored(matter.golden(), matter.trial().response());
    List<Opinion> all = judge.judge(exhibit, new BenchClerk(bench, matter.trial().key().trial()));
    List<Opinion> own =
        all.stream().filter(opinion -> opinion.criterion().equals(criterion)).toList();
    Told told =
        new Told(
            own.isEmpty()
                ? Verdict.unscored("the judge did not say")
                : Majority.of(own.stream().map(Opinion::verdict).toList()),
            own.stream().map(Opinion::raw).collect(Collectors.joining("\n")),
            all.stream().flatMap(opinion -> opinion.exchanges().stream()).toList(),
            seen(all));
    asking.watcher().tried(outcome(matter.trial(), told));
    return told;
  }

  private static Digest seen(List<Opinion> opinions) {
    Digests digests = Digests.of("seen");
    opinions.stream()
        .flatMap(opinion -> opinion.exchanges().stream())
        .flatMap(exchange -> exchange.call().messages().stream())
        .forEach(message -> digests.part(message.role().word(), message.content()));
    return digests.digest();
  }

  private TrialOutcome outcome(Trial trial, Told told) {
    Finding finding =
        new Finding(
            List.of(trial.key()), criterion, 0, told.verdict(), told.raw(), told.exchanges());
    return new TrialOutcome(trial, State.UNSCORED, List.of(finding));
  }

  private static List<Told> gathered(List<Future<Told>> asked) {
    List<Told> told = new ArrayList<>();
    try {
      for (Future<Told> each : asked) {
        told.add(each.get());
      }
      return told;
    } catch (InterruptedException e) {
      asked.forEach(each -> each.cancel(true));
      Thread.currentThread().interrupt();
      throw new IllegalStateException("called back while the judge was asked", e);
    } catch (ExecutionException e) {
      asked.forEach(each -> each.cancel(true));
      throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
    }
  }
}
