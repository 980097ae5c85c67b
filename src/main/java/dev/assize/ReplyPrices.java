package dev.assize;

import dev.assize.base.Money;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook;
import dev.assize.run.Trial;
import dev.assize.score.Outlay;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Prices replies by the price book, and those that nobody bills by tokens by what the user states
 * of them.
 *
 * @param stated what one such reply of a subject costs, by the subject's id
 */
record ReplyPrices(PriceBook book, Map<String, BigDecimal> stated) {

  /** Of all calls of a reply. */
  Price price(Trial trial) {
    Price price = Outlay.price(trial.response(), book);
    BigDecimal own = stated.get(trial.key().subject());
    return own != null && price instanceof Price.Unknown && isUnmetered(trial)
        ? new Price.Known(new Money(own, book.currency()))
        : price;
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
