package dev.assize.check;

import dev.assize.base.Durations;
import dev.assize.provider.ModelReply;
import dev.assize.verdict.Verdict;
import java.time.Duration;

/** The reply came soon enough. */
public final class MaxLatency implements CheckKind {

  private static final Noun LATENCY = Noun.of("millisecond").with("of latency");

  @Override
  public Description description() {
    return Description.of(
            "max-latency",
            "Passes when the reply took at most so long, all turns and tool rounds together,"
                + " without waiting for a slot. A reply from a cassette keeps the latency of its"
                + " recording; without a known latency the check is unscored.")
        .takes(Durations.EXPECTED)
        .with(
            new Example(
                "max-latency: 2s",
                ModelReply.ofText("Yes.").withLatency(Duration.ofMillis(1200)),
                Example.Outcome.PASSES))
        .with(
            new Example(
                "max-latency: 2s",
                ModelReply.ofText("Yes.").withLatency(Duration.ofMillis(2400)),
                Example.Outcome.FAILS));
  }

  @Override
  public Examination make(Arguments arguments) {
    Duration most = arguments.duration();
    arguments.passesOn(Demand.some(Amount.atMost(most.toMillis(), LATENCY)));
    return (Check)
        exhibit -> {
          Duration took = took(exhibit);
          String told = "took " + Durations.write(took) + ", at most " + Durations.write(most);
          if (took.isZero()) {
            return Verdict.unscored("the latency is unknown");
          }
          return took.compareTo(most) <= 0 ? Verdict.passed(told) : Verdict.failed(told);
        };
  }

  private static Duration took(Exhibit exhibit) {
    return exhibit.response().exchanges().stream()
        .map(e -> e.outcome() instanceof ModelReply reply ? reply.latency() : Duration.ZERO)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
