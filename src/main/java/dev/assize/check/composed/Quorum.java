package dev.assize.check.composed;

import dev.assize.base.Numbers;
import dev.assize.check.Arguments;
import dev.assize.check.Check;
import dev.assize.check.ComposedCheck;
import dev.assize.check.Demands;
import dev.assize.check.Exhibit;
import dev.assize.check.Part;
import dev.assize.check.ToolCheck;
import dev.assize.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * At least so many of the parts pass. As long as parts that could not be scored may still turn the
 * outcome, there is none.
 */
record Quorum(int least, List<Part> parts) implements ComposedCheck {

  @Override
  public Verdict judge(Exhibit exhibit) {
    List<Heard> heard = parts.stream().map(part -> Heard.of(part, exhibit)).toList();
    List<Heard> passed = heard.stream().filter(Heard::hasPassed).toList();
    List<Heard> failed = heard.stream().filter(Heard::hasFailed).toList();
    if (passed.size() >= least) {
      return Verdict.passed(count(passed.size()) + ": " + Heard.tell(passed));
    }
    if (failed.size() > parts.size() - least) {
      return Verdict.failed(count(passed.size()) + ": " + Heard.tell(failed));
    }
    List<Heard> open = heard.stream().filter(h -> !h.hasPassed() && !h.hasFailed()).toList();
    return open.stream().anyMatch(Heard::isErrored)
        ? Verdict.errored(Heard.tell(open))
        : Verdict.unscored(Heard.tell(open));
  }

  /**
   * Made of what a case asks for, with what it asks of replies; where parts exclude each other so
   * that it decides nothing, that is told.
   */
  static Check asked(int least, List<Part> parts, Arguments arguments) {
    List<Demands> demands = parts.stream().map(Part::demands).toList();
    List<String> never = clashes(demands);
    if (least > parts.size() - never.size() && !never.isEmpty()) {
      arguments.neverTrue(never.getFirst());
    }
    List<String> always = clashes(demands.stream().map(Demands::turned).toList());
    if (least <= always.size() && !always.isEmpty()) {
      arguments.alwaysTrue("no reply fails all of its parts");
    }
    if (least == parts.size()) {
      demands.stream().flatMap(d -> d.ofPassed().stream()).forEach(arguments::passesOnlyOn);
    }
    if (least == 1) {
      Demands.ofAny(demands).ifPresent(arguments::passesOnlyOn);
    }
    return of(new Quorum(least, parts), parts);
  }

  /** Where every part looks at tools alone, so does the whole. */
  static Check of(ComposedCheck made, List<Part> parts) {
    boolean isOfTools =
        !parts.isEmpty() && parts.stream().allMatch(part -> part.check() instanceof ToolCheck);
    return isOfTools ? (ToolCheck) made::judge : made;
  }

  /** Where all must pass and one asks for silence, the others are heard on silence, too. */
  @Override
  public Check heedingSilence() {
    boolean isSilent = least == parts.size() && parts.stream().anyMatch(Part::asksForSilence);
    return new Quorum(
        least,
        parts.stream()
            .map(part -> isSilent && !part.asksForSilence() ? part : part.heedingSilence())
            .toList());
  }

  /** Why of each of several pairs only one can pass; no part is in two of the pairs. */
  private static List<String> clashes(List<Demands> demands) {
    List<Demands> left = new ArrayList<>(demands);
    List<String> clashes = new ArrayList<>();
    while (left.size() > 1) {
      Demands one = left.removeFirst();
      left.stream()
          .filter(other -> one.clash(other).isPresent())
          .findFirst()
          .ifPresent(
              other -> {
                clashes.add(one.clash(other).orElseThrow());
                left.remove(other);
              });
    }
    return clashes;
  }

  private String count(int passed) {
    return passed
        + " of "
        + Numbers.count(parts.size(), "check")
        + (passed == 1 ? " passes" : " pass");
  }
}
