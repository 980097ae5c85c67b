package dev.assize.bench;

import dev.assize.base.Digest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to digest one text: a question, a prompt with its context, a long reply. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DigestBenchmark {

  @Param({"100", "4000", "1000000"})
  int characters;

  private String text = "";

  @Setup
  public void write() {
    text = "refund within 30 days; ".repeat(characters / 23 + 1).substring(0, characters);
  }

  @Benchmark
  public Digest digest() {
    return Digest.of(text);
  }
}
