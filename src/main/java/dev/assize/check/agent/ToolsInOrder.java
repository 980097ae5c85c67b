package dev.assize.check.agent;

import dev.assize.check.Amount;
import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Description.Needs;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import dev.assize.check.Example;
import dev.assize.check.ToolCheck;
import dev.assize.provider.ToolCall;
import dev.assize.verdict.Verdict;
import java.util.List;

/** Tools are called one after the other as expected. */
public final class ToolsInOrder implements CheckKind {

  private static final String ALONE = "alone";

  @Override
  public Description description() {
    return Description.of(
            "tools-in-order",
            "Passes when the subject called the tools in this order, over all rounds; other calls"
                + " may come between. Members of arguments narrow it down as they do for"
                + " tool-called.")
        .edition(2)
        .takes(WantedCall.FORM + ", parted by |")
        .knows(Option.flag(ALONE, "and called no other"))
        .needs(Needs.GOLDEN)
        .with(
            new Example(
                "tools-in-order: order_status | refund",
                Calls.calling("order_status", "{}", "terms", "{}", "refund", "{}"),
                Example.Outcome.PASSES))
        .with(
            new Example(
                "tools-in-order: order_status | refund",
                Calls.calling("refund", "{}", "order_status", "{}"),
                Example.Outcome.FAILS));
  }

  @Override
  public Examination make(Arguments arguments) {
    List<WantedCall> wanted = WantedCall.asked(arguments);
    wanted.forEach(call -> arguments.passesOnlyOn(Demand.some(call)));
    arguments.passesOnlyOn(Demand.some(Amount.atLeast(wanted.size(), Calls.COUNTED)));
    return arguments.has(ALONE)
        ? (ToolCheck) exhibit -> alone(wanted, exhibit.response().toolCalls())
        : (ToolCheck) exhibit -> inOrder(wanted, exhibit.response().toolCalls());
  }

  private static Verdict inOrder(List<WantedCall> wanted, List<ToolCall> calls) {
    int done = 0;
    for (ToolCall call : calls) {
      if (done < wanted.size() && wanted.get(done).isAnsweredBy(call)) {
        done++;
      }
    }
    return done == wanted.size()
        ? Verdict.passed(Calls.told(calls))
        : Verdict.failed(missing(wanted, done) + Calls.told(calls));
  }

  private static String missing(List<WantedCall> wanted, int done) {
    String before = done == 0 ? "" : " after " + wanted.get(done - 1).written();
    return "did not call " + wanted.get(done).written() + before + "; ";
  }

  private static Verdict alone(List<WantedCall> wanted, List<ToolCall> calls) {
    if (calls.size() > wanted.size()) {
      return Verdict.failed(
          "called "
              + Calls.told(calls.get(wanted.size()))
              + ", one more than expected; "
              + Calls.told(calls));
    }
    for (int i = 0; i < calls.size(); i++) {
      if (!wanted.get(i).isAnsweredBy(calls.get(i))) {
        return Verdict.failed(
            "called " + Calls.told(calls.get(i)) + ", not " + wanted.get(i).written());
      }
    }
    return inOrder(wanted, calls);
  }
}
