package dev.assize.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assize.base.Digest;
import dev.assize.base.Seed;
import dev.assize.provider.Failure;
import dev.assize.provider.Failure.Kind;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.run.Ending;
import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReplayerTest {

  private final RecordingCourt court = new RecordingCourt();

  @Test
  void each_trial_is_asked_once_and_its_reply_is_safe_before_it_is_examined() {
    FakeProvider provider = FakeProvider.echo();
    court.examiner =
        (assignment, trial, bench, sink) -> {
          assertThat(court.replies).contains(trial);
          return List.of();
        };

    Replayed replayed = play(provider, 4, Given.assignments(50));

    assertThat(replayed).isEqualTo(new Replayed(50, 0, 0, 0, Ending.COMPLETE));
    assertThat(provider.calls).hasSize(50);
    assertThat(court.examined).hasSize(50);
    assertThat(court.replies.getFirst().response().text()).startsWith("reply to question case-");
  }

  @Test
  void no_more_calls_than_the_limit_are_in_flight_and_the_limit_is_reached() {
    FakeProvider provider =
        new FakeProvider(
            call -> {
              Thread.sleep(1);
              return ModelReply.ofText("ok");
            });

    play(provider, 7, Given.assignments(400));

    assertThat(provider.mostInFlight).hasValue(7);
  }

  @Test
  void twenty_thousand_trials_never_mean_more_than_a_few_threads() {
    AtomicInteger alive = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    court.memory =
        key -> {
          most.accumulateAndGet(alive.incrementAndGet(), Math::max);
          return Optional.empty();
        };
    court.examiner =
        (assignment, trial, bench, sink) -> {
          alive.decrementAndGet();
          return List.of();
        };

    Replayed replayed = play(FakeProvider.echo(), 16, Given.assignments(20_000));

    assertThat(replayed.played()).isEqualTo(20_000);
    assertThat(most.get()).isLessThanOrEqualTo(32);
  }

  @Test
  void an_errored_trial_is_evidence_and_is_not_examined() {
    FakeProvider provider =
        new FakeProvider(
            call -> {
              throw new ModelException(
                  new Failure(Kind.PERMANENT, "bad request", 400, Duration.ZERO));
            });

    Replayed replayed = play(provider, 2, Given.assignments(3));

    assertThat(replayed).isEqualTo(new Replayed(0, 0, 3, 0, Ending.COMPLETE));
    assertThat(court.replies)
        .hasSize(3)
        .allSatisfy(t -> assertThat(t.response().failure()).isPresent());
    assertThat(court.examined).isEmpty();
  }

  @Test
  void a_journaled_reply_is_not_asked_for_again_but_examined() {
    FakeProvider provider = FakeProvider.echo();
    List<Assignment> assignments = Given.assignments(10);
    play(provider, 2, assignments);
    List<Trial> journaled = List.copyOf(court.replies);
    RecordingCourt resumed = new RecordingCourt();
    resumed.memory = key -> journaled.stream().filter(t -> t.key().equals(key)).skip(0).findFirst();

    Replayed replayed =
        new Replayer(bench(provider, 2, Timekeeper.system()), resumed.court(), plan())
            .play(assignments);

    assertThat(replayed).isEqualTo(new Replayed(0, 10, 0, 0, Ending.COMPLETE));
    assertThat(provider.calls).hasSize(10);
    assertThat(resumed.replies).isEmpty();
    assertThat(resumed.examined).hasSize(10);
  }

  @Test
  void a_stop_rule_lets_nothing_new_begin_and_what_began_ends() {
    AtomicInteger asked = new AtomicInteger();
    court.rule = () -> asked.incrementAndGet() > 5 ? StopRule.Advice.STOP : StopRule.Advice.GO_ON;

    Replayed replayed = play(FakeProvider.echo(), 2, Given.assignments(20));

    assertThat(replayed).isEqualTo(new Replayed(5, 0, 0, 15, Ending.STOPPED));
    assertThat(court.examined).hasSize(5);
  }

  @Test
  void a_stop_rule_may_decide_by_what_was_found() {
    Criterion criterion =
        new Criterion(Criterion.CHECK, "x", Digest.of("x"), Criterion.Bearing.MUST, BigDecimal.ONE);
    Finding failed =
        Finding.ofCheck(Given.assignments(1).getFirst().key(), criterion, Verdict.failed("wrong"));
    court.examiner = (assignment, trial, bench, sink) -> List.of(failed);
    AtomicInteger failures = new AtomicInteger();
    court.rule =
        new StopRule() {
          @Override
          public Advice ask() {
            return failures.get() >= 4 ? Advice.STOP : Advice.GO_ON;
          }

          @Override
          public void observe(Trial trial, List<Finding> findings) {
            assertThat(findings).containsExactly(failed);
            failures.incrementAndGet();
          }
        };

    Replayed replayed = play(FakeProvider.echo(), 1, Given.assignments(100));

    assertThat(replayed.ending()).isEqualTo(Ending.STOPPED);
    assertThat(replayed.played()).isEqualTo(failures.get()).isBetween(4, 4 + 2);
  }

  @Test
  void a_stop_rule_hears_of_errors_and_of_what_a_resumed_run_remembers() {
    FakeProvider provider =
        new FakeProvider(
            call -> {
              throw new ModelException(
                  new Failure(Kind.CONTEXT_LENGTH, "too long", 400, Duration.ZERO));
            });
    List<Assignment> assignments = Given.assignments(2);
    play(provider, 1, assignments);
    Trial errored = court.replies.getFirst();
    RecordingCourt resumed = new RecordingCourt();
    resumed.memory = key -> Optional.of(errored).filter(trial -> trial.key().equals(key));
    List<Trial> observed = new CopyOnWriteArrayList<>();
    resumed.rule =
        new StopRule() {
          @Override
          public Advice ask() {
            return Advice.GO_ON;
          }

          @Override
          public void observe(Trial trial, List<Finding> findings) {
            assertThat(findings).isEmpty();
            observed.add(trial);
          }
        };

    Replayed replayed =
        new Replayer(bench(provider, 1, Timekeeper.system()), resumed.court(), plan())
            .play(assignments);

    assertThat(replayed).isEqualTo(new Replayed(0, 1, 1, 0, Ending.COMPLETE));
    assertThat(observed).hasSize(2).contains(errored);
    assertThat(resumed.examined).as("there is no reply to examine").isEmpty();
  }

  @Test
  void in_turn_a_resumed_run_asks_nobody_before_the_rule_knows_what_it_remembers() {
    FakeProvider provider = FakeProvider.echo();
    List<Assignment> order = Given.assignments(40);
    play(provider, 4, order);
    RecordingCourt resumed = new RecordingCourt();
    resumed.examiner =
        (assignment, trial, bench, sink) -> {
          Thread.sleep(2);
          return List.of();
        };
    AtomicInteger observed = new AtomicInteger();
    resumed.rule =
        new StopRule() {
          @Override
          public Advice ask() {
            return observed.get() >= 20 ? Advice.STOP : Advice.GO_ON;
          }

          @Override
          public void observe(Trial trial, List<Finding> findings) {
            observed.incrementAndGet();
          }
        };
    List<ReplyKey> remembered = order.subList(0, 20).stream().map(Assignment::key).toList();
    resumed.memory =
        key ->
            court.replies.stream()
                .filter(t -> remembered.contains(key) && t.key().equals(key))
                .findFirst();

    Replayed replayed =
        new Replayer(bench(provider, 4, Timekeeper.system()), resumed.court(), plan())
            .playInTurn(order);

    assertThat(replayed).isEqualTo(new Replayed(0, 20, 0, 20, Ending.STOPPED));
    assertThat(provider.calls).as("none but those of the first run").hasSize(40);
  }

  @Test
  void in_turn_trials_begin_in_the_order_given() {
    FakeProvider provider = FakeProvider.echo();
    List<Assignment> order = Given.assignments(30).reversed();
    new Replayer(bench(provider, 1, Timekeeper.system()), court.court(), plan()).playInTurn(order);
    // Two trials are under way for each call in flight. Either may be slow for as long as it likes,
    // so a trial can come late; it can come early only by the places of those under way.
    List<String> cases = court.replies.stream().map(t -> t.key().caseId()).toList();
    for (int i = 0; i < order.size(); i++) {
      assertThat(cases.indexOf(order.get(i).key().caseId())).isGreaterThanOrEqualTo(i - 2);
    }
  }

  @Test
  void a_full_disk_stops_the_run_and_is_told() {
    AtomicInteger written = new AtomicInteger();
    TrialSink full =
        new TrialSink() {
          @Override
          public void reply(Trial trial) {
            if (written.incrementAndGet() > 3) {
              throw new UncheckedIOException(new IOException("No space left on device"));
            }
          }

          @Override
          public void verdict(Finding finding) {}
        };
    FakeProvider provider = FakeProvider.echo();
    Court onFullDisk = new Court(full, court, court, court, Spectator.nobody());
    Replayer replayer = new Replayer(bench(provider, 1, Timekeeper.system()), onFullDisk, plan());

    assertThatThrownBy(() -> replayer.play(Given.assignments(1_000)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("No space left");
    assertThat(provider.calls).hasSizeLessThan(20);
  }

  @Test
  void what_is_in_flight_when_the_run_is_stopped_finishes_and_nothing_else_is_sent()
      throws Exception {
    CountDownLatch inFlight = new CountDownLatch(3);
    CountDownLatch answer = new CountDownLatch(1);
    FakeProvider provider =
        new FakeProvider(
            call -> {
              inFlight.countDown();
              answer.await();
              return ModelReply.ofText("late but paid for");
            });
    Replayer replayer =
        new Replayer(bench(provider, 3, Timekeeper.system()), court.court(), plan());
    Thread stopper =
        Thread.ofVirtual()
            .start(
                () -> {
                  await(inFlight);
                  replayer.stop();
                  answer.countDown();
                });

    Replayed replayed = replayer.play(Given.assignments(100));
    stopper.join();

    assertThat(replayed).isEqualTo(new Replayed(3, 0, 0, 97, Ending.INTERRUPTED));
    assertThat(provider.calls).hasSize(3);
    assertThat(court.replies)
        .extracting(t -> t.response().text())
        .containsOnly("late but paid for");
  }

  @Test
  void after_the_grace_period_hanging_calls_are_abandoned_and_leave_no_answer() {
    CountDownLatch inFlight = new CountDownLatch(2);
    FakeProvider provider =
        new FakeProvider(
            call -> {
              inFlight.countDown();
              new CountDownLatch(1).await();
              return ModelReply.ofText("never");
            });
    Replayer replayer =
        new Replayer(
            bench(provider, 2, Timekeeper.system()), court.court(), plan(Duration.ofMillis(20)));
    Thread.ofVirtual()
        .start(
            () -> {
              await(inFlight);
              replayer.stop();
            });

    Replayed replayed = replayer.play(Given.assignments(10));

    assertThat(replayed).isEqualTo(new Replayed(0, 0, 0, 10, Ending.INTERRUPTED));
    assertThat(court.replies).isEmpty();
  }

  @Test
  void a_sink_at_work_is_never_interrupted() {
    AtomicInteger interrupted = new AtomicInteger();
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    TrialSink slow =
        new TrialSink() {
          @Override
          public void reply(Trial trial) {
            writing.countDown();
            await(stopped);
            pause();
            if (Thread.currentThread().isInterrupted()) {
              interrupted.incrementAndGet();
            }
            court.reply(trial);
          }

          @Override
          public void verdict(Finding finding) {}
        };
    Replayer replayer =
        new Replayer(
            bench(FakeProvider.echo(), 1, Timekeeper.system()),
            new Court(slow, court, court, court, Spectator.nobody()),
            plan(Duration.ofMillis(1)));
    Thread.ofVirtual()
        .start(
            () -> {
              await(writing);
              replayer.stop();
              stopped.countDown();
            });

    replayer.play(Given.assignments(4));

    assertThat(court.replies).isNotEmpty();
    assertThat(interrupted).hasValue(0);
  }

  @Test
  void a_provider_is_opened_when_the_first_call_is_due_and_once() {
    FakeProvider provider = FakeProvider.echo();
    GovernedBench bench = bench(provider, 8, Timekeeper.system());
    assertThat(provider.opened).hasValue(0);

    new Replayer(bench, court.court(), plan()).play(Given.assignments(40));
    bench.close();

    assertThat(provider.opened).hasValue(1);
    assertThat(provider.closed).hasValue(1);
  }

  private Replayed play(FakeProvider provider, int concurrency, List<Assignment> assignments) {
    return new Replayer(bench(provider, concurrency, Timekeeper.system()), court.court(), plan())
        .play(assignments);
  }

  private static GovernedBench bench(FakeProvider provider, int concurrency, Timekeeper time) {
    return Given.bench(provider, Given.limits(concurrency), time);
  }

  private static Replayer.Plan plan() {
    return plan(Duration.ofSeconds(10));
  }

  private static Replayer.Plan plan(Duration grace) {
    return new Replayer.Plan(new Seed(1), 8, grace, Timekeeper.system());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
