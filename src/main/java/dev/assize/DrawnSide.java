package dev.assize;

import dev.assize.history.SeenCases;
import dev.assize.history.VerdictRow;
import dev.assize.run.Manifest.SubjectEntry;
import dev.assize.run.PriceBook;
import dev.assize.store.JournalReader;
import dev.assize.store.TrialEntry;
import java.util.List;
import java.util.Optional;

/**
 * What a journal tells a history of one side by itself, whatever a report will say of it.
 *
 * @param trials how many of each case were looked at
 */
record DrawnSide(int trials, DrawnCases cases, List<VerdictRow> verdicts, SeenCases seen) {

  static DrawnSide of(JournalReader journal, SubjectEntry subject, int trials, PriceBook prices) {
    Drawing drawing = new Drawing(prices);
    SightingReader sights = new SightingReader(new Side(journal, subject));
    journal
        .trials(subject.id())
        .forEach(
            entry -> {
              Optional<CountedTrial> trial = journal.trial(entry.key()).map(CountedTrial::of);
              sights.look(entry, () -> trial);
              if (entry.key().trial() <= trials) {
                drawing.add(entry, trial);
              }
            });
    return new DrawnSide(trials, drawing.cases(), drawing.verdicts.rows(), sights.seen());
  }

  /** Takes trials in by their order, in which those of one case stand together. */
  private static final class Drawing {
    private final PriceBook prices;
    private final DrawnCases cases = new DrawnCases();
    private final VerdictTally verdicts = new VerdictTally();
    private String current = "";
    private CaseFigures figures = new CaseFigures();

    Drawing(PriceBook prices) {
      this.prices = prices;
    }

    void add(TrialEntry entry, Optional<CountedTrial> trial) {
      verdicts.add(entry);
      if (!entry.key().caseId().equals(current)) {
        close();
        current = entry.key().caseId();
      }
      trial.ifPresent(found -> figures.add(found, prices));
    }

    DrawnCases cases() {
      close();
      return cases;
    }

    private void close() {
      if (!current.isEmpty()) {
        cases.add(current, figures);
        figures = new CaseFigures();
      }
    }
  }
}
