package dev.assize.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assize.base.Seed;
import dev.assize.base.Usage;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.Failure;
import dev.assize.provider.Failure.Kind;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class GovernedClientTest {

  private final ManualTime time = new ManualTime();
  private final Transcript transcript = new Transcript();
  private final Deque<Failure> failures = new ArrayDeque<>();
  private final FakeProvider provider =
      new FakeProvider(
          call -> {
            time.pass(Duration.ofMillis(200));
            if (!failures.isEmpty()) {
              throw new ModelException(failures.removeFirst());
            }
            return ModelReply.ofText("at last");
          });

  @Test
  void a_passing_failure_is_tried_again_and_every_attempt_is_kept() throws Exception {
    failures.add(Failure.of(Kind.TRANSIENT, "connection reset"));
    failures.add(Failure.of(Kind.TIMEOUT, "no answer in 60 s"));

    ModelReply reply = client(Given.limits(1)).ask(call("hello"));

    assertThat(reply.text()).isEqualTo("at last");
    Exchange exchange = transcript.exchanges().getFirst();
    assertThat(exchange.source()).isEqualTo(Source.LIVE);
    assertThat(exchange.at()).isEqualTo(time.instant());
    assertThat(exchange.attempts())
        .extracting(Attempt::result)
        .containsExactly("transient", "timeout", "ok");
    assertThat(exchange.attempts())
        .extracting(Attempt::latency)
        .containsOnly(Duration.ofMillis(200));
    assertThat(exchange.attempts().getFirst().waited())
        .isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(exchange.attempts().get(1).waited())
        .isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(exchange.attempts().getLast().waited()).isZero();
    assertThat(reply.latency()).as("waits are not in it").isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void a_deterministic_500_ends_after_the_bound_of_attempts() {
    for (int i = 0; i < 100; i++) {
      failures.add(new Failure(Kind.TRANSIENT, "internal error", 500, Duration.ZERO));
    }

    ModelException e =
        catchThrowableOfType(
            ModelException.class, () -> client(Given.limits(1)).ask(call("hello")));

    assertThat(e.failure().status()).isEqualTo(500);
    assertThat(provider.calls).hasSize(4);
    assertThat(transcript.exchanges().getFirst().outcome()).isEqualTo(e.failure());
  }

  @Test
  void patience_ends_before_the_attempts_do() {
    for (int i = 0; i < 100; i++) {
      failures.add(Failure.of(Kind.TRANSIENT, "again"));
    }
    Limits limits =
        new Limits(1, Limits.UNLIMITED, Limits.UNLIMITED, 1_000, Duration.ofSeconds(10));

    assertThatThrownBy(() -> client(limits).ask(call("hello"))).isInstanceOf(ModelException.class);

    assertThat(Duration.between(ManualTime.START, time.instant()))
        .isLessThanOrEqualTo(Duration.ofSeconds(11));
    assertThat(provider.calls).hasSizeBetween(4, 8);
  }

  @Test
  void retry_after_is_obeyed_to_the_letter() throws Exception {
    failures.add(new Failure(Kind.RATE_LIMIT, "slow down", 429, Duration.ofSeconds(17)));

    client(Given.limits(1)).ask(call("hello"));

    assertThat(time.slept()).containsExactly(Duration.ofSeconds(17));
  }

  @Test
  void a_wait_longer_than_our_patience_is_not_begun() {
    failures.add(new Failure(Kind.RATE_LIMIT, "come back tomorrow", 429, Duration.ofHours(20)));

    assertThatThrownBy(() -> client(Given.limits(1)).ask(call("hello")))
        .hasMessageContaining("come back tomorrow");

    assertThat(time.slept()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"PERMANENT", "CONTEXT_LENGTH", "CONTENT_FILTER", "UNREADABLE"})
  void a_failure_that_stays_is_not_tried_again(Kind kind) {
    failures.add(Failure.of(kind, "no"));

    assertThatThrownBy(() -> client(Given.limits(1)).ask(call("hello")))
        .isInstanceOf(ModelException.class);

    assertThat(provider.calls).hasSize(1);
    assertThat(time.slept()).isEmpty();
  }

  @Test
  void waits_are_the_same_for_the_same_seed_and_differ_between_calls() throws Exception {
    List<Duration> first = waitsFor("one");
    assertThat(waitsFor("one")).isEqualTo(first);
    assertThat(waitsFor("two")).isNotEqualTo(first);
  }

  @Test
  void a_sleeping_retry_holds_no_slot() throws Exception {
    List<String> order = new ArrayList<>();
    ManualTime shared = new ManualTime();
    FakeProvider flaky =
        new FakeProvider(
            call -> {
              String text = FakeProvider.lastText(call);
              order.add(text);
              if (text.equals("flaky") && order.size() == 1) {
                throw new ModelException(
                    new Failure(Kind.RATE_LIMIT, "wait", 429, Duration.ofSeconds(5)));
              }
              return ModelReply.ofText("ok");
            });
    GovernedBench[] bench = new GovernedBench[1];
    Timekeeper askingMeanwhile =
        new Timekeeper() {
          @Override
          public Instant instant() {
            return shared.instant();
          }

          @Override
          public long ticks() {
            return shared.ticks();
          }

          @Override
          public void sleep(Duration span) throws InterruptedException {
            try {
              client(bench[0], new Transcript()).ask(call("other"));
            } catch (ModelException e) {
              throw new AssertionError(e);
            }
            shared.sleep(span);
          }
        };
    bench[0] = Given.bench(flaky, Given.limits(1), askingMeanwhile);

    client(bench[0], new Transcript()).ask(call("flaky"));

    assertThat(order).containsExactly("flaky", "other", "flaky");
  }

  @Test
  void every_attempt_is_admitted_and_charged_also_when_it_failed() throws Exception {
    List<String> ledger = new ArrayList<>();
    Meter meter =
        new Meter() {
          @Override
          public Admission admit(Order order) {
            ledger.add("admit");
            return Admission.ADMITTED;
          }

          @Override
          public void charge(Order order, Receipt receipt) {
            ledger.add("charge " + receipt.usage().billed());
          }
        };
    Deque<ModelException> bills = new ArrayDeque<>();
    bills.add(new ModelException(Failure.of(Kind.TRANSIENT, "cut off"), Usage.of(10, 2)));
    FakeProvider billing =
        new FakeProvider(
            call -> {
              if (!bills.isEmpty()) {
                throw bills.removeFirst();
              }
              return ModelReply.ofText("ok");
            });

    client(metered(billing, meter), transcript).ask(call("hello"));

    assertThat(ledger).containsExactly("admit", "charge 12", "admit", "charge 0");
    assertThat(transcript.exchanges().getFirst().attempts().getFirst().usage().billed())
        .isEqualTo(12);
  }

  @Test
  void a_call_over_budget_is_not_sent() {
    Meter broke =
        new Meter() {
          @Override
          public Admission admit(Order order) {
            return Admission.OVER_BUDGET;
          }

          @Override
          public void charge(Order order, Receipt receipt) {
            throw new AssertionError("nothing was sent");
          }
        };

    ModelException e =
        catchThrowableOfType(
            ModelException.class,
            () -> client(metered(provider, broke), transcript).ask(call("hello")));

    assertThat(e.failure().kind()).isEqualTo(Kind.BUDGET);
    assertThat(provider.calls).isEmpty();
    assertThat(transcript.exchanges().getFirst().attempts()).isEmpty();
  }

  @Test
  void a_fault_in_the_providers_own_code_is_an_error_of_the_trial_and_not_of_the_run() {
    ModelException bug =
        failure(
            call -> {
              throw new IllegalStateException("bug in the team's code");
            });
    ModelException lacking =
        failure(
            call -> {
              throw new NoClassDefFoundError("their/Library");
            });

    assertThat(bug.failure().kind()).isEqualTo(Kind.PERMANENT);
    assertThat(bug).hasMessageContaining("bug in the team's code");
    assertThat(lacking.failure().kind()).isEqualTo(Kind.PERMANENT);
    assertThat(lacking).hasMessageContaining("their/Library");
  }

  private ModelException failure(FakeProvider.Script code) {
    FakeProvider broken = new FakeProvider(code);
    return catchThrowableOfType(
        ModelException.class,
        () -> client(Given.bench(broken, Given.limits(1), time), transcript).ask(call("hello")));
  }

  private List<Duration> waitsFor(String text) throws Exception {
    ManualTime own = new ManualTime();
    Deque<Failure> twice = new ArrayDeque<>();
    twice.add(Failure.of(Kind.TRANSIENT, "1"));
    twice.add(Failure.of(Kind.TRANSIENT, "2"));
    FakeProvider flaky =
        new FakeProvider(
            call -> {
              if (!twice.isEmpty()) {
                throw new ModelException(twice.removeFirst());
              }
              return ModelReply.ofText("ok");
            });
    client(Given.bench(flaky, Given.limits(1), own), new Transcript()).ask(call(text));
    return List.copyOf(own.slept());
  }

  private GovernedBench metered(FakeProvider fake, Meter meter) {
    Governance governance =
        new Governance(time, new Seed(7), meter, String::length, Given.forgetful());
    return new GovernedBench(Map.of(Given.PROVIDER, fake.terms(Given.limits(1))), governance);
  }

  private ModelClient client(Limits limits) {
    return client(Given.bench(provider, limits, time), transcript);
  }

  private static ModelClient client(GovernedBench bench, Transcript transcript) {
    return bench.client(Given.PROVIDER, new Bench.Slot(1, 0), transcript);
  }

  private static ModelCall call(String text) {
    return ModelCall.of("model-1", List.of(Message.user(text)), JsonObject.EMPTY);
  }
}
