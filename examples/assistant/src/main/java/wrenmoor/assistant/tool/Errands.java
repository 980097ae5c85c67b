package wrenmoor.assistant.tool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import wrenmoor.assistant.form.Ask;
import wrenmoor.assistant.reply.Reply;

/** Runs an errand with the tools at hand: the first clerk who knows the matter does it. */
public final class Errands {
  private final List<Clerk> clerks;

  /** Someone who does one kind of errand; empty when a request is none of it. */
  interface Clerk {
    Optional<Reply> next(Ask ask);
  }

  /** The clerks of the company, on this day. */
  public Errands(LocalDate today) {
    clerks = List.of(new VisitClerk(today), new BillClerk(), new OrderClerk());
  }

  /** The next call or the answer; empty when the request is a question that needs no tool. */
  public Optional<Reply> next(Ask ask) {
    return clerks.stream().map(clerk -> clerk.next(ask)).flatMap(Optional::stream).findFirst();
  }
}
