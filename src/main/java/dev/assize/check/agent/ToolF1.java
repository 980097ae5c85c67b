package dev.assize.check.agent;

import dev.assize.check.Arguments;
import dev.assize.check.AtLeast;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Description.Needs;
import dev.assize.check.Examination;
import dev.assize.check.Example;
import dev.assize.check.ToolCheck;
import dev.assize.provider.ToolCall;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import dev.assize.verdict.Verdict.Graded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How well the calls agree with those expected, whatever their order. */
public final class ToolF1 implements CheckKind {

  private static final int DIGITS = 9;
  private static final int SHOWN = 4;

  @Override
  public Description description() {
    return Description.of(
            "tool-f1",
            "Passes when F1 of the tool calls is high enough: twice the calls that were expected"
                + " and made, by all expected and all made. Each call counts once; the expected"
                + " ones that name the most arguments are matched first. Without [at least] the"
                + " score is told and decides nothing.")
        .edition(2)
        .takes(WantedCall.FORM + ", parted by |")
        .knows(AtLeast.OPTION)
        .needs(Needs.GOLDEN)
        .with(
            new Example(
                "tool-f1: order_status | refund [at least 0.6]",
                Calls.calling("order_status", "{}"),
                Example.Outcome.PASSES))
        .with(
            new Example(
                "tool-f1: order_status | refund [at least 0.6]",
                Calls.calling("order_status", "{}", "terms", "{}"),
                Example.Outcome.FAILS));
  }

  @Override
  public Examination make(Arguments arguments) {
    AtLeast threshold = AtLeast.askedBy(arguments);
    if (!threshold.decides()) {
      arguments.decidesNothing();
    } else if (threshold.least().getFirst().signum() == 0) {
      arguments.alwaysTrue("no score is below 0");
    }
    List<WantedCall> wanted =
        WantedCall.asked(arguments).stream()
            .sorted(Comparator.comparingInt(WantedCall::size).reversed())
            .toList();
    return (ToolCheck) exhibit -> judge(wanted, exhibit.response().toolCalls(), threshold);
  }

  private static Verdict judge(List<WantedCall> wanted, List<ToolCall> calls, AtLeast threshold) {
    List<ToolCall> left = new ArrayList<>(calls);
    List<String> missing = new ArrayList<>();
    for (WantedCall call : wanted) {
      Optional<ToolCall> made = left.stream().filter(call::isAnsweredBy).findFirst();
      made.ifPresentOrElse(left::remove, () -> missing.add(call.written()));
    }
    BigDecimal twice = BigDecimal.valueOf(2L * (wanted.size() - missing.size()));
    BigDecimal all = BigDecimal.valueOf((long) wanted.size() + calls.size());
    // Rounded up, so that 0.667 is what two of three are not, and 0.666666666 what they are.
    BigDecimal score = twice.divide(all, DIGITS, RoundingMode.CEILING);
    String lacks = missing.isEmpty() ? "" : "; not called: " + String.join(", ", missing);
    String over = left.isEmpty() ? "" : "; not expected: " + Calls.told(left);
    return new Graded(
        threshold.grade(score),
        Rationale.of(
            "F1 " + score.setScale(SHOWN, RoundingMode.FLOOR).toPlainString() + lacks + over));
  }
}
