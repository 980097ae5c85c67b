package dev.assize.run;

import dev.assize.base.Usage;
import dev.assize.provider.Attempt;
import dev.assize.provider.Exchange;
import dev.assize.provider.ModelReply;

/**
 * What calls used up, and how much of it would not have been needed.
 *
 * @param all of every attempt
 * @param retries attempts without an answer, after which the same call was sent again or given up
 * @param repairs answers of judges that had to be asked once more, as what they had said first
 *     could not be read; a journal that does not say which these are has none
 */
public record Used(Usage all, Extra retries, Extra repairs) {

  /** Nothing was asked, or nothing reported. */
  public static final Used NOTHING = of(Usage.UNREPORTED);

  /** Where no call was sent in vain. */
  public static Used of(Usage all) {
    return new Used(all, Extra.NONE, Extra.NONE);
  }

  /**
   * What one call used. The attempt that succeeded says the same as the reply, which old evidence
   * has alone.
   */
  public static Used in(Exchange exchange) {
    Extra retries = Extra.NONE;
    for (Attempt attempt : exchange.attempts()) {
      if (attempt.isFailed()) {
        retries = retries.plus(Extra.of(attempt.usage()));
      }
    }
    return exchange.outcome() instanceof ModelReply reply
        ? answered(reply.usage(), retries, exchange.asked())
        : unanswered(retries);
  }

  /** What a call used to which nobody ever replied. */
  public static Used unanswered(Extra retries) {
    return new Used(retries.usage(), retries, Extra.NONE);
  }

  /** What a call used that brought a reply in the end. */
  public static Used answered(Usage replied, Extra retries, Exchange.Asked asked) {
    Extra repairs = asked == Exchange.Asked.AGAIN ? Extra.of(replied) : Extra.NONE;
    return new Used(replied.plus(retries.usage()), retries, repairs);
  }

  /** Both together. */
  public Used plus(Used other) {
    return new Used(all.plus(other.all), retries.plus(other.retries), repairs.plus(other.repairs));
  }
}
