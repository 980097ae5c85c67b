package dev.assize.economics;

import dev.assize.run.Cost.Price;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one subject did with the cases. An attempt that told no use counts as the subject's dearest
 * reply where that matters; where not one trial told anything there is no such reply, and trials
 * with such attempts are unpriced.
 *
 * @param subject as reports call it
 * @param outcomes by case id, one for each trial in their order; a trial that was not asked is one
 *     of them
 */
public record Account(String subject, Map<String, List<Outcome>> outcomes) {

  public Account {
    boolean isTold =
        outcomes.values().stream().flatMap(List::stream).anyMatch(each -> each.charge().isTold());
    TreeMap<String, List<Outcome>> sorted = new TreeMap<>();
    outcomes.forEach(
        (id, trials) ->
            sorted.put(
                id,
                isTold ? List.copyOf(trials) : trials.stream().map(Account::unpriced).toList()));
    outcomes = Collections.unmodifiableMap(sorted);
  }

  private static Outcome unpriced(Outcome outcome) {
    return outcome.price() instanceof Price.Known
        ? new Outcome(
            outcome.state(),
            new Price.Unknown("failed attempts without a bill"),
            outcome.unbilled(),
            outcome.seconds())
        : outcome;
  }
}
