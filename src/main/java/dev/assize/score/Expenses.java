package dev.assize.score;

import dev.assize.base.Money;
import dev.assize.base.Numbers;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;
import dev.assize.run.Cost.Price;
import dev.assize.run.Finding;
import dev.assize.run.PriceBook;
import dev.assize.run.Purpose;
import dev.assize.run.ReplyKey;
import dev.assize.store.JournalReader;
import dev.assize.store.TrialEntry;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the calls about one subject cost by a price list; what old replies cost when they were new.
 * One reply that nobody can price makes a sum unknown, never smaller.
 *
 * @param subject of the subject's own calls, those of every purpose
 * @param judges of the judges' calls about its replies
 * @param sentinels of the judges' calls about the sentinels of the run, whichever subject they were
 *     watched for
 */
public record Expenses(Price subject, Price judges, Price sentinels) {

  private static final Price NO_LIST = new Price.Unknown("no price list");

  /** Adds up; without a price list nothing is read, and nothing is known. */
  public static Expenses of(JournalReader journal, String subject, PriceBook prices) {
    if (prices.perMillion().isEmpty()) {
      return new Expenses(NO_LIST, NO_LIST, NO_LIST);
    }
    Sum own = new Sum(prices);
    Sum judges = new Sum(prices);
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
    Sum sentinels = new Sum(prices);
    journal
        .trials(Purpose.SENTINEL)
        .map(TrialEntry::key)
        .forEach(
            key ->
                journal.findings(key).stream()
                    .filter(finding -> isFirst(key, finding))
                    .forEach(finding -> sentinels.add(finding.exchanges())));
    return new Expenses(own.price(), judges.price(), sentinels.price());
  }

  /** A finding about several replies of one subject is paid for once. */
  private static boolean isFirst(ReplyKey key, Finding finding) {
    return finding.about().stream()
        .filter(about -> about.subject().equals(key.subject()))
        .findFirst()
        .filter(key::equals)
        .isPresent();
  }

  /** Money, until something has no price. */
  private static final class Sum {

    private final PriceBook prices;
    private final Map<String, Integer> unpriced = new TreeMap<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private int replies;

    Sum(PriceBook prices) {
      this.prices = prices;
    }

    void add(List<Exchange> exchanges) {
      exchanges.forEach(this::add);
    }

    private void add(Exchange exchange) {
      boolean isReply = exchange.outcome() instanceof ModelReply;
      replies += isReply ? 1 : 0;
      switch (Outlay.price(exchange, prices)) {
        case Price.Known known -> sum = sum.add(known.money().amount());
        case Price.Unknown unknown -> {
          // A call without a reply that reports no tokens is billed by nobody.
          if (isReply) {
            unpriced.merge(unknown.reason(), 1, Integer::sum);
          }
        }
      }
    }

    Price price() {
      return unpriced.isEmpty()
          ? new Price.Known(new Money(plain(sum), prices.currency()))
          : new Price.Unknown(
              unpriced.entrySet().stream()
                  .map(each -> Numbers.count(each.getValue()) + of() + each.getKey())
                  .collect(Collectors.joining("; ")));
    }

    private String of() {
      return " of " + Numbers.count(replies) + " ";
    }

    private static BigDecimal plain(BigDecimal amount) {
      BigDecimal stripped = amount.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }
}
