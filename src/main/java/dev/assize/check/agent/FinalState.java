package dev.assize.check.agent;

import dev.assize.check.Arguments;
import dev.assize.check.CheckKind;
import dev.assize.check.Description;
import dev.assize.check.Description.Needs;
import dev.assize.check.Description.Option;
import dev.assize.check.Examination;
import dev.assize.check.Example;
import dev.assize.check.FieldRule;
import dev.assize.check.ToolCheck;
import dev.assize.json.Json;
import dev.assize.json.JsonException;
import dev.assize.provider.Message;
import dev.assize.provider.Role;
import dev.assize.provider.ToolCall;
import dev.assize.subject.Response;
import dev.assize.verdict.Rationale;
import dev.assize.verdict.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the tools say at the end is what was to be reached. */
public final class FinalState implements CheckKind {

  private static final String TOOL = "tool";
  private static final String SENT = "sent";

  @Override
  public Description description() {
    return Description.of(
            "final-state",
            "Passes when the last result that a tool gave is JSON and the field at the JSON pointer"
                + " (RFC 6901) has the value; without a value, when the field is there. It fails"
                + " when no tool was called, and is unscored when the result is not at hand or is"
                + " no JSON.")
        .edition(2)
        .takes(FieldRule.FORM)
        .knows(
            List.of(
                FieldRule.CASE,
                new Option(TOOL, TOOL + ": order_status", "the last call of this tool counts"),
                Option.flag(
                    SENT, "what counts is what the tool was told last, not what it gave back")))
        .needs(Needs.GOLDEN)
        .with(
            new Example(
                "final-state: /status = cancelled [sent]",
                Calls.calling("order_update", "{\"status\": \"cancelled\"}"),
                Example.Outcome.PASSES))
        .with(
            new Example(
                "final-state: /status = cancelled [sent]",
                Calls.calling("order_update", "{\"status\": \"held\"}"),
                Example.Outcome.FAILS));
  }

  @Override
  public Examination make(Arguments arguments) {
    FieldRule field = FieldRule.asked(arguments.text(), arguments);
    List<String> tools = arguments.option(TOOL).map(List::of).orElse(List.of());
    return arguments.has(SENT)
        ? (ToolCheck) exhibit -> sent(field, calls(exhibit.response(), tools))
        : (ToolCheck) exhibit -> received(field, exhibit.response(), tools);
  }

  private static List<ToolCall> calls(Response response, List<String> tools) {
    return response.toolCalls().stream()
        .filter(call -> tools.isEmpty() || tools.contains(call.name()))
        .toList();
  }

  private static Verdict sent(FieldRule field, List<ToolCall> calls) {
    return calls.isEmpty()
        ? Verdict.failed("no such tool was called, so that there is no state")
        : judge(field, "what " + calls.getLast().name() + " was told", calls.getLast().arguments());
  }

  private static Verdict received(FieldRule field, Response response, List<String> tools) {
    List<ToolCall> calls = calls(response, tools);
    if (calls.isEmpty()) {
      return Verdict.failed("no such tool was called, so that there is no state");
    }
    Set<String> ids = calls.stream().map(ToolCall::id).collect(Collectors.toSet());
    List<Message> results =
        response.exchanges().getLast().call().messages().stream()
            .filter(message -> message.role() == Role.TOOL && ids.contains(message.answers()))
            .toList();
    return results.isEmpty()
        ? Verdict.unscored("what the tools gave back is not at hand; " + Calls.told(calls))
        : judge(field, "the last result", results.getLast().content());
  }

  private static Verdict judge(FieldRule field, String what, String json) {
    try {
      return field.judge(what, Json.parse(json));
    } catch (JsonException e) {
      return Verdict.unscored(
          what
              + " is not JSON: line "
              + e.line()
              + ", "
              + e.getMessage()
              + "; it begins "
              + Rationale.quote(json));
    }
  }
}
