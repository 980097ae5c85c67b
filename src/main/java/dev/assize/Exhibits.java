package dev.assize;

import dev.assize.base.Numbers;
import dev.assize.cases.GoldenCase;
import dev.assize.check.Bill;
import dev.assize.check.Exhibit;
import dev.assize.run.Cost.Price;
import dev.assize.run.PriceBook;
import dev.assize.score.Outlay;
import dev.assize.subject.Filling;
import dev.assize.subject.Prompt;
import dev.assize.subject.PromptFiller;
import dev.assize.subject.Response;
import dev.assize.subject.Subject;
import dev.assize.subject.Subject.Framing;
import java.util.List;

/** Puts together what a check may see. */
final class Exhibits {

  private static final Prompt UNKNOWN = new Prompt(List.of());

  private final PriceBook prices;

  /** By the project's prices. */
  Exhibits(PriceBook prices) {
    this.prices = prices;
  }

  Exhibit of(GoldenCase golden, Subject subject, Response response) {
    Prompt prompt =
        switch (subject.framing()) {
          case Framing.Templated templated ->
              PromptFiller.fill(
                  templated.template(),
                  new Filling(
                      golden.question().input(),
                      golden.question().contextText(),
                      golden.question().turns()));
          case Framing.Bare bare -> UNKNOWN;
        };
    return exhibit(golden, prompt, response);
  }

  /** For a stored reply whose prompt template is gone. */
  Exhibit ofStored(GoldenCase golden, Response response) {
    return exhibit(golden, UNKNOWN, response);
  }

  private Exhibit exhibit(GoldenCase golden, Prompt prompt, Response response) {
    return new Exhibit(golden, prompt, response, () -> bill(response));
  }

  private Bill bill(Response response) {
    return switch (Outlay.price(response, prices)) {
      case Price.Known known -> {
        long open = Outlay.unbilled(response);
        yield open == 0
            ? new Bill.Known(known.money())
            : new Bill.AtLeast(
                known.money(), Numbers.count(open, "failed attempt") + " without a bill");
      }
      case Price.Unknown unknown -> new Bill.Unknown(unknown.reason());
    };
  }
}
