package dev.assize.bench;

import dev.assize.base.Digest;
import dev.assize.json.JsonValue.JsonObject;
import dev.assize.provider.Message;
import dev.assize.provider.ModelCall;
import dev.assize.provider.ModelClient;
import dev.assize.provider.ModelProvider.Connection;
import dev.assize.replay.Bench;
import dev.assize.replay.CacheKey;
import dev.assize.replay.Limits;
import dev.assize.replay.ProviderTerms;
import dev.assize.subject.Subject.Caching;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What it costs to work out under which key a call is remembered: a long shared prompt, a new
 * question.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CacheKeyBenchmark {

  private static final Message SYSTEM = Message.system("You answer in one sentence. ".repeat(40));

  private final ProviderTerms terms =
      new ProviderTerms(new Nowhere(), "", Caching.ALLOWED, Limits.DEFAULT);
  private int next;

  @Benchmark
  public Digest key() {
    Message question = Message.user("Where is parcel " + next++ + "?");
    ModelCall call = ModelCall.of("m", List.of(SYSTEM, question), JsonObject.EMPTY);
    return CacheKey.of(terms, call, new Bench.Slot(1, 0)).digest();
  }

  /** A provider that has an identity and nothing else. */
  private record Nowhere() implements Connection {
    @Override
    public JsonObject identity() {
      return JsonObject.of("kind", "openai").put("url", "http://127.0.0.1:1/v1").object();
    }

    @Override
    public ModelClient open() {
      throw new IllegalStateException("a key asks nobody");
    }
  }
}
