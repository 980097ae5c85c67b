package dev.assize.check.structure;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Fence;

/** The reply is HTML whose elements are closed as they were opened. */
public final class Html implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "html",
            "Passes when the reply holds HTML elements and each is closed in its turn. A browser"
                + " would mend anything; this does not: only void elements and those whose end tag"
                + " HTML lets one leave out (li, p, td, ...) may stay open.")
        .edition(2)
        .knows(Fence.OPTION)
        .passes("html", "<ul><li>One<li>Two</ul><br><img src='a>b.png' alt=\"\">")
        .fails("html", "<p>One <b>two</p>")
        .fails("html", "Just a sentence.");
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    return Format.check(arguments, text -> new Tags(text).read());
  }
}
