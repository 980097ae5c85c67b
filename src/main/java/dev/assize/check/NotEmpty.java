package dev.assize.check;

import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.List;

/** The reply holds something that a reader can see. */
public final class NotEmpty implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "not-empty",
            "Passes when the reply holds more than white space and invisible characters. Every"
                + " check fails on an empty reply with the label EMPTY; \"not not-empty\" asks for"
                + " silence.")
        .edition(2)
        .passes("not-empty", "Yes.")
        .fails("not-empty", " \n\u200B");
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    arguments.passesOn(Demand.none(List.of(new Passage(Passage.Where.WHOLE, "", Folding.EXACT))));
    return (TextCheck)
        text ->
            Silence.in(text)
                ? Silence.failure()
                : Verdict.passed("the reply begins " + Rationale.quote(text.strip()));
  }
}
