package dev.assize.check.behaviour;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.TextCheck;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;

/** The reply owns up to what it does not know. */
public final class SaysUnknown implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "says-unknown",
            "Passes when the reply says that it, or what it was given to read, does not know or"
                + " does not say what was asked, or a part of it, in English or German. A doubt or"
                + " a guess that answers all the same is an answer, a refusal by rule is"
                + " \"refused\", and quotations are somebody else's words. It knows ways to say so,"
                + " not meanings: docs/behaviour.md has how often it is wrong.")
        .edition(3)
        .passes("says-unknown", "I don't know what it weighs; the shop can tell you.")
        .passes("says-unknown", "It costs €59. The page doesn’t mention the rate of VAT.")
        .passes("says-unknown", "Ob es Gutscheine gibt, steht nicht auf der Seite.")
        .fails("says-unknown", "I'm not sure, but it is €5.")
        .fails("says-unknown", "I'm not allowed to tell you that.")
        .fails("says-unknown", "I don't know why you are angry.")
        .fails("says-unknown", "It is not true that we don't know.");
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    return (TextCheck)
        text -> {
          Ignorance ignorance = Ignorance.of(text);
          return switch (ignorance.stand()) {
            case ADMITTED -> Verdict.passed(ignorance.told());
            case ANSWERED -> Verdict.failed(ignorance.told());
            case NONE ->
                Verdict.failed(
                    ignorance.told()
                        + "; the reply begins "
                        + Rationale.quote(Shown.escaped(text.strip())));
          };
        };
  }
}
