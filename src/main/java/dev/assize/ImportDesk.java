package dev.assize;

import dev.assize.run.Finding;
import dev.assize.run.Trial;
import dev.assize.store.JournalWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Writes imported replies and what is found about them in the order of the rows, while the checks
 * of the rows to come run on other threads.
 */
final class ImportDesk {

  /** Rows that wait to be written: enough to keep the threads busy, few enough for any memory. */
  private static final int MOST_WAITING = 64;

  private final JournalWriter journal;
  private final ImportedExaminer examiner;
  private final Executor threads;
  private final ArrayDeque<Row> waiting = new ArrayDeque<>();

  /** A reply, what its checks find, and the verdicts that came with it. */
  private record Row(Trial trial, CompletableFuture<List<Finding>> found, List<Finding> given) {}

  ImportDesk(JournalWriter journal, ImportedExaminer examiner, Executor threads) {
    this.journal = journal;
    this.examiner = examiner;
    this.threads = threads;
  }

  void reply(Trial trial) {
    if (waiting.size() == MOST_WAITING) {
      writeFirst();
    }
    waiting.add(
        new Row(
            trial,
            CompletableFuture.supplyAsync(() -> examiner.examine(trial), threads),
            new ArrayList<>()));
  }

  /** A verdict that came with the reply before it. */
  void verdict(Finding finding) {
    examiner.saw(finding);
    waiting.getLast().given().add(finding);
  }

  /** Writes what still waits. */
  void finish() {
    while (!waiting.isEmpty()) {
      writeFirst();
    }
  }

  private void writeFirst() {
    Row row = waiting.remove();
    journal.reply(row.trial());
    row.found().join().forEach(journal::verdict);
    row.given().forEach(journal::verdict);
  }
}
