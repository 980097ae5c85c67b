package dev.assize.bench;

import dev.assize.base.Problems;
import dev.assize.cases.GoldenLoader;
import dev.assize.cases.GoldenSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What it costs to load a golden file of 10,000 rows, digests included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CsvLoadBenchmark {

  private static final int ROWS = 10_000;

  private Path folder = Path.of("");

  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("assize-bench");
    StringBuilder csv = new StringBuilder("id,category,input,must_include,checks\n");
    for (int i = 0; i < ROWS; i++) {
      csv.append(
          String.format(
              Locale.ROOT,
              "case-%05d,c%d,\"Where is parcel %d, sent on day %d?\",%d days|day %d,max-words: 60%n",
              i,
              i % 10,
              i,
              i % 28,
              i % 9,
              i % 28));
    }
    Files.writeString(folder.resolve("all.csv"), csv);
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(folder.resolve("all.csv"));
    Files.delete(folder);
  }

  @Benchmark
  public GoldenSet load() {
    return GoldenLoader.load(folder, List.of(Path.of("all.csv")), ',', new Problems());
  }
}
