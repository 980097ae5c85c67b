package dev.assize.check.behaviour;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Property;
import dev.assize.check.TextCheck;
import dev.assize.check.behaviour.Refusal.Extent;
import dev.assize.verdict.Verdict;
import java.util.stream.Stream;

/** The reply declines to do what was asked. */
public final class Refused implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "refused",
            "Passes when the reply declines in so many words, in English or German; with \"full\""
                + " only when it gives nothing of what was asked, with \"partial\" only when it"
                + " gives a part. Quotations and code are somebody else's words; to have no access"
                + " or no knowledge, and to say no more, is a full refusal. It knows ways to say"
                + " so, not meanings: docs/behaviour.md has how often it is wrong. The policy"
                + " \"decline\" makes this check.")
        .takes("full, partial, or nothing for either")
        .edition(5)
        .passes("refused", "I'm sorry, but I can’t share details of another account.")
        .passes("refused", "Dazu darf ich Ihnen leider keine Auskunft geben.")
        .fails("refused", "Your neighbour has paid the bill.")
        .passes("not refused", "You can return it within 30 days.")
        .passes("not refused", "I cannot find any fault in your bill.")
        .passes(
            "refused: partial",
            "Your own plan costs 12 euros a month. I cannot share what your brother pays.")
        .fails("refused: full", "I can't give legal advice, but the notice period is two weeks.");
  }

  @Override
  public Examination make(Arguments arguments) {
    String wanted = arguments.value().strip();
    if (!wanted.isEmpty() && !wanted.equals("full") && !wanted.equals("partial")) {
      arguments.fault(
          "wrong-value", "\"" + wanted + "\"", "full, partial, or nothing for either", "");
    }
    arguments.passesOn(
        Demand.some(
            Stream.of("full", "partial")
                .filter(extent -> wanted.isEmpty() || wanted.equals(extent))
                .map(extent -> new Property("is a refusal:", extent))
                .toList()));
    return (TextCheck)
        text -> {
          Refusal refusal = Refusal.of(text);
          String told =
              refusal.extent() == Extent.NONE
                  ? "declines nothing that it says; the reply begins "
                      + Shown.beginning(text.strip())
                  : refusal.told();
          return isWanted(refusal.extent(), wanted) ? Verdict.passed(told) : Verdict.failed(told);
        };
  }

  /** Whether a text declines, fully or in part, as the check without a value has it. */
  public static boolean declines(String text) {
    return Refusal.of(text).extent() != Extent.NONE;
  }

  private static boolean isWanted(Extent extent, String wanted) {
    return switch (extent) {
      case FULL -> !wanted.equals("partial");
      case PARTIAL -> !wanted.equals("full");
      case NONE -> false;
    };
  }
}
