package dev.assize.check;

import dev.assize.cases.GoldenCase;
import dev.assize.cases.Question;
import dev.assize.check.Description.Needs;
import dev.assize.check.Quantities.Quantity;
import dev.assize.subject.Prompt;
import dev.assize.subject.Response;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that a check may see; what several checks need of a reply is worked out once. */
public final class Exhibit {

  private final GoldenCase golden;
  private final Prompt prompt;
  private final Response response;
  private final Reading reading;
  private final Needs needs;
  private final Supplier<Bill> bill;

  /**
   * An exhibit of which nobody knows the cost.
   *
   * @param prompt what was first sent, by sections; without blocks when the subject makes its own
   *     prompt or the reply was imported
   * @param response one that has a reply
   */
  public Exhibit(GoldenCase golden, Prompt prompt, Response response) {
    this(golden, prompt, response, () -> new Bill.Unknown("nobody knows its price"));
  }

  /**
   * An exhibit with its cost.
   *
   * @param bill worked out when a check asks
   */
  public Exhibit(GoldenCase golden, Prompt prompt, Response response, Supplier<Bill> bill) {
    this(golden, prompt, response, bill, Needs.GOLDEN, new Reading());
  }

  private Exhibit(
      GoldenCase golden,
      Prompt prompt,
      Response response,
      Supplier<Bill> bill,
      Needs needs,
      Reading reading) {
    this.bill = bill;
    this.golden = golden;
    this.prompt = prompt;
    this.response = response;
    this.needs = needs;
    this.reading = reading;
  }

  /** The same, where no more may be looked at than a check has declared to need. */
  Exhibit within(Needs declared) {
    return declared == needs
        ? this
        : new Exhibit(golden, prompt, response, bill, declared, reading);
  }

  /**
   * The case and what it expects.
   *
   * @throws IllegalStateException when the check has declared that it needs no golden case
   */
  public GoldenCase golden() {
    require(Needs.GOLDEN);
    return golden;
  }

  /**
   * What was asked, with the passages given along.
   *
   * @throws IllegalStateException when the check has declared that it needs the reply alone
   */
  public Question question() {
    require(Needs.CONTEXT);
    return golden.question();
  }

  private void require(Needs asked) {
    if (needs.compareTo(asked) > 0) {
      throw new IllegalStateException("a check that declares " + needs + " asks for " + asked);
    }
  }

  /** What was first sent, by sections. */
  public Prompt prompt() {
    return prompt;
  }

  public Response response() {
    return response;
  }

  /** What the reply cost, all turns and tool rounds together. */
  public Bill bill() {
    return bill.get();
  }

  /** The reply's text. */
  public String text() {
    return response.text();
  }

  /** The reply as words, numbers, amounts and dates; read when first asked for. */
  Tokens tokens() {
    return reading.of(text());
  }

  /** The numbers of the reply with their units, in order, none over another. */
  public List<Quantity> quantities() {
    return Quantities.listed(tokens());
  }

  /** A reply that several checks look at is read once. */
  private static final class Reading {
    private @Nullable Tokens tokens;

    Tokens of(String text) {
      Tokens read = tokens;
      if (read == null) {
        read = Tokens.of(text);
        tokens = read;
      }
      return read;
    }
  }
}
