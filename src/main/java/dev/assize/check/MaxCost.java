package dev.assize.check;

import dev.assize.base.Money;
import dev.assize.check.Example.Outcome;
import dev.assize.provider.ModelReply;
import dev.assize.verdict.Verdict;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reply cost little money. */
public final class MaxCost implements CheckKind {

  private static final Pattern AMOUNT =
      Pattern.compile("(?<amount>[0-9]{1,9}(\\.[0-9]{1,12})?)( (?<currency>[A-Z]{3}))?");

  @Override
  public Description description() {
    return Description.of(
            "max-cost",
            "Passes when the reply cost at most so much by the prices in assize.yaml, all turns,"
                + " tool rounds and failed attempts together; a recorded reply costs what its tokens"
                + " cost today, and an attempt that was refused for its rate costs nothing. Unscored when the model or one of the kinds of token it used has no"
                + " price, when its tokens or those of a failed attempt are not reported, or when"
                + " prices are in another currency.")
        .edition(2)
        .takes("an amount with a point, and perhaps its currency, like 0.002 USD")
        .with(new Example("max-cost: 0.002 USD", ModelReply.ofText("Yes."), Outcome.DEPENDS));
  }

  @Override
  public Examination make(Arguments arguments) {
    Matcher most = AMOUNT.matcher(arguments.text().strip());
    if (!most.matches()) {
      arguments.wrongValue();
      return (Check) exhibit -> Verdict.unscored("no amount to compare with");
    }
    BigDecimal amount = new BigDecimal(most.group("amount"));
    String currency = most.group("currency") == null ? "" : most.group("currency");
    return (Check)
        exhibit ->
            switch (exhibit.bill()) {
              case Bill.Unknown unknown ->
                  Verdict.unscored("the cost is unknown: " + unknown.why());
              case Bill.Known known -> judge(known.money(), "cost ", amount, currency);
              case Bill.AtLeast part ->
                  part.money().amount().compareTo(amount) <= 0
                      ? Verdict.unscored("the cost is unknown: " + part.why())
                      : judge(part.money(), "cost at least ", amount, currency);
            };
  }

  private static Verdict judge(Money cost, String verb, BigDecimal most, String currency) {
    if (!currency.isEmpty() && !currency.equals(cost.currency())) {
      return Verdict.unscored("the cost is known in " + cost.currency() + ", not in " + currency);
    }
    String told = verb + plain(cost.amount()) + " " + cost.currency() + ", at most " + plain(most);
    return cost.amount().compareTo(most) <= 0 ? Verdict.passed(told) : Verdict.failed(told);
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
