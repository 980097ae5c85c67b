package dev.assize.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assize.run.Finding;
import dev.assize.run.ReplyKey;
import dev.assize.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index takes, counted, not timed. */
class JournalCostTest {

  private static final int CASES = 20_000;

  /** What other threads of this process allocate meanwhile only adds: the least is the index. */
  private static final int LOOKS = 5;

  @TempDir Path temp;

  @Test
  void the_index_takes_at_most_200_bytes_a_case_and_trial() {
    for (int trials : new int[] {1, 2}) {
      RunFolder run = new Runs(temp).create(Sample.manifest("worked@tiny"), Sample.NOON);
      write(run, trials);
      double measured = Double.MAX_VALUE;
      for (int look = 0; look < LOOKS; look++) {
        long before = usedHeap();
        try (JournalReader reader = run.read()) {
          measured = Math.min(measured, (double) (usedHeap() - before) / reader.size());
          assertThat(reader.size()).isEqualTo(CASES * trials);
          assertThat((double) reader.indexBytes() / reader.size()).as("counted").isLessThan(200);
        }
      }
      assertThat(measured).as("on the heap").isLessThan(260);
    }
  }

  private static void write(RunFolder run, int trials) {
    try (JournalWriter journal = run.write()) {
      for (int i = 0; i < CASES; i++) {
        for (int trial = 1; trial <= trials; trial++) {
          ReplyKey key = Sample.key("worked@tiny", "refund-" + i, trial);
          journal.reply(Sample.trial(key, "Yes."));
          journal.verdict(Sample.checked(key, Verdict.passed("yes")));
          journal.verdict(Sample.checked(key, Verdict.passed("yes")));
          journal.verdict(
              new Finding(List.of(key), Sample.TONE, 0, Verdict.failed("no"), "", List.of()));
        }
      }
    }
  }

  /** Rough: the collector is asked, and asked again, and may still leave something. */
  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
