package dev.assize.bench;

import dev.assize.judge.Ballot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to read the verdicts of 10,000 judges' replies of 2 kB; the goal is 1 s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class BallotBenchmark {

  private static final int REPLIES = 10_000;
  private static final int LENGTH = 2_000;
  private static final String SENTENCE =
      "The reply says \"30 days\", which stands in passage %d; the fee of 4.90 EUR (or less) does"
          + " too, and nothing else is promised.%s";
  private static final Ballot BALLOT = Ballot.of("PASS", "FAIL");

  /** How the verdict is given behind the reasons. */
  @Param({"text", "json"})
  String form;

  private final List<String> replies = new ArrayList<>();
  private String shown = "";

  @Setup
  public void write() {
    for (int i = 0; i < REPLIES; i++) {
      StringBuilder reply = new StringBuilder();
      for (int n = 0; reply.length() < LENGTH; n++) {
        reply.append(
            SENTENCE.formatted(i * 31 + n, n % 4 == 3 && form.equals("text") ? "\n" : " "));
      }
      String choice = i % 3 == 0 ? "FAIL" : "PASS";
      replies.add(
          form.equals("text")
              ? reply + "\n**Verdict: " + choice + "**"
              : "{\"rationale\": \""
                  + reply.toString().replace("\"", "\\\"")
                  + "\", \"verdict\": \""
                  + choice
                  + "\"}");
    }
    shown = "You have 30 days. ".repeat(100);
  }

  @Benchmark
  public void read(Blackhole hole) {
    for (String reply : replies) {
      hole.consume(BALLOT.read(reply));
    }
  }

  /** The same where it is known what the judge was shown, as in a run: 1.8 kB. */
  @Benchmark
  public void readBesideData(Blackhole hole) {
    for (String reply : replies) {
      hole.consume(BALLOT.read(reply, shown));
    }
  }
}
