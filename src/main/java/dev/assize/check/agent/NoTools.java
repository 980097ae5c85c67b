package dev.assize.check.agent;

import dev.assize.check.Amount;
import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Example;
import dev.assize.check.ToolCheck;
import dev.assize.provider.ToolCall;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** The subject left tools alone. */
public final class NoTools implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "no-tools",
            "Passes when the subject called none of the tools in any round; without a value, no"
                + " tool at all. Members of arguments narrow it down as they do for tool-called.")
        .edition(2)
        .takes(WantedCall.FORM + ", several parted by |, or nothing for all tools")
        .passes("no-tools", "You find it in the app.")
        .with(
            new Example(
                "no-tools: refund | cancel",
                Calls.calling("refund", "{\"order\": \"W-41877\"}"),
                Example.Outcome.FAILS));
  }

  @Override
  public Examination make(Arguments arguments) {
    if (arguments.value().isEmpty()) {
      arguments.passesOn(Demand.some(Amount.exactly(0, Calls.COUNTED)));
      return (ToolCheck) exhibit -> judge(exhibit.response().toolCalls().stream().findFirst());
    }
    List<WantedCall> banned = WantedCall.asked(arguments);
    arguments.passesOn(Demand.none(banned));
    return (ToolCheck)
        exhibit ->
            judge(
                exhibit.response().toolCalls().stream()
                    .filter(call -> banned.stream().anyMatch(b -> b.isAnsweredBy(call)))
                    .findFirst());
  }

  private static Verdict judge(Optional<ToolCall> call) {
    return call.map(c -> Verdict.failed("called " + Calls.told(c)))
        .orElseGet(() -> Verdict.passed("called none of them"));
  }
}
