package dev.assize;

import dev.assize.base.Usage;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import dev.assize.store.Runs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What calls of a model took so far: the best guess at what the next will take. */
final class PastCalls {

  /** Of each run so many trials are looked at. */
  private static final int TRIALS = 200;

  private static final int RUNS = 3;

  private final Map<String, Seen> seen = new TreeMap<>();

  /** Sums over replies of one model. */
  private static final class Seen {
    private long counted;
    private long input;
    private long output;
    private long timed;
    private long millis;
  }

  /** Of the newest runs. */
  static PastCalls of(World world) {
    PastCalls past = new PastCalls();
    new Runs(world.local().resolve("runs"))
        .all().stream().filter(run -> !run.isBeingWritten()).limit(RUNS).forEach(past::look);
    return past;
  }

  private void look(RunFolder run) {
    try (JournalReader journal = run.read()) {
      journal
          .trials()
          .limit(TRIALS)
          .forEach(
              entry -> {
                journal
                    .trial(entry.key())
                    .ifPresent(trial -> trial.response().exchanges().forEach(this::add));
                journal
                    .findings(entry.key())
                    .forEach(finding -> finding.exchanges().forEach(this::add));
              });
    }
  }

  /** One call more, whenever it was made. */
  void add(Exchange exchange) {
    if (exchange.outcome() instanceof ModelReply reply) {
      Seen of = seen.computeIfAbsent(exchange.call().model(), model -> new Seen());
      Usage usage = reply.usage();
      if (usage.of(Usage.Kind.OUTPUT).isPresent()) {
        of.counted++;
        of.output += usage.of(Usage.Kind.OUTPUT).getAsLong();
        of.input += usage.of(Usage.Kind.INPUT).orElse(0);
      }
      if (!reply.latency().isZero()) {
        of.timed++;
        of.millis += reply.latency().toMillis();
      }
    }
  }

  /** Mean output of a call, rounded up; empty where none was reported. */
  OptionalLong output(String model) {
    Seen of = seen.get(model);
    return of == null || of.counted == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.ceilDiv(of.output, of.counted));
  }

  /** Mean input of a call, rounded up; empty where none was reported. */
  OptionalLong input(String model) {
    Seen of = seen.get(model);
    return of == null || of.counted == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.ceilDiv(of.input, of.counted));
  }

  /** Whether it is known how long calls of a model take. */
  boolean isTimed(String model) {
    Seen of = seen.get(model);
    return of != null && of.timed > 0;
  }

  /** Mean seconds of a call; 0 where that is not known. */
  BigDecimal seconds(String model) {
    Seen of = seen.get(model);
    return of == null || of.timed == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(of.millis)
            .divide(BigDecimal.valueOf(of.timed * 1000), 6, RoundingMode.HALF_EVEN);
  }
}
