package wrenmoor.assistant.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import wrenmoor.assistant.form.Ask;
import wrenmoor.assistant.reply.Reply;

/**
 * Explains bills and makes refunds within the limits of the page "Refunds and limits": after the
 * look-up, of a charge found wrong, up to €50, once per bill; all else goes to the accounts desk.
 */
final class BillClerk implements Errands.Clerk {
  private static final double MOST = 50;
  private static final Pattern NUMBER = Pattern.compile("(?i)\\bB[- ]?\\d{6}\\b");
  private static final Pattern REFUND =
      Pattern.compile(
          "(?i)refund|money back|\\bback\\b|reimburse|\\btake\\b.{0,40}\\boff\\b|\\boff"
              + " (with|it|my)\\b|credit|waive|deduct|compensat|wrong|mistake|never"
              + " (made|ordered|had)");
  private static final Pattern WISH =
      Pattern.compile(
          "(?i)(^|[.!,;] *|\\b(please|and|so|you|to)"
              + " )(refund|give|pay|send|transfer|take|credit)\\b.*\\b(me|my|back|off)\\b");
  private static final Pattern EARLIER_REFUND =
      Pattern.compile("(?i)taken off your next bill|refunded");

  @Override
  public Optional<Reply> next(Ask ask) {
    if (!ask.has("bill_lookup") && !ask.has("refund")) {
      return Optional.empty();
    }
    List<String> bills = Calls.latest(NUMBER, ask);
    if (bills.isEmpty()) {
      boolean asksForMoney = ask.has("refund") && WISH.matcher(ask.input()).find();
      return asksForMoney
          ? Optional.of(
              Calls.say(
                  "Which bill is it about? Please give me its number: B and six digits. Without it"
                      + " I cannot look at the charge."))
          : Optional.empty();
    }
    String number = bills.getLast();
    if (!ask.has("bill_lookup")) {
      return Optional.empty();
    }
    Optional<JsonNode> found = Calls.result(ask, "bill_lookup", "bill", number);
    if (found.isEmpty()) {
      return Optional.of(Calls.call("bill_lookup", "bill", number));
    }
    if (!found.get().path("charges").isArray()) {
      return Optional.of(Calls.noResult("bill " + number, found.get()));
    }
    Bill bill = Bill.read(number, found.get());
    return Optional.of(REFUND.matcher(ask.input()).find() ? refund(ask, bill) : explain(bill));
  }

  private static Reply explain(Bill bill) {
    return Calls.say(
        "Bill "
            + bill.number()
            + " comes to "
            + Bill.euros(bill.total())
            + ": "
            + bill.told()
            + ".");
  }

  private static Reply refund(Ask ask, Bill bill) {
    List<Bill.Charge> wrong = bill.wrong(ask.input());
    double amount = wrong.stream().mapToDouble(Bill.Charge::amount).sum();
    if (wrong.isEmpty()) {
      return Calls.say(
          "I have looked at bill "
              + bill.number()
              + ": its charges are right, so I cannot pay anything back. If you see it otherwise,"
              + " you can dispute the bill within eight weeks; the care team on 155 can help.");
    }
    if (bill.isRefunded()
        || EARLIER_REFUND.matcher(ask.before()).find() && ask.before().contains(bill.number())) {
      return accounts(
          ask, "second refund of " + bill.number(), "I may make only one refund per bill");
    }
    if (amount > MOST) {
      return accounts(
          ask,
          Bill.euros(amount) + " on " + bill.number(),
          "I cannot decide about " + Bill.euros(amount) + ", which is above €50");
    }
    if (!ask.has("refund")) {
      return accounts(
          ask,
          Bill.euros(amount) + " on " + bill.number(),
          "I cannot pay back " + Bill.euros(amount) + " myself here");
    }
    return paid(ask, bill, wrong, amount);
  }

  private static Reply paid(Ask ask, Bill bill, List<Bill.Charge> wrong, double amount) {
    Optional<JsonNode> booked = Calls.result(ask, "refund", "bill", bill.number());
    if (booked.isEmpty()) {
      return Reply.calling(
          "refund", Calls.arguments().put("bill", bill.number()).put("amount", amount));
    }
    return booked.get().path("booked").asBoolean(false)
        ? Calls.say(
            "I have looked at bill "
                + bill.number()
                + ": the charge for "
                + wrong.getFirst().what()
                + " was wrong. "
                + Bill.euros(amount)
                + " are taken off your next bill.")
        : accounts(
            ask, "refund of " + bill.number() + " not booked", "the refund could not be booked");
  }

  private static Reply accounts(Ask ask, String reason, String because) {
    String say = because.substring(0, 1).toUpperCase(Locale.ROOT) + because.substring(1);
    Reply words =
        Calls.say(
            say
                + ", so I have handed this over to the accounts desk. It answers within one working"
                + " day.");
    return Handover.to("accounts", reason, words, ask);
  }
}
