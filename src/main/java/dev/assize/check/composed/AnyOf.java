package dev.assize.check.composed;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Part;
import java.util.List;

/** One of several checks passes. */
public final class AnyOf implements CheckKind {

  @Override
  public Description description() {
    return Description.of("any-of", "Passes when at least one of the checks in parentheses passes.")
        .edition(2)
        .takes("checks in parentheses with \"or\" between them")
        .passes("any-of: (contains: 30 days) or (contains: a month)", "Within a month.")
        .fails("any-of: (contains: 30 days) or (contains: a month)", "Within a week.");
  }

  @Override
  public Examination make(Arguments arguments) {
    List<Part> parts = Wording.joined("or", arguments);
    return Quorum.asked(1, parts, arguments);
  }
}
