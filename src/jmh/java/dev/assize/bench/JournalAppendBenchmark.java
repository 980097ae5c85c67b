package dev.assize.bench;

import dev.assize.base.Digest;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Exchange;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.run.Finding;
import dev.assize.run.Manifest;
import dev.assize.run.Manifest.Coverage;
import dev.assize.run.ReplyKey;
import dev.assize.run.Trial;
import dev.assize.store.JournalWriter;
import dev.assize.store.Runs;
import dev.assize.subject.Response;
import dev.assize.verdict.Criterion;
import dev.assize.verdict.Criterion.Bearing;
import dev.assize.verdict.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What it costs to journal one reply and one verdict about it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JournalAppendBenchmark {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private Path folder = Path.of("");
  private JournalWriter journal;
  private int next;

  @Setup
  public void open() throws IOException {
    folder = Files.createTempDirectory("assize-bench");
    Manifest manifest =
        new Manifest("bench", List.of(), Map.of(), 1, 1, 1, Coverage.WHOLE, Map.of());
    journal = new Runs(folder).create(manifest, NOON).write();
  }

  @TearDown
  public void close() throws IOException {
    journal.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Benchmark
  public void append() {
    String question =
        "Where is parcel " + next + "? " + "It should have been here by now. ".repeat(8);
    ReplyKey key = new ReplyKey("p@m", "case-" + next++, Digest.of(question), 1);
    ModelCall call = ModelCall.of("m", List.of(Message.user(question)), JsonObject.EMPTY);
    ModelReply reply = ModelReply.ofText("It arrives within 30 days. ".repeat(10));
    Exchange exchange = new Exchange(call, reply, List.of(), Source.LIVE, NOON);
    journal.reply(new Trial(key, new Response(List.of(exchange))));
    Criterion criterion =
        new Criterion("check", "contains: 30", Digest.of("contains"), Bearing.MUST, BigDecimal.ONE);
    journal.verdict(Finding.ofCheck(key, criterion, Verdict.passed("found \"30\"")));
  }
}
