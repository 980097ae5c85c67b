package dev.assize.check.behaviour;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.TextCheck;
import dev.assize.check.behaviour.PhraseBook.Said;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.List;

/** The reply hands over to a person. */
public final class Escalates implements CheckKind {

  private static final PhraseBook BOOK = PhraseBook.in("escalations.txt");

  @Override
  public Description description() {
    return Description.of(
            "escalates",
            "Passes when the reply hands over to a person, a team or a telephone line, or says whom"
                + " to turn to, in English or German. Quotations and code do not count. It knows"
                + " ways to say so, not meanings. The policy \"escalate\" makes this check where a case"
                + " has neither checks nor facts of its own.")
        .edition(4)
        .passes("escalates", "I'm connecting you with a colleague from billing.")
        .passes("escalates", "Bitte wenden Sie sich an unseren Kundenservice.")
        .fails("escalates", "There is no need to call our team, it is done.")
        .fails("escalates", "Restart the router and wait a minute.");
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    return (TextCheck)
        text ->
            Clause.of(text).stream()
                .filter(c -> handsOver(BOOK.saidIn(c)))
                .findFirst()
                .map(
                    c ->
                        Verdict.passed(
                            "hands over with " + Rationale.quote(Shown.escaped(c.written()))))
                .orElseGet(() -> Verdict.failed("names nobody to turn to"));
  }

  static boolean isIn(List<Clause> clauses) {
    return clauses.stream().anyMatch(clause -> handsOver(BOOK.saidIn(clause)));
  }

  private static boolean handsOver(Said said) {
    return said.has("hands-over") && !said.has("never");
  }
}
