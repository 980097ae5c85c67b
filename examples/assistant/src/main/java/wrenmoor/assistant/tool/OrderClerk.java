package wrenmoor.assistant.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import wrenmoor.assistant.form.Ask;
import wrenmoor.assistant.reply.Reply;

/** Looks up orders, and cancels one when its state is still "received". */
final class OrderClerk implements Errands.Clerk {
  private static final Pattern NUMBER = Pattern.compile("(?i)\\bW[- ]?\\d{5}\\b");
  private static final Pattern CANCEL =
      Pattern.compile(
          "(?i)\\bcancel|call(ed)? (it |that |this )?off|(don't|do not|no longer) (want|need)|stop"
              + " (the|this|my|that) (order|parcel)|get rid of|undo");

  @Override
  public Optional<Reply> next(Ask ask) {
    List<String> orders = Calls.latest(NUMBER, ask);
    if (orders.isEmpty() || !ask.has("order_status")) {
      return Optional.empty();
    }
    boolean cancel = CANCEL.matcher(ask.input()).find();
    List<String> wanted = cancel ? orders.subList(0, 1) : orders;
    List<String> said = new ArrayList<>();
    for (String order : wanted) {
      Optional<JsonNode> status = Calls.result(ask, "order_status", "order", order);
      if (status.isEmpty()) {
        return Optional.of(Calls.call("order_status", "order", order));
      }
      if (!status.get().path("state").isTextual()) {
        return Optional.of(Calls.noResult("order " + order, status.get()));
      }
      if (cancel) {
        return Optional.of(cancel(ask, order, status.get()));
      }
      said.add(told(order, status.get()));
    }
    return Optional.of(Calls.say(String.join(" ", said)));
  }

  private static Reply cancel(Ask ask, String order, JsonNode status) {
    String state = status.path("state").asText();
    if (!state.equals("received") || !ask.has("cancel_order")) {
      return Calls.say(
          told(order, status)
              + " It can no longer be cancelled, but you can send it back after it has arrived.");
    }
    Optional<JsonNode> cancelled = Calls.result(ask, "cancel_order", "order", order);
    if (cancelled.isEmpty()) {
      return Calls.call("cancel_order", "order", order);
    }
    return Calls.say(
        cancelled.get().path("cancelled").asBoolean(false)
            ? "Done: order " + order + " had not been packed yet and is cancelled, free of charge."
            : "I tried, but order "
                + order
                + " was not cancelled. You can send it back after it has arrived, or call 155.");
  }

  /** "Order W-41877 is in transit; arrives: 25 November." with whatever else the look-up knows. */
  private static String told(String order, JsonNode status) {
    String state = status.path("state").asText();
    StringBuilder text = new StringBuilder("Order ").append(order);
    text.append(state.equals("delivered") ? " was delivered" : " is " + state);
    status
        .path("day")
        .asText("")
        .lines()
        .findFirst()
        .ifPresent(day -> text.append(" on ").append(Days.told(day)));
    for (Map.Entry<String, JsonNode> detail : status.properties()) {
      String value = Days.told(detail.getValue().asText(""));
      switch (detail.getKey()) {
        case "state", "day", "order" -> {}
        case "arrives", "expected" -> text.append(" and arrives on ").append(value);
        case "signed_by" -> text.append("; ").append(value).append(" signed for it");
        case "until" -> text.append(" until ").append(value);
        default ->
            text.append(
                value.isEmpty() || value.length() > 60
                    ? ""
                    : "; " + detail.getKey().replace('_', ' ') + ": " + value);
      }
    }
    return text.append('.').toString();
  }
}
