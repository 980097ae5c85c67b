package dev.assize.economics.worth;

import dev.assize.economics.worth.UseCaseWorth.Reply;
import dev.assize.run.Charge;
import dev.assize.run.Cost.Price;
import java.util.List;

/**
 * One reply with everything that was paid for it and about it.
 *
 * @param reply of which the price of its generation holds the retries, and that of its verification
 *     all judges
 * @param retries the part of the generation that went into attempts in vain
 * @param repairs the part of the verification that went into asking judges once more
 * @param judges each that looked at it
 * @param people who check such a reply; 0 where nobody states it
 */
public record Billed(
    Reply reply, Charge retries, Charge repairs, List<Judged> judges, Price people) {

  public Billed {
    judges = List.copyOf(judges);
  }

  /**
   * What one judge took.
   *
   * @param judge by name
   * @param calls that were answered or given up, 1 or more
   * @param charge of all of them
   * @param repairs the part of it that went into asking once more
   */
  public record Judged(String judge, int calls, Charge charge, Charge repairs) {}

  /** Of replies, judges and people together. */
  Charge all() {
    return reply.spent().generation().plus(reply.spent().verification()).plus(Charge.of(people));
  }

  /** The same reply where people's time is known. */
  public Billed checkedFor(Price time) {
    return new Billed(reply, retries, repairs, judges, time);
  }
}
