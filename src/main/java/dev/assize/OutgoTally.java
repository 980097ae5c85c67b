package dev.assize;

import dev.assize.base.Usage;
import dev.assize.budget.Rates;
import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.run.Outgo;
import dev.assize.store.JournalReader;
import dev.assize.store.RunFolder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws out of a journal what was asked of models, by day, feature and model. Replies from cache,
 * cassette or import were not paid for by this run.
 */
final class OutgoTally {

  private final Rates rates;
  private final Map<String, String> features = new HashMap<>();
  private final Map<String, Outgo> all = new TreeMap<>();

  private OutgoTally(Rates rates) {
    this.rates = rates;
  }

  /**
   * In the order of days, features and models.
   *
   * @param rates estimate what nobody reported; their prices are not looked at
   */
  static List<Outgo> of(RunFolder run, Rates rates) {
    OutgoTally tally = new OutgoTally(rates);
    try (JournalReader journal = run.read()) {
      journal.forEachCase(golden -> tally.features.put(golden.id(), golden.standing().feature()));
    }
    run.forEachExchange(
        (caseId, exchange) -> tally.add(exchange, tally.features.getOrDefault(caseId, "")));
    return List.copyOf(tally.all.values());
  }

  private void add(Exchange exchange, String feature) {
    if (exchange.source() != Source.LIVE) {
      return;
    }
    String model = exchange.call().model();
    LocalDate day = LocalDate.ofInstant(exchange.at(), ZoneOffset.UTC);
    for (Attempt attempt : exchange.attempts()) {
      if (attempt.isFailed()) {
        long billed = attempt.usage().tokens().isEmpty() ? 0 : 1;
        add(new Outgo(day, feature, model, 1, billed, 0, attempt.usage(), attempt.latency()));
      }
    }
    if (exchange.outcome() instanceof ModelReply reply) {
      Usage usage = rates.usage(exchange.call(), reply);
      long estimated = reply.usage().tokens().isEmpty() ? 1 : 0;
      add(new Outgo(day, feature, model, 1, 1, estimated, usage, reply.latency()));
    }
  }

  private void add(Outgo outgo) {
    all.merge(outgo.day() + "\n" + outgo.feature() + "\n" + outgo.model(), outgo, Outgo::plus);
  }

  /** What a run has to show that asked nobody: that somebody looked. */
  static Outgo nothing(LocalDate day) {
    return new Outgo(day, "", "", 0, 0, 0, Usage.UNREPORTED, Duration.ZERO);
  }
}
