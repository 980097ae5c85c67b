package dev.assize.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Fills a history by a seed and tells how long its questions take: {@code bench/history.sh}. */
final class FillHistory {

  private static final int TIMES = 5;

  private FillHistory() {}

  /**
   * Arguments: the folder of a project that is called after it, how many runs, how many cases each
   * of their two subjects has.
   */
  public static void main(String... arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    int runs = Integer.parseInt(arguments[1]);
    int cases = Integer.parseInt(arguments[2]);
    String project = folder.getFileName().toString();
    SampleRuns sample = new SampleRuns(project, cases, 1);
    Path file = folder.resolve(".assize/history.db");
    Location location = new Location.Embedded(file, file.toString());
    long start = System.nanoTime();
    try (History history = History.open(location)) {
      for (int i = 0; i < runs; i++) {
        history.record(sample.run(i));
      }
    }
    tell("seconds to record a run, all rows made up here", seconds(start) / runs);
    tell("megabytes of the file", Files.size(file) / 1e6);
    try (History history = History.openToRead(location)) {
      Ledger ledger = history.ledger();
      median("seconds to list all runs", () -> ledger.runs(RunFilter.all(project)));
      median(
          "seconds for the series of one subject",
          () -> ledger.series(SideFilter.fresh(project).of("new@m")));
      median("seconds for one case over time", () -> ledger.ofCase(project, "case-0007"));
      List<MeasuredSide> series =
          ledger.series(
              new SideFilter(project, "new@m", "", Instant.EPOCH, SideFilter.Freshness.FRESH));
      median(
          "seconds for all cases of 30 sides",
          () -> series.stream().limit(30).map(each -> ledger.cases(each.stored())).toList());
    }
  }

  private static void median(String what, Callable<?> question) throws Exception {
    double[] times = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      question.call();
      times[i] = seconds(start);
    }
    java.util.Arrays.sort(times);
    tell(what, times[TIMES / 2]);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void tell(String what, double value) {
    System.out.printf(Locale.ROOT, "%-50s %8.3f%n", what, value);
  }
}
