package dev.assize.check.agent;

import dev.assize.check.Amount;
import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Description.Needs;
import dev.assize.check.Examination;
import dev.assize.check.Example;
import dev.assize.check.ToolCheck;
import dev.assize.provider.ModelReply;
import dev.assize.provider.ToolCall;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** The subject asked for a tool. */
public final class ToolCalled implements CheckKind {

  private static final ModelReply LOOKING =
      Calls.calling("order_status", "{\"order\": \"W-41877\"}");

  @Override
  public Description description() {
    return Description.of(
            "tool-called",
            "Passes when the subject called one of the tools in any round. With a JSON object"
                + " behind the name, the call's arguments must have its members with these values;"
                + " others may be there, too, and so on within objects.")
        .takes(WantedCall.FORM + ", several parted by |")
        .needs(Needs.GOLDEN)
        .edition(3)
        .with(new Example("tool-called: order_status", LOOKING, Example.Outcome.PASSES))
        .with(
            new Example(
                "tool-called: order_status {\"order\": \"W-20114\"}",
                LOOKING,
                Example.Outcome.FAILS))
        .fails("tool-called: order_status", "Your order is on its way.");
  }

  @Override
  public Examination make(Arguments arguments) {
    List<WantedCall> wanted = WantedCall.asked(arguments);
    arguments.passesOn(Demand.some(wanted));
    arguments.passesOnlyOn(Demand.some(Amount.atLeast(1, Calls.COUNTED)));
    return (ToolCheck) exhibit -> judge(wanted, exhibit.response().toolCalls());
  }

  private static Verdict judge(List<WantedCall> wanted, List<ToolCall> calls) {
    Optional<ToolCall> call =
        calls.stream().filter(c -> wanted.stream().anyMatch(w -> w.isAnsweredBy(c))).findFirst();
    return call.map(c -> Verdict.passed("called " + Calls.told(c)))
        .orElseGet(() -> Verdict.failed(missed(wanted, calls)));
  }

  /** A call of the tool with other arguments says more than the names of all. */
  private static String missed(List<WantedCall> wanted, List<ToolCall> calls) {
    String told = String.join(" or ", wanted.stream().map(WantedCall::written).toList());
    String close =
        calls.stream()
            .filter(c -> wanted.stream().anyMatch(w -> w.name().equals(c.name())))
            .map(c -> "called " + Calls.told(c))
            .findFirst()
            .orElseGet(() -> Calls.told(calls));
    return "did not call " + told + "; " + close;
  }
}
