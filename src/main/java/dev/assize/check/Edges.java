package dev.assize.check;

import dev.assize.check.Passage.Where;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;

/** How the reply begins and how it ends. */
public final class Edges {

  private Edges() {}

  /** How it begins. */
  public static final class StartsWith implements CheckKind {
    @Override
    public Description description() {
      return Description.of(
              "starts-with", "Passes when the reply begins with the text, white space aside.")
          .takes("a text")
          .knows(Folding.OPTIONS)
          .edition(2)
          .passes("starts-with: Yes", "Yes, you can.")
          .fails("starts-with: Yes", "You can, yes.");
    }

    @Override
    public Examination make(Arguments arguments) {
      Folding folding = Folding.asAskedBy(arguments);
      String wanted = folding.fold(arguments.text().strip()).text();
      arguments.passesOn(Demand.some(new Passage(Where.BEGINNING, wanted, folding)));
      return (TextCheck)
          text -> {
            String stripped = text.strip();
            String begins = "the reply begins " + Rationale.quote(stripped);
            return folding.fold(stripped).text().startsWith(wanted)
                ? Verdict.passed(begins)
                : Verdict.failed(begins);
          };
    }
  }

  /** How it ends. */
  public static final class EndsWith implements CheckKind {
    private static final int SHOWN = 120;

    @Override
    public Description description() {
      return Description.of(
              "ends-with", "Passes when the reply ends with the text, white space aside.")
          .takes("a text")
          .knows(Folding.OPTIONS)
          .edition(2)
          .passes("ends-with: Kind regards", "Thank you. Kind regards\n")
          .fails("ends-with: Kind regards", "Kind regards, Nina");
    }

    @Override
    public Examination make(Arguments arguments) {
      Folding folding = Folding.asAskedBy(arguments);
      String wanted = folding.fold(arguments.text().strip()).text();
      arguments.passesOn(Demand.some(new Passage(Where.END, wanted, folding)));
      return (TextCheck)
          text -> {
            String stripped = text.strip();
            String tail = stripped.substring(Math.max(0, stripped.length() - SHOWN));
            String ends = "the reply ends " + Rationale.quote(tail);
            return folding.fold(stripped).text().endsWith(wanted)
                ? Verdict.passed(ends)
                : Verdict.failed(ends);
          };
    }
  }
}
