package dev.assize.check.composed;

import dev.assize.base.Numbers;
import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Part;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** So many of several checks pass. */
public final class SomeOf implements CheckKind {

  private static final Pattern LEAST = Pattern.compile("([1-9][0-9]?)\\s+of");

  @Override
  public Description description() {
    return Description.of(
            "at-least", "Passes when at least so many of the checks in parentheses pass.")
        .edition(2)
        .takes("a number, \"of\", and checks in parentheses with commas between them")
        .passes(
            "at-least: 2 of (contains: reset), (contains: unplug), (contains: call us)",
            "Please reset it, or call us.")
        .fails(
            "at-least: 2 of (contains: reset), (contains: unplug), (contains: call us)",
            "Please reset it.");
  }

  @Override
  public Examination make(Arguments arguments) {
    List<Part> parts = arguments.parts();
    Matcher least = LEAST.matcher(parts.isEmpty() ? "1 of" : parts.getFirst().words());
    boolean isCounted = least.matches();
    if (!isCounted) {
      Wording.expect("at-least: 2 of (...), (...), (...)", parts.getFirst(), arguments);
    }
    Wording.rest(",", parts, arguments);
    int wanted = isCounted ? Integer.parseInt(least.group(1)) : 1;
    if (wanted > parts.size() && !parts.isEmpty()) {
      arguments.neverTrue(
          "there "
              + (parts.size() == 1 ? "is" : "are")
              + " only "
              + Numbers.count(parts.size(), "check"));
    }
    return Quorum.asked(wanted, parts, arguments);
  }
}
