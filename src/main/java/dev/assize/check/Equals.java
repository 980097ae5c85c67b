package dev.assize.check;

import dev.assize.check.Description.Needs;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;

/** The reply is a given text and nothing else. */
public final class Equals implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "equals",
            "Passes when the reply is the text, white space around it aside. Without a value it"
                + " asks for silence.")
        .takes("a text, or nothing for an empty reply")
        .knows(Folding.OPTIONS)
        .edition(2)
        .needs(Needs.GOLDEN)
        .passes("equals: outage [ignoring case]", "Outage\n")
        .fails("equals: outage [ignoring case]", "It is an outage.");
  }

  @Override
  public Examination make(Arguments arguments) {
    Folding folding = Folding.asAskedBy(arguments);
    String wanted = arguments.value().strip();
    if (wanted.isEmpty()) {
      arguments.refuseNot("An empty reply fails every other case anyway.");
      return (TextCheck) Equals::silence;
    }
    String folded = folding.fold(wanted).text();
    arguments.passesOn(Demand.some(new Passage(Passage.Where.WHOLE, wanted, folding)));
    return (TextCheck)
        text ->
            folding.fold(text.strip()).text().equals(folded)
                ? Verdict.passed("the reply is " + Rationale.quote(text.strip()))
                : Verdict.failed(
                    "the reply is "
                        + Rationale.quote(text.strip())
                        + ", not "
                        + Rationale.quote(wanted));
  }

  private static Verdict silence(String text) {
    return Silence.in(text)
        ? Verdict.passed("the reply is empty")
        : Verdict.failed("the reply is " + Rationale.quote(text.strip()));
  }
}
