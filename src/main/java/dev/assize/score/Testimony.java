package dev.assize.score;

import dev.assize.base.Digest;
import dev.assize.run.PriceBook;
import dev.assize.store.JournalReader;
import dev.assize.store.TrialEntry;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a side's evidence lies, for measures that no verdict holds.
 *
 * @param subject its id
 * @param prices of its tokens
 */
public record Testimony(JournalReader journal, String subject, PriceBook prices) {

  /**
   * Whether a finding of another side's run means this side: by its id where both are of one run,
   * else by run and id.
   */
  boolean isCalled(String name, Testimony other) {
    return name.equals(journal.origin() + ":" + subject)
        || name.equals(subject) && journal.origin().equals(other.journal().origin());
  }

  /**
   * The side's trials of some cases, sorted by key, without their texts.
   *
   * @param inputs what was asked, by case id; replies to another question are left out
   */
  public Stream<TrialEntry> trials(Map<String, Digest> inputs) {
    return journal
        .trials(subject)
        .filter(trial -> trial.key().input().equals(inputs.get(trial.key().caseId())));
  }
}
