package dev.assize.check.composed;

import dev.assize.check.Arguments;
import dev.assize.check.Check;
import dev.assize.check.CheckKind;
import dev.assize.check.ComposedCheck;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Exhibit;
import dev.assize.check.Part;
import dev.assize.check.Silence;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** One check under the condition of another. */
public final class IfThen implements CheckKind {

  private static final List<String> SHORT = List.of("", "then");
  private static final List<String> WHOLE = List.of("", "then", "else");

  @Override
  public Description description() {
    return Description.of(
            "if",
            "Passes when the first check fails, or when both the first and the second pass. With"
                + " \"else\" the third decides where the first fails.")
        .edition(2)
        .takes("a check in parentheses, \"then\", a second one, and perhaps \"else\" and a third")
        .passes("if: (refused) then (contains: support)", "Your line is fine again.")
        .passes("if: (refused) then (contains: support)", "I cannot do that, but support can.")
        .fails("if: (refused) then (contains: support)", "I cannot do that.");
  }

  @Override
  public Examination make(Arguments arguments) {
    List<Part> parts = arguments.parts();
    List<String> words = parts.stream().map(Part::words).toList();
    if (!words.equals(SHORT) && !words.equals(WHOLE) && !parts.isEmpty()) {
      Wording.expect("if: (...) then (...) or if: (...) then (...) else (...)", parts, arguments);
    }
    if (parts.size() == SHORT.size() && entails(parts.getFirst(), parts.getLast())) {
      arguments.alwaysTrue("the second passes wherever the first does");
    }
    return Quorum.of(new Conditional(parts), parts);
  }

  private static boolean entails(Part one, Part other) {
    return one.demands().clash(other.demands().turned()).isPresent();
  }

  private record Conditional(List<Part> parts) implements ComposedCheck {
    @Override
    public Verdict judge(Exhibit exhibit) {
      Heard condition = Heard.of(parts.getFirst(), exhibit);
      if (condition.hasPassed()) {
        return because(condition, parts.get(1), exhibit);
      }
      if (!condition.hasFailed()) {
        return condition.verdict();
      }
      return parts.size() > 2
          ? because(condition, parts.get(2), exhibit)
          : Verdict.passed("does not apply: " + Heard.tell(List.of(condition)));
    }

    /** The condition only chooses; where it chooses nothing, nothing lets silence pass. */
    @Override
    public Check heedingSilence() {
      List<Part> heeding = new ArrayList<>(List.of(parts.getFirst()));
      parts.stream().skip(1).map(Part::heedingSilence).forEach(heeding::add);
      Conditional conditional = new Conditional(List.copyOf(heeding));
      return exhibit ->
          Silence.in(exhibit.text()) && !conditional.decides(exhibit)
              ? Silence.failure()
              : conditional.judge(exhibit);
    }

    /** Whether another part than the condition does. */
    private boolean decides(Exhibit exhibit) {
      return parts.size() > 2 || Heard.of(parts.getFirst(), exhibit).hasPassed();
    }

    private static Verdict because(Heard condition, Part part, Exhibit exhibit) {
      Heard decisive = Heard.of(part, exhibit);
      String why = Heard.tell(List.of(decisive, condition));
      if (decisive.hasPassed()) {
        return Verdict.passed(why);
      }
      return decisive.hasFailed() ? Verdict.failed(why) : decisive.verdict();
    }
  }
}
