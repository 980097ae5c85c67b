package dev.assize;

import dev.assize.Minimised.Found;
import dev.assize.Minimised.Leg;
import dev.assize.Minimised.Try;
import dev.assize.adversarial.Ddmin.Told;
import dev.assize.base.Numbers;
import dev.assize.report.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was tried to make a case smaller, and what came of it, for people. */
final class MinimisedSheet {

  private final Minimised minimised;
  private final List<String> lines = new ArrayList<>();

  private MinimisedSheet(Minimised minimised) {
    this.minimised = minimised;
  }

  static List<String> of(Minimised minimised) {
    MinimisedSheet sheet = new MinimisedSheet(minimised);
    sheet.heading();
    sheet.tried();
    sheet.found();
    return sheet.lines;
  }

  private void heading() {
    lines.add(
        "case      "
            + minimised.whole().id()
            + " of "
            + minimised.whole().parent().id()
            + ", oracle "
            + minimised.whole().oracle().word());
    lines.add("subject   " + minimised.witness());
    lines.add("tried");
  }

  private void tried() {
    int number = 0;
    for (Try each : minimised.tried()) {
      number++;
      lines.add(
          String.format(
              Locale.ROOT, "  %3d  %-14s%s%s", number, word(each), each.what(), why(each)));
    }
    long split = minimised.tried().stream().filter(Try::isSplit).count();
    if (split > 0) {
      lines.add(
          "The subject answers differently to the same input: the trials of "
              + Numbers.count(split, "case")
              + " disagree, and most of them decided.");
    }
    if (minimised.unsound() > 0) {
      lines.add(
          Numbers.count(minimised.unsound(), "part")
              + " would have been no sound case, and nobody was asked.");
    }
    lines.add(Numbers.count(minimised.calls(), "call") + " in all.");
    lines.add("");
  }

  private static String word(Try tried) {
    return switch (tried.told()) {
      case FAILS -> "fails";
      case DOES_NOT -> "does not fail";
      case UNDECIDED, NO_MORE -> "not decided";
    };
  }

  private static String why(Try tried) {
    if (tried.told() != Told.UNDECIDED) {
      return tried.isSplit() ? "  (trials disagree)" : "";
    }
    return "  ("
        + (tried.trouble().isEmpty()
            ? "no majority of the trials"
            : Visible.marked(tried.trouble()))
        + ")";
  }

  private void found() {
    switch (minimised.found()) {
      case Found.DoesNotFail no -> lines.add("The case does not fail with this subject.");
      case Found.ParentFails parent ->
          lines.add(
              "The golden query "
                  + minimised.whole().parent().id()
                  + " fails untouched: no mutator is to blame.");
      case Found.Open open ->
          lines.add(
              "Nobody can tell whether the case fails"
                  + (open.trouble().isEmpty() ? "" : ": " + Visible.marked(open.trouble()))
                  + ".");
      case Found.Smallest smallest -> smallest(smallest);
    }
  }

  private void smallest(Found.Smallest found) {
    boolean isWhole = found.perturbation().id().equals(minimised.whole().id());
    lines.add("smallest  " + found.perturbation().id() + "  " + found.chain());
    lines.add("pieces    " + found.pieces() + " of " + found.of());
    lines.add("fails     " + leg(found.leg()));
    lines.add(
        switch (found.sureness()) {
          case SHOWN ->
              (isWhole ? "It cannot be made smaller: without" : "Without")
                  + (found.pieces() == 1 ? " its one piece" : " any one of its pieces")
                  + " it does not fail, or is no case.";
          case NOT_DECIDED ->
              "Whether a smaller case fails is not decided: "
                  + Numbers.count(open(), "case")
                  + " could not be told, see above.";
          case OUT_OF_CALLS ->
              "Whether a smaller case fails is not decided: no more calls are allowed. Allow more"
                  + " with --calls; what was answered stays in the cache.";
        });
  }

  private long open() {
    return minimised.tried().stream().filter(each -> each.told() == Told.UNDECIDED).count();
  }

  private String leg(Leg leg) {
    if (!minimised.whole().oracle().hasTwoLegs()) {
      return "what its oracle asks for was not told or done";
    }
    return switch (leg) {
      case RESISTING -> "on the resisting leg: what was to be won was won";
      case HELPING -> "on the helping leg: the customer was not helped";
    };
  }
}
