package dev.assize.score;

import dev.assize.run.Cost.Price;
import dev.assize.run.Finding;
import dev.assize.run.PriceBook;
import dev.assize.run.Purpose;
import dev.assize.run.ReplyKey;
import dev.assize.store.JournalReader;
import dev.assize.store.TrialEntry;
import java.util.Arrays;

/**
 * What the calls about one subject cost by a price list; what old replies cost when they were new.
 * One reply that nobody can price makes a sum unknown, never smaller, and so does an attempt that
 * tells its use and has no price.
 *
 * @param subject of the subject's own calls, those of every purpose
 * @param judges of the judges' calls about its replies
 * @param sentinels of the judges' calls about the sentinels of the run, whichever subject they were
 *     watched for
 */
public record Expenses(Expense subject, Expense judges, Expense sentinels) {

  private static final Expense NO_LIST = Expense.of(new Price.Unknown("no price list"));

  /** Adds up; without a price list nothing is read, and nothing is known. */
  public static Expenses of(JournalReader journal, String subject, PriceBook prices) {
    if (prices.perMillion().isEmpty()) {
      return new Expenses(NO_LIST, NO_LIST, NO_LIST);
    }
    Ledger own = new Ledger(prices);
    Ledger judges = new Ledger(prices);
    Arrays.stream(Purpose.values())
        .flatMap(journal::trials)
        .map(TrialEntry::key)
        .filter(key -> key.subject().equals(subject))
        .forEach(
            key -> {
              journal.trial(key).ifPresent(trial -> own.add(trial.response().exchanges()));
              journal.findings(key).stream()
                  .filter(finding -> isFirst(key, finding))
                  .forEach(finding -> judges.add(finding.exchanges()));
            });
    Ledger sentinels = new Ledger(prices);
    journal
        .trials(Purpose.SENTINEL)
        .map(TrialEntry::key)
        .forEach(
            key ->
                journal.findings(key).stream()
                    .filter(finding -> isFirst(key, finding))
                    .forEach(finding -> sentinels.add(finding.exchanges())));
    return new Expenses(own.expense(), judges.expense(), sentinels.expense());
  }

  /** A finding about several replies of one subject is paid for once. */
  private static boolean isFirst(ReplyKey key, Finding finding) {
    return finding.about().stream()
        .filter(about -> about.subject().equals(key.subject()))
        .findFirst()
        .filter(key::equals)
        .isPresent();
  }
}
