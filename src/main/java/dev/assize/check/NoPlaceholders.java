package dev.assize.check;

import dev.assize.verdict.Verdict;
import java.util.List;

/** Nothing of a template, of a chat format or of a draft is left in the reply. */
public final class NoPlaceholders implements CheckKind {

  private static final Verdict NONE = Verdict.passed("no placeholder is left over");

  @Override
  public Description description() {
    return Description.of(
            "no-placeholders",
            "Passes when nothing in the reply still waits to be filled in, and nothing is there"
                + " that was never meant for a reader: {{x}}, ${x}, [DELIVERY DATE], [your name],"
                + " [Datum einfügen], <insert date>, <name>, {0}, ____, XXX, <|im_end|>, [INST], lorem"
                + " ipsum, TODO. A link such as [Name](https://example.org) is none, nor an element"
                + " that is closed, a rule, a masked number (XXX 1234), and for the four of <name> to"
                + " XXX code; nor what stands behind the colon. XXX as a Roman number is taken for"
                + " one.")
        .edition(3)
        .takes("texts parted by | that are no placeholders, or nothing")
        .passes("no-placeholders", "Dear Nina, thank you. [1]")
        .fails("no-placeholders", "Dear [Customer Name], thank you.")
        .fails("no-placeholders", "It costs 5 euros.<|im_end|>")
        .passes("no-placeholders: SOLD OUT | TODO", "The app TODO is [SOLD OUT].");
  }

  @Override
  public Examination make(Arguments arguments) {
    List<String> allowed = arguments.value().isBlank() ? List.of() : arguments.items();
    return (TextCheck) text -> judge(text, Unfilled.in(text), allowed);
  }

  private static Verdict judge(String text, List<Span> found, List<String> allowed) {
    if (found.isEmpty()) {
      return NONE;
    }
    Blank blank = Blank.in(text);
    return found.stream()
        .filter(blank::isAt)
        .filter(span -> !isOneOf(allowed, text.substring(span.start(), span.end())))
        .findFirst()
        .map(span -> Verdict.failed("left over: " + span.in(text)))
        .orElse(NONE);
  }

  private static boolean isOneOf(List<String> allowed, String found) {
    return allowed.stream().anyMatch(it -> found.equals(it) || found.equals("[" + it + "]"));
  }
}
