package dev.assize.check.agent;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Examination;
import dev.assize.check.Example;
import dev.assize.check.ToolCheck;
import dev.assize.provider.ToolCall;
import dev.assize.verdict.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The subject does not go round in circles. */
public final class NoRepeatedCalls implements CheckKind {

  @Override
  public Description description() {
    return Description.of(
            "no-repeated-calls",
            "Passes when no two tool calls are the same, over all rounds: the same tool with the"
                + " same arguments, white space and the order of members aside.")
        .edition(2)
        .with(
            new Example(
                "no-repeated-calls",
                Calls.calling("order_status", "{\"order\": 1}", "order_status", "{\"order\": 2}"),
                Example.Outcome.PASSES))
        .with(
            new Example(
                "no-repeated-calls",
                Calls.calling(
                    "find",
                    "{\"name\": \"Li\", \"top\": 1}",
                    "find",
                    "{\"top\":1,\"name\":\"Li\"}"),
                Example.Outcome.FAILS));
  }

  @Override
  public Examination make(Arguments arguments) {
    arguments.nothing();
    return (ToolCheck) exhibit -> judge(exhibit.response().toolCalls());
  }

  private static Verdict judge(List<ToolCall> calls) {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < calls.size(); i++) {
      if (!made.add(Calls.identity(calls.get(i)))) {
        return Verdict.failed(
            "call " + (i + 1) + " repeats an earlier one: " + Calls.told(calls.get(i)));
      }
    }
    return Verdict.passed(
        calls.isEmpty() ? "called no tool" : "every call is another; " + Calls.told(calls));
  }
}
