package dev.assize;

import dev.assize.base.Digests;
import dev.assize.history.CaseRow;
import dev.assize.provider.Exchange;
import dev.assize.provider.Source;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook;
import dev.assize.run.Trial;
import dev.assize.score.Amount;
import dev.assize.score.Outlay;
import dev.assize.score.Taken;
import dev.assize.subject.Response;
import java.time.Instant;

/** Adds up what the trials of one case took, for the history. */
final class CaseFigures {

  private final Sum seconds = new Sum();
  private final Sum cost = new Sum();
  private final Sum tokensIn = new Sum();
  private final Sum tokensOut = new Sum();
  private final Sum length = new Sum();
  private final Sum declined = new Sum();
  private final Digests replies = Digests.of("replies");
  private Instant first = Instant.MAX;
  private Instant last = Instant.EPOCH;
  private int fresh;
  private int replied;

  /** Takes in the next trial. */
  void add(CountedTrial counted, PriceBook prices) {
    Trial trial = counted.trial();
    Response response = trial.response();
    if (response.reply().isEmpty()) {
      return;
    }
    replied++;
    add(seconds, Amount.LATENCY.of(trial, prices));
    add(tokensIn, Amount.TOKENS_IN.of(trial, prices));
    add(tokensOut, Amount.TOKENS_OUT.of(trial, prices));
    if (Outlay.price(response, prices) instanceof Price.Known known) {
      cost.add(known.money().amount().doubleValue());
    }
    String text = response.text();
    length.add(text.codePointCount(0, text.length()));
    declined.add(counted.declines() ? 1 : 0);
    replies.part("text", text);
    response.toolCalls().forEach(call -> replies.part(call.name(), call.arguments()));
    Exchange exchange = response.exchanges().getLast();
    boolean isNew = exchange.source() == Source.LIVE || exchange.source() == Source.IMPORT;
    fresh += isNew ? 1 : 0;
    last = exchange.at().isAfter(last) ? exchange.at() : last;
    first = isNew && exchange.at().isBefore(first) ? exchange.at() : first;
  }

  private static void add(Sum sum, Taken taken) {
    if (taken instanceof Taken.Known known) {
      sum.add(known.amount());
    }
  }

  /** When the first new reply came; {@code Instant.MAX} where none did. */
  Instant firstFresh() {
    return first;
  }

  /** What they came to; no trial can be added afterwards. */
  DrawnCase drawn() {
    return new DrawnCase(
        new CaseRow.Took(
            seconds.mean(),
            cost.mean(),
            tokensIn.mean(),
            tokensOut.mean(),
            length.mean(),
            declined.mean()),
        fresh,
        replied,
        replies.digest().word(0),
        last);
  }

  /** A mean over those that are known. */
  private static final class Sum {
    private double sum;
    private int count;

    void add(double value) {
      sum += value;
      count++;
    }

    double mean() {
      return count == 0 ? CaseRow.UNKNOWN : sum / count;
    }
  }
}
