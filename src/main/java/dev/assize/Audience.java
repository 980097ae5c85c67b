package dev.assize;

import dev.assize.base.Seed;
import dev.assize.project.RunSettings;
import dev.assize.replay.Bench;
import dev.assize.replay.Governance;
import dev.assize.replay.GovernedBench;
import dev.assize.run.Finding;
import dev.assize.run.PriceBook;
import dev.assize.run.Trial;
import dev.assize.score.State;
import dev.assize.tokens.TokenEstimator;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Puts many matters to a judge through governed clients: within the providers' limits, from
 * cassettes and cache where these answer, as many at a time as may be.
 */
final class Audience {

  private final World world;
  private final Docket docket;
  private final Manner manner;
  private int asked;

  /** How a judge is asked, and who watches. */
  record Manner(RunSettings settings, RunRequest.Memory memory, RunWatcher watcher) {}

  Audience(World world, Docket docket, Manner manner) {
    this.world = world;
    this.docket = docket;
    this.manner = manner;
  }

  /** Puts one matter. */
  interface Question<M, T> {
    T ask(M matter, Bench bench) throws InterruptedException;
  }

  /** The answers, in the order of the matters. */
  <M, T> List<T> all(List<M> matters, Question<M, T> question) {
    Governance governance =
        new Governance(
                world.time(),
                new Seed(manner.settings().seed()),
                manner.watcher().meter(new Unbudgeted(), PriceBook.EMPTY),
                TokenEstimator.bytePairs(),
                Memories.of(world, manner.settings(), manner.memory()))
            .sendingFirst();
    if (asked == 0) {
      manner.watcher().began("", matters.size());
    } else {
      manner.watcher().goesOn(matters.size());
    }
    asked += matters.size();
    // The desks of the bench keep the limits; here all wait at once.
    try (GovernedBench bench = new GovernedBench(Terms.of(docket), governance);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> answers = new ArrayList<>();
      matters.forEach(matter -> answers.add(threads.submit(() -> question.ask(matter, bench))));
      return gathered(answers);
    }
  }

  /** A matter about a reply was answered. */
  void tell(Trial trial, Finding finding) {
    State state = finding.verdict() instanceof Verdict.Errored ? State.ERRORED : State.UNSCORED;
    manner.watcher().tried(new TrialOutcome(trial, state, List.of(finding)));
  }

  private static <T> List<T> gathered(List<Future<T>> answers) {
    List<T> told = new ArrayList<>();
    try {
      for (Future<T> each : answers) {
        told.add(each.get());
      }
      return told;
    } catch (InterruptedException e) {
      answers.forEach(each -> each.cancel(true));
      Thread.currentThread().interrupt();
      throw new IllegalStateException("called back while the judge was asked", e);
    } catch (ExecutionException e) {
      answers.forEach(each -> each.cancel(true));
      throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
    }
  }
}
