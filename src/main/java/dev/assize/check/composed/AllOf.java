package dev.assize.check.composed;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Part;
import java.util.List;

/** Each of several checks passes. */
public final class AllOf implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "all-of",
            "Passes when every one of the checks in parentheses passes. For use inside other"
                + " checks: by themselves the checks of a cell are parted by semicolons.")
        .edition(2)
        .takes("checks in parentheses with \"and\" between them")
        .passes(
            "any-of: (refused) or (all-of: (contains: W-20) and (asks-back))", "Do you mean W-20?")
        .fails("all-of: (contains: W-20) and (asks-back)", "It is W-20.");
  }

  @Override
  public Examination make(Arguments arguments) {
    List<Part> parts = Wording.joined("and", arguments);
    return Quorum.asked(parts.size(), parts, arguments);
  }
}
