package dev.assize.check.agent;

import dev.assize.base.Numbers;
import dev.assize.check.Amount;
import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Demand;
import dev.assize.check.Description;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import dev.assize.check.Example;
import dev.assize.check.ToolCheck;
import dev.assize.provider.ToolCall;
import dev.assize.verdict.Verdict;
import java.util.List;

/** The subject got there in few steps. */
public final class MaxSteps implements CheckKind {

  private static final String ROUNDS = "rounds";

  @Override
  public Description description() {
    return Description.of(
            "max-steps",
            "Passes when the subject called tools at most so many times, all rounds together.")
        .edition(2)
        .takes("a whole number")
        .knows(
            Option.flag(
                ROUNDS,
                "what is counted is how often the model was asked, however many tools it called at"
                    + " once"))
        .with(
            new Example(
                "max-steps: 1", Calls.calling("order_status", "{}"), Example.Outcome.PASSES))
        .with(
            new Example(
                "max-steps: 1",
                Calls.calling("terms", "{}", "order_status", "{}"),
                Example.Outcome.FAILS));
  }

  @Override
  public Examination make(Arguments arguments) {
    int most = arguments.count();
    if (arguments.has(ROUNDS)) {
      if (most == 0) {
        arguments.neverTrue("every reply takes one round");
      }
      return (ToolCheck) exhibit -> judge(exhibit.response().exchanges().size(), "round", most, "");
    }
    arguments.passesOn(Demand.some(Amount.atMost(most, Calls.COUNTED)));
    return (ToolCheck)
        exhibit -> {
          List<ToolCall> calls = exhibit.response().toolCalls();
          return judge(calls.size(), "step", most, "; " + Calls.told(calls));
        };
  }

  private static Verdict judge(int count, String what, int most, String more) {
    String told = Numbers.count(count, what) + ", at most " + most + more;
    return count <= most ? Verdict.passed(told) : Verdict.failed(told);
  }
}
