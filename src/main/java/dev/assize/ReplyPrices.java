package dev.assize;

import dev.assize.base.Money;
import dev.assize.budget.Rates;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;
import dev.assize.provider.Source;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook;
import dev.assize.run.Trial;
import dev.assize.score.Outlay;
import dev.assize.store.TrialEntry;
import dev.assize.tokens.TokenEstimator;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Prices replies by the price book, those that nobody bills by tokens by what the user states of
 * them, and else those of a model with a price by the tokens of their texts.
 *
 * @param stated what one such reply of a subject costs, by the subject's id
 */
record ReplyPrices(PriceBook book, Map<String, BigDecimal> stated) {

  private static final TokenEstimator TOKENS = TokenEstimator.bytePairs();

  /** Of all calls of a reply. */
  Price price(Trial trial) {
    Price price = Outlay.price(trial.response(), book);
    BigDecimal own = stated.get(trial.key().subject());
    if (price instanceof Price.Known || !isUnmetered(trial)) {
      return price;
    }
    return own == null
        ? estimate(trial).orElse(price)
        : new Price.Known(new Money(own, book.currency()));
  }

  /** Whether the price rests on tokens that were counted in the texts, as nobody reported any. */
  boolean isEstimated(Trial trial) {
    return !stated.containsKey(trial.key().subject())
        && Outlay.price(trial.response(), book) instanceof Price.Unknown
        && isUnmetered(trial)
        && estimate(trial).isPresent();
  }

  /** How many replies of a side are priced so. */
  int estimated(Side side) {
    return (int)
        side.journal()
            .trials(side.subject().id())
            .map(TrialEntry::key)
            .filter(key -> key.trial() <= side.trials())
            .flatMap(key -> side.journal().trial(key).stream())
            .filter(this::isEstimated)
            .count();
  }

  /** Nobody knows what a reply from elsewhere was asked with. */
  private Optional<Price> estimate(Trial trial) {
    Rates rates = new Rates(book, TOKENS);
    Price sum = new Price.Known(new Money(BigDecimal.ZERO, book.currency()));
    for (Exchange exchange : trial.response().exchanges()) {
      if (exchange.source() == Source.IMPORT) {
        return Optional.empty();
      }
      if (exchange.outcome() instanceof ModelReply reply) {
        sum = sum.plus(book.price(Outlay.model(exchange), rates.usage(exchange.call(), reply), 1));
      }
    }
    return Optional.of(sum).filter(Price.Known.class::isInstance);
  }

  /** The same with the number of attempts that are in no amount. */
  Charge charge(Trial trial) {
    return new Charge(price(trial), Outlay.unbilled(trial.response()));
  }

  private static boolean isUnmetered(Trial trial) {
    return trial.response().exchanges().stream()
        .map(Exchange::outcome)
        .filter(ModelReply.class::isInstance)
        .allMatch(reply -> ((ModelReply) reply).usage().tokens().isEmpty());
  }
}
