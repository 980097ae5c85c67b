package dev.assize.replay;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.base.Place;
import dev.assize.base.Seed;
import dev.assize.base.Usage;
import dev.assize.budget.Budget;
import dev.assize.budget.Consumption;
import dev.assize.budget.Keeper;
import dev.assize.budget.Rates;
import dev.assize.budget.Unit;
import dev.assize.json.JsonValue.JsonNull;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Failure;
import dev.assize.provider.Failure.Kind;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelException;
import dev.assize.provider.ModelReply;
import dev.assize.run.Ending;
import dev.assize.run.PriceBook;
import dev.assize.run.PriceBook.Conditions;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Budgets hold while thirty-two calls are in flight, one in three fails, some of the failures are
 * billed, and a judge asks about every reply.
 */
@Timeout(60)
class BudgetUnderLoadTest {

  private static final int AT_ONCE = 32;
  private static final int CASES = 200;
  private static final int MOST_TOKENS = 400;

  /** A million tokens cost 2, and every request that is billed 0.001. */
  private static final BigDecimal EACH = BigDecimal.TWO;

  private static final BigDecimal PER_REQUEST = new BigDecimal("0.001");

  private final Queue<Long> bills = new ConcurrentLinkedQueue<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger callsAtStop = new AtomicInteger(-1);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void a_budget_is_exceeded_by_no_more_than_the_calls_in_flight_at_the_stop(long seed)
      throws Exception {
    Random random = new Random(seed);
    Unit unit = Unit.values()[(int) (seed % 3)];
    BigDecimal limit = limit(unit, random);
    FakeProvider provider = new FakeProvider(call -> answer(seed, call));
    Map<ReplyKey, Trial> kept = new HashMap<>();

    RecordingCourt first = new RecordingCourt();
    Keeper keeper = play(provider, first, unit, limit, Consumption.NONE, Ending.INTERRUPTED);
    Consumption used = keeper.standing().getFirst().used();
    String seen = "seed " + seed + ", " + unit + " " + limit + ", used " + used;

    assertCounted(used, seen);
    assertThat(keeper.overrun()).as(seen).isPresent();
    assertThat(calls.get() - callsAtStop.get()).as(seen).isBetween(0, AT_ONCE - 1);
    if (unit == Unit.CALLS) {
      assertThat(used.of(unit)).as(seen).isEqualByComparingTo(limit);
    } else {
      BigDecimal inFlight =
          bills.stream()
              .sorted(Comparator.reverseOrder())
              .limit(AT_ONCE)
              .map(tokens -> amount(unit, tokens))
              .reduce(ZERO, BigDecimal::add);
      assertThat(used.of(unit))
          .as(seen)
          .isGreaterThanOrEqualTo(limit)
          .isLessThan(limit.add(inFlight));
    }
    assertThat(first.replies)
        .as("what was refused was called back, and is no error of the trial; " + seen)
        .noneMatch(trial -> failure(trial).filter(Kind.BUDGET::equals).isPresent());

    // Gone on with under a wider budget: every trial is played, and the sum goes on.
    first.replies.stream()
        .filter(trial -> failure(trial).isEmpty())
        .forEach(t -> kept.put(t.key(), t));
    RecordingCourt second = new RecordingCourt();
    second.memory = key -> Optional.ofNullable(kept.get(key));
    Keeper wider =
        play(provider, second, unit, BigDecimal.valueOf(10_000_000), used, Ending.COMPLETE);
    assertThat(kept.size() + second.replies.size()).as(seen).isEqualTo(CASES);
    assertThat(wider.overrun()).as(seen).isEmpty();
    assertCounted(wider.standing().getFirst().used(), seen);
  }

  /** Some 50 to 200 calls. */
  private static BigDecimal limit(Unit unit, Random random) {
    return switch (unit) {
      case MONEY -> BigDecimal.valueOf(700 + random.nextInt(2_100), 4);
      case TOKENS -> BigDecimal.valueOf(10_000 + random.nextInt(30_000));
      case CALLS -> BigDecimal.valueOf(50 + random.nextInt(150));
      case SECONDS -> throw new IllegalArgumentException("nobody can foresee seconds");
    };
  }

  /** Every attempt as a call, and of those that were billed every token and every cent. */
  private void assertCounted(Consumption used, String seen) {
    long tokens = bills.stream().mapToLong(Long::longValue).sum();
    BigDecimal money =
        bills.stream().map(bill -> amount(Unit.MONEY, bill)).reduce(ZERO, BigDecimal::add);
    assertThat(used.of(Unit.CALLS).longValue()).as(seen).isEqualTo(calls.get());
    assertThat(used.of(Unit.TOKENS).longValue()).as(seen).isEqualTo(tokens);
    assertThat(used.of(Unit.MONEY)).as(seen).isEqualByComparingTo(money);
  }

  /** What one call of so many tokens takes. */
  private static BigDecimal amount(Unit unit, long tokens) {
    BigDecimal count = BigDecimal.valueOf(tokens);
    return unit == Unit.MONEY ? count.multiply(EACH).movePointLeft(6).add(PER_REQUEST) : count;
  }

  private static PriceBook prices() {
    Map<Usage.Kind, BigDecimal> each = Map.of(Usage.Kind.INPUT, EACH, Usage.Kind.OUTPUT, EACH);
    Conditions conditions = new Conditions(PER_REQUEST, ZERO);
    return new PriceBook(
        "EUR",
        Map.of("model-1", each, "judge", each),
        Map.of("model-1", conditions, "judge", conditions));
  }

  private Keeper play(
      FakeProvider provider,
      RecordingCourt court,
      Unit unit,
      BigDecimal limit,
      Consumption before,
      Ending expected) {
    Budget budget =
        new Budget("", Set.of(), Budget.Span.RUN, Map.of(unit, limit), Place.of("budgets.yaml"));
    AtomicReference<Replayer> replayer = new AtomicReference<>();
    Keeper keeper =
        new Keeper(
            Map.of(budget, before),
            new Rates(prices(), String::length),
            caseId -> "",
            () -> {
              callsAtStop.compareAndSet(-1, calls.get());
              replayer.get().stop();
            });
    Timekeeper time = new Hasty();
    Governance governance =
        new Governance(time, new Seed(7), keeper, String::length, Given.forgetful());
    court.examiner =
        (assignment, trial, bench, sink) -> {
          ModelCall judged =
              ModelCall.of(
                  "judge",
                  List.of(Message.user("judge " + trial.response().text())),
                  JsonObject.EMPTY);
          try {
            bench.client(Given.PROVIDER, new Bench.Slot(1, 0), new Transcript()).ask(judged);
          } catch (ModelException unjudged) {
            return List.of();
          }
          return List.of();
        };
    try (GovernedBench bench =
        new GovernedBench(
            Map.of(Given.PROVIDER, provider.terms(Given.limits(AT_ONCE))), governance)) {
      Replayer.Plan plan = new Replayer.Plan(new Seed(3), 8, Duration.ofSeconds(10), time);
      replayer.set(new Replayer(bench, court.court(), plan));
      assertThat(replayer.get().play(Given.assignments(CASES)).ending()).isEqualTo(expected);
    }
    return keeper;
  }

  /** Fails one time in three, billed or not; else answers, with or without saying what it took. */
  private ModelReply answer(long seed, ModelCall call) throws ModelException, InterruptedException {
    int number = calls.incrementAndGet();
    Random random = new Random(seed * 1_000_003 + number);
    Thread.sleep(random.nextInt(3));
    int luck = random.nextInt(12);
    if (luck == 0) {
      throw new ModelException(Failure.of(Kind.TRANSIENT, "cut off"));
    }
    if (luck == 1) {
      throw new ModelException(Failure.of(Kind.RATE_LIMIT, "slow down"));
    }
    int tokens = 1 + random.nextInt(MOST_TOKENS);
    if (luck < 4) {
      bills.add((long) tokens + 1);
      throw new ModelException(Failure.of(Kind.TRANSIENT, "billed"), Usage.of(tokens, 1));
    }
    if (luck < 6) {
      String text = "x".repeat(tokens);
      bills.add((long) FakeProvider.lastText(call).length() + others(call) + tokens);
      return ModelReply.ofText(text);
    }
    bills.add((long) tokens + 2);
    return new ModelReply(
        "ok",
        List.of(),
        List.of(),
        List.of(),
        Usage.of(tokens, 2),
        "",
        "",
        "stop",
        Duration.ZERO,
        new JsonNull());
  }

  /** What an estimate counts beside the last message. */
  private static long others(ModelCall call) {
    return call.messages().stream().mapToLong(m -> m.content().length()).sum()
        - FakeProvider.lastText(call).length();
  }

  private static Optional<Kind> failure(Trial trial) {
    return trial.response().failure().map(Failure::kind);
  }

  /** The time of this machine, on which nobody sleeps long. */
  private record Hasty() implements Timekeeper {

    @Override
    public Instant instant() {
      return Instant.now();
    }

    @Override
    public long ticks() {
      return System.nanoTime();
    }

    @Override
    public void sleep(Duration span) throws InterruptedException {
      Thread.sleep(span.dividedBy(100));
    }
  }
}
